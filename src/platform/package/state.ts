import type { Id } from '../../kernel/id.ts'
import type { Context } from '../context.ts'
import { flatValues } from '../record/changes.ts'
import { refsOf } from '../record/field/columns.ts'
import type { Values } from '../record/field/field.ts'
import { GENERAL_FIELDS } from '../record/general-fields.ts'
import type { RecordInput, StoredRecord } from '../record/record.ts'
import { listRecords } from '../record/record-store.ts'
import type { Registry } from '../record/registry.ts'
import type { RecordType } from '../record/type.ts'
import { listRows } from '../row/row-store.ts'
import { type RowType, rowKey, type StoredRow } from '../row/row-type.ts'
import { listAllTies, listRedirects } from './package-store.ts'
import { keyOf, type NamedRedirect, type NamedRow, type NamedTie, type RecordKey, tieKey } from './types.ts'

/** A record as the territory holds it. */
export type StateRecord = Readonly<{
  id: Id
  type: string
  key: RecordKey
  isHidden: boolean
  input: RecordInput
}>

/** A territory as it is: everything that a package can say, by the names that a package uses. */
export type TerritoryState = Readonly<{
  records: ReadonlyMap<RecordKey, StateRecord>
  ties: ReadonlyMap<string, NamedTie & Readonly<{ id: Id }>>
  redirects: ReadonlyMap<RecordKey, NamedRedirect>
  /** By row type, then by the key of the row. */
  rows: ReadonlyMap<string, ReadonlyMap<string, NamedRow & Readonly<{ id: Id }>>>
}>

/** A territory in which there is nothing yet. */
export const EMPTY_STATE: TerritoryState = {
  records: new Map(),
  ties: new Map(),
  redirects: new Map(),
  rows: new Map(),
}

/** The fields of a type that point at other records, with the type that each points at. */
export function allRefsOf(type: RecordType): { name: string; to: string; required: boolean }[] {
  return [...refsOf(GENERAL_FIELDS), ...refsOf(type.fields)]
}

/** Lines end in one way only, whatever the system on which they were written. */
function withLineFeeds<T>(value: T): T {
  if (typeof value === 'string') return (value.includes('\r') ? value.replace(/\r\n?/g, '\n') : value) as T
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(withLineFeeds) as T
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withLineFeeds(part)])) as T
}

function toState(record: StoredRecord): StateRecord {
  return {
    id: record.id,
    type: record.type,
    key: keyOf(record.type, record.slug),
    isHidden: record.hiddenAt !== null,
    input: withLineFeeds({ slug: record.slug, general: record.general as Values, own: record.own }),
  }
}

/** What a record says when what it points at in the bin is left unsaid: a package cannot name it. */
function withoutHidden(
  refs: ReturnType<typeof allRefsOf>,
  record: StateRecord,
  isHidden: (key: RecordKey) => boolean,
): StateRecord {
  const values = flatValues(record.input)
  const blanks = refs.filter(
    ({ name, to, required }) =>
      !required && values[name] !== null && isHidden(keyOf(to, values[name] as string)),
  )
  if (blanks.length === 0) return record
  const blank = (part: Values) =>
    Object.fromEntries(
      Object.entries(part).map(([name, value]) => [
        name,
        blanks.some((ref) => ref.name === name) ? null : value,
      ]),
    )
  const { slug, general, own } = record.input
  return { ...record, input: { slug, general: blank(general), own: blank(own) } }
}

/** Everything that the database holds of a territory, asked for at once: one way there and back instead of a dozen. */
async function ask({ tx, territory }: Context, registry: Registry, bin: boolean) {
  const lists = registry.types.flatMap((type) =>
    (bin ? [false, true] : [false]).map((hidden) => listRecords(tx, type, { hidden })),
  )
  const [records, ties, redirects, rows] = await Promise.all([
    Promise.all(lists),
    listAllTies(tx, territory.id),
    listRedirects(tx, territory.id),
    Promise.all(registry.rows.map((type) => listRows(tx, type, { hidden: true }))),
  ])
  return { records: records.flat(), ties, redirects, rows }
}

/** The rows of one type by their key. */
function rowsByKey(type: RowType, rows: readonly StoredRow[]): Map<string, NamedRow & { id: Id }> {
  const named = rows.map(({ id, values: stored }) => {
    const values = withLineFeeds(stored)
    return { id, type: type.type, key: rowKey(type, values), values }
  })
  return new Map(named.map((row) => [row.key, row]))
}

/** Reads a whole territory, with the records in the bin or without. */
export async function readState(
  ctx: Context,
  registry: Registry,
  { bin }: Readonly<{ bin: boolean }>,
): Promise<TerritoryState> {
  const stored = await ask(ctx, registry, bin)
  const found = new Map(stored.records.map(toState).map((record) => [record.key, record]))
  const refs = new Map(registry.types.map((type) => [type.type, allRefsOf(type)]))
  // What was not read is in the bin: the database lets nothing point at what is not there.
  const isHidden = (key: RecordKey) => found.get(key)?.isHidden ?? true
  const records = new Map(
    [...found].map(([key, record]) => [key, withoutHidden(refs.get(record.type) ?? [], record, isHidden)]),
  )
  const keys = new Map([...records.values()].map(({ id, key }) => [id, key]))
  const ties = stored.ties.flatMap(({ fromId, toId, ...said }) => {
    const [from, to] = [keys.get(fromId), keys.get(toId)]
    return from === undefined || to === undefined ? [] : [withLineFeeds({ ...said, from, to })]
  })
  const redirects = stored.redirects.flatMap(({ type, slug, recordId }) => {
    const to = keys.get(recordId)
    return to === undefined ? [] : [{ type, slug, to: to.slice(to.indexOf('/') + 1) }]
  })
  return {
    records,
    ties: new Map(ties.map((tie) => [tieKey(tie), tie])),
    redirects: new Map(redirects.map((redirect) => [keyOf(redirect.type, redirect.slug), redirect])),
    rows: new Map(registry.rows.map((type, index) => [type.type, rowsByKey(type, stored.rows[index] ?? [])])),
  }
}

/**
 * The keys of the records that people see: not in the bin, and with everything that they cannot be without.
 */
export function visibleKeys(state: TerritoryState, registry: Registry): Set<RecordKey> {
  const visible = new Set(
    [...state.records.values()].filter(({ isHidden }) => !isHidden).map(({ key }) => key),
  )
  const required = new Map(
    registry.types.map((type) => [type.type, allRefsOf(type).filter((ref) => ref.required)]),
  )
  // One that falls may take others with it, hence again until none falls.
  for (let size = -1; size !== visible.size; ) {
    size = visible.size
    for (const key of visible) {
      const record = state.records.get(key) as StateRecord
      const values = flatValues(record.input)
      const isWhole = required
        .get(record.type)
        ?.every(({ name, to }) => visible.has(keyOf(to, values[name] as string)))
      if (!isWhole) visible.delete(key)
    }
  }
  return visible
}
