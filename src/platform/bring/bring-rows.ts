import type { Context } from '../context.ts'
import { fieldWords, readTitles, type Titles } from '../desk/field-words.ts'
import { nameOf, saidOf } from '../desk/row-words.ts'
import type { Field, Values } from '../record/field/field.ts'
import type { Pace, RowPlan, RowProblem } from '../row/row-plan.ts'
import type { RowType } from '../row/row-type.ts'
import type { Converted } from './convert.ts'
import type { ConvertedTable } from './convert-table.ts'
import type { Refusal, Report, Told } from './types.ts'

/** As many rows as are told in words: more are counted. */
export const SAMPLE = 20
/** As many refusals as are told: whoever has more has one mistake many times. */
export const MOST_REFUSALS = 2000

/** How a plan of rows is made: only looked at, or carried out. */
export type RowWork<P extends RowPlan> = (
  ctx: Context,
  type: RowType,
  candidates: readonly Readonly<Record<string, unknown>>[],
  options: { replace: boolean; pace?: Pace | undefined },
) => Promise<P>

function refusalOf(type: RowType, good: readonly Converted[], ctx: Context, problem: RowProblem): Refusal {
  const { index, field = '', isForbidden: _, ...said } = problem
  const [name = ''] = field.split('.')
  return {
    ...said,
    line: good[index]?.line ?? 0,
    column: type.fields[name]?.label[ctx.language] ?? field,
    value: String(good[index]?.candidate[name] ?? ''),
  }
}

/** The first rows of a plan in words. */
async function tell(
  ctx: Context,
  type: RowType,
  good: readonly Converted[],
  { added, changed }: RowPlan,
): Promise<Pick<Report, 'news' | 'changes'>> {
  const { language } = ctx
  const news = added.slice(0, SAMPLE)
  const changes = changed.slice(0, SAMPLE)
  const titles: Titles = await readTitles(ctx.tx, type.fields, [
    ...news.map(({ values }) => values),
    ...changes.map(({ after }) => after),
  ])
  const titleOf = (values: Values) => {
    const parent = fieldWords(
      type.fields[type.parent] as Field,
      values[type.parent] ?? null,
      language,
      titles,
    )
    return [parent, nameOf(type, values, language, titles)].filter(Boolean).join(' · ')
  }
  const told = (index: number, before: Values | null, after: Values): Told => ({
    line: good[index]?.line ?? 0,
    title: titleOf(after),
    before: before && saidOf(type, before, language, titles),
    after: saidOf(type, after, language, titles),
  })
  return {
    news: news.map(({ index, values }) => told(index, null, values)),
    changes: changes.map(({ index, before, after }) => told(index, before.values, after)),
  }
}

/** Plans or saves the rows of a table, and reports it. */
export async function bringRows<P extends RowPlan>(
  ctx: Context,
  type: RowType,
  converted: ConvertedTable,
  work: RowWork<P>,
  options: Readonly<{ total: number; replace: boolean; pace?: Pace | undefined }>,
): Promise<{ report: Report; plan: P }> {
  const { good, refusals, refusedLines, notes } = converted
  const plan = await work(
    ctx,
    type,
    good.map(({ candidate }) => candidate),
    options,
  )
  const lines = new Set(plan.problems.map(({ index }) => index))
  const all = [...refusals, ...plan.problems.map((problem) => refusalOf(type, good, ctx, problem))]
  const report: Report = {
    total: options.total,
    added: plan.added.length,
    changed: plan.changed.length,
    same: plan.same,
    refused: refusedLines + lines.size,
    ...(await tell(ctx, type, good, plan)),
    refusals: all.toSorted((one, other) => one.line - other.line).slice(0, MOST_REFUSALS),
    ...notes,
  }
  return { report, plan }
}
