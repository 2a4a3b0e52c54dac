import type { Context } from '../../platform/context.ts'
import { canReadDesk } from '../../platform/identity/policy.ts'
import { listRecords, type StoredRecord } from '../../platform/record/index.ts'
import { listRows } from '../../platform/row/row-store.ts'
import { areaType } from '../../platform/territory/area-type.ts'
import { indicatorType } from './records/indicator-type.ts'
import { commitmentType } from './rows/commitment-type.ts'
import { observationType } from './rows/observation-type.ts'
import { freshDaysOf, judgeCommitment, type Verdict } from './rules.ts'
import type { CommitmentRow, Indicator, Observation } from './types.ts'

/** A commitment with its indicator, every value that tells of it in order of time, and how it stands. */
export type JudgedCommitment = Readonly<{
  commitment: CommitmentRow
  indicator: Indicator
  /** The slug of the area whose values count; null where none is named. */
  area: string | null
  observations: readonly Observation[]
  verdict: Verdict
}>

type Found = Readonly<{ commitment: CommitmentRow; indicator: Indicator; area: string | null }>

/** The values of indicators in areas: those of single bodies, which are many, tell nothing of a commitment. */
async function readValues(
  ctx: Context,
  found: readonly Found[],
  onlyPublic: boolean,
): Promise<Observation[]> {
  const areas = await listRecords(ctx.tx, areaType, { onlyPublic })
  const named = new Set(found.flatMap(({ area }) => area ?? []))
  const ids = areas.filter(({ slug }) => named.has(slug)).map(({ id }) => id)
  if (ids.length === 0) return []
  const indicators = [...new Set(found.map(({ indicator }) => indicator.id))]
  return listRows(ctx.tx, observationType, { refs: { indicator: indicators, area: ids }, onlyPublic })
}

/** What an action, or a strand of it, committed itself to, each judged by its values alone. */
export async function readCommitments(ctx: Context, record: StoredRecord): Promise<JudgedCommitment[]> {
  const onlyPublic = !canReadDesk(ctx.actor)
  const parent = record.type === 'workstream' ? 'workstream' : 'action'
  const commitments = await listRows(ctx.tx, commitmentType, { refs: { [parent]: [record.id] }, onlyPublic })
  if (commitments.length === 0) return []
  const indicators = new Map(
    (await listRecords(ctx.tx, indicatorType, { onlyPublic })).map((one) => [one.slug, one]),
  )
  const found = commitments.flatMap((commitment): Found[] => {
    const indicator = indicators.get(commitment.values.indicator)
    return indicator ? [{ commitment, indicator, area: commitment.values.area ?? indicator.own.area }] : []
  })
  const values = await readValues(ctx, found, onlyPublic)
  return found.map(({ commitment, indicator, area }) => {
    const observations = values.filter(
      (one) => one.values.indicator === indicator.slug && one.values.area === area,
    )
    const verdict = judgeCommitment(
      commitment.values,
      observations.map((one) => one.values),
      ctx.today,
      freshDaysOf(indicator.own.updateEvery),
    )
    return { commitment, indicator, area, observations, verdict }
  })
}
