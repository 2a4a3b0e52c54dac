import { fillWords } from '../../kernel/language.ts'
import type { HistoryEntry } from '../../ui/index.ts'
import type { HistoryEntry as Act } from '../audit/audit-store.ts'
import type { Context } from '../context.ts'
import type { Values } from '../record/field/field.ts'
import type { StoredRecord } from '../record/record.ts'
import type { Registry } from '../record/registry.ts'
import type { RowType } from '../row/row-type.ts'
import { readTitles, type Titles } from './field-words.ts'
import { historyWords } from './history-messages.ts'
import { nameOf, saidOf } from './row-words.ts'

type FieldChanges = NonNullable<HistoryEntry['fields']>

/** What an act says of rows. Of many at once it says only how many. */
type Payload = Readonly<{
  rows: string
  counts?: Readonly<{ added: number; changed: number }>
  added?: readonly Values[]
  changed?: readonly Readonly<{ before: Values; after: Values }>[]
  removed?: readonly Values[]
}>

type Told = Readonly<{ type: RowType; payload: Payload }>

function toldBy(registry: Registry, act: Act): Told | null {
  const payload = act.payload as Partial<Payload> | null
  const type = registry.rows.find((one) => one.type === payload?.rows)
  return type ? { type, payload: payload as Payload } : null
}

/** Each row of an act before and after it. */
function changesOf({ payload }: Told): { before: Values | null; after: Values | null }[] {
  return [
    ...(payload.added ?? []).map((after) => ({ before: null, after })),
    ...(payload.changed ?? []),
    ...(payload.removed ?? []).map((before) => ({ before, after: null })),
  ]
}

function fieldsOf(ctx: Context, told: Told, record: StoredRecord, titles: Titles): FieldChanges {
  const { type, payload } = told
  const label = type.plural[ctx.language]
  const all = changesOf(told)
  if (all.length === 0 && payload.counts) {
    const after = fillWords(historyWords(ctx.language).manyRows, payload.counts)
    return [{ field: label, before: null, after }]
  }
  const said = (values: Values | null) => (values ? saidOf(type, values, ctx.language, titles) : null)
  return all.flatMap(({ before, after }) => {
    const values = (after ?? before) as Values
    if (values[type.parent] !== record.slug) return []
    const name = nameOf(type, values, ctx.language, titles)
    return [{ field: `${label}: ${name}`, before: said(before), after: said(after) }]
  })
}

/** What acts did to the rows of a record, in words, an entry an act. */
export async function readRowChanges(
  ctx: Context,
  registry: Registry,
  record: StoredRecord,
  acts: readonly Act[],
): Promise<FieldChanges[]> {
  const told = acts.map((act) => toldBy(registry, act))
  const titles = new Map(
    (
      await Promise.all(
        registry.rows.map((type) => {
          const own = told.flatMap((one) => (one?.type === type ? changesOf(one) : []))
          return readTitles(
            ctx.tx,
            type.fields,
            own.flatMap(({ before, after }) => [before, after]),
          )
        }),
      )
    ).flatMap((titlesOfType) => [...titlesOfType]),
  )
  return told.map((one) => (one ? fieldsOf(ctx, one, record, titles) : []))
}
