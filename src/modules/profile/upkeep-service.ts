import type { IsoDate } from '../../kernel/date.ts'
import type { Context } from '../../platform/context.ts'
import { canReadDesk } from '../../platform/identity/policy.ts'
import { listRecords } from '../../platform/record/index.ts'
import { listCommitted, listSaid, type Said } from './profile-store.ts'
import { indicatorType } from './records/indicator-type.ts'
import { dueOn, expectedValueOn, type Freshness, freshnessOf } from './rules.ts'
import type { Indicator } from './types.ts'

/** How an indicator is kept up, whoever and wherever its values are of. */
export type Upkeep = Readonly<{
  indicator: Indicator
  said: Said | null
  freshness: Freshness
  /** By when the next value should be there, where that can be told. */
  dueOn: IsoDate | null
  /** The day of the value that is expected, where its period has ended. */
  expectedOn: IsoDate | null
}>

/** How every indicator of the territory is kept up, in their order. Saying "not available" is keeping it up. */
export async function readUpkeep(ctx: Context): Promise<Upkeep[]> {
  const onlyPublic = !canReadDesk(ctx.actor)
  const [indicators, all] = await Promise.all([
    listRecords(ctx.tx, indicatorType, { onlyPublic }),
    listSaid(ctx.tx, onlyPublic),
  ])
  const saidOf = new Map(all.map((said) => [said.indicator, said]))
  return indicators.map((indicator) => {
    const said = saidOf.get(indicator.slug) ?? null
    const { updateEvery } = indicator.own
    return {
      indicator,
      said,
      freshness: freshnessOf(indicator.own, said?.lastOn ?? null, ctx.today),
      dueOn: dueOn(indicator.own, said?.lastOn ?? null),
      expectedOn: said ? expectedValueOn(updateEvery, said.lastOn, ctx.today) : null,
    }
  })
}

/** The slugs of the actions that committed themselves to something measurable. */
export async function readCommitted(ctx: Context): Promise<ReadonlySet<string>> {
  return new Set(await listCommitted(ctx.tx))
}
