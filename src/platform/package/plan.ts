import type { Problem } from '../../kernel/error.ts'
import type { Id } from '../../kernel/id.ts'
import type { Language } from '../../kernel/language.ts'
import { diffRecords, diffValues, flatValues, sameValue } from '../record/changes.ts'
import type { Values } from '../record/field/field.ts'
import type { RecordInput } from '../record/record.ts'
import type { Registry } from '../record/registry.ts'
import { TERRITORY_FIELDS } from '../territory/territory-fields.ts'
import { explainFault } from './faults.ts'
import { typePath } from './layout.ts'
import { type PlannedRow, planRows } from './plan-rows.ts'
import { allRefsOf, type StateRecord, type TerritoryState } from './state.ts'
import {
  keyOf,
  type NamedRedirect,
  type NamedTie,
  type ParsedPackage,
  type RecordKey,
  tieKey,
} from './types.ts'

/** What happens to one record. `fields` are those that differ; `under` is the record with which it is hidden. */
export type PlannedRecord = Readonly<
  { type: string; key: RecordKey } & (
    | { act: 'create'; input: RecordInput }
    | { act: 'change' | 'restore'; input: RecordInput; fields: readonly string[] }
    | { act: 'hide'; under: RecordKey }
  )
>
export type PlannedTie = Readonly<{ act: 'add' | 'change' | 'remove'; tie: NamedTie; id: Id | null }>
export type PlannedRedirect = Readonly<{ act: 'add' | 'change' | 'remove'; redirect: NamedRedirect }>

/** All that an import would do, in an order that is always the same. */
export type Plan = Readonly<{
  territory: Readonly<{ slug: string; isNew: boolean; fields: readonly string[]; values: Values }>
  records: readonly PlannedRecord[]
  ties: readonly PlannedTie[]
  redirects: readonly PlannedRedirect[]
  rows: readonly PlannedRow[]
  /** The ids of the records that are there already. */
  ids: ReadonlyMap<RecordKey, Id>
}>

/** How an import treats what the package does not name: left alone, or hidden where its type is present. */
export type PlanOptions = Readonly<{ prune: boolean }>

/** True when there is nothing to do. */
export function isEmptyPlan({ territory, records, ties, redirects, rows }: Plan): boolean {
  const count = records.length + ties.length + redirects.length + rows.length + territory.fields.length
  return !territory.isNew && count === 0
}

function planRecord(
  registry: Registry,
  state: TerritoryState,
  { type, key, input }: ParsedPackage['records'][number],
): PlannedRecord[] {
  const known = state.records.get(key)
  if (!known) return [{ type, key, act: 'create', input }]
  const fields = Object.keys(diffRecords(registry.byType(type), known.input, input))
  if (known.isHidden) return [{ type, key, act: 'restore', input, fields }]
  return fields.length === 0 ? [] : [{ type, key, act: 'change', input, fields }]
}

/** The outermost record among `going` that a record cannot be without: it takes the others with it and back. */
function outermost(
  registry: Registry,
  going: ReadonlyMap<RecordKey, StateRecord>,
  start: StateRecord,
): RecordKey {
  let top = start
  const seen = new Set<RecordKey>()
  while (!seen.has(top.key)) {
    seen.add(top.key)
    const values = flatValues(top.input)
    const above = allRefsOf(registry.byType(top.type))
      .filter(({ required }) => required)
      .map(({ name, to }) => going.get(keyOf(to, values[name] as string)))
      .find((record) => record !== undefined)
    if (above) top = above
  }
  return top.key
}

function planHiding(registry: Registry, state: TerritoryState, pack: ParsedPackage): PlannedRecord[] {
  const named = new Set(pack.records.map(({ key }) => key))
  const going = new Map(
    [...state.records].filter(
      ([key, record]) => !record.isHidden && pack.presentTypes.has(record.type) && !named.has(key),
    ),
  )
  return [...going.values()].map((record) => ({
    type: record.type,
    key: record.key,
    act: 'hide',
    under: outermost(registry, going, record),
  }))
}

function planTies(
  state: TerritoryState,
  pack: ParsedPackage,
  isShown: (key: RecordKey) => boolean,
  { prune }: PlanOptions,
): PlannedTie[] {
  if (pack.ties === null) return []
  const wanted = pack.ties.flatMap((tie): PlannedTie[] => {
    const known = state.ties.get(tieKey(tie))
    if (!known) return [{ act: 'add', tie, id: null }]
    const isSame =
      sameValue(known.note, tie.note) && known.derived === tie.derived && sameValue(known.reason, tie.reason)
    return isSame ? [] : [{ act: 'change', tie, id: known.id }]
  })
  const named = new Set(pack.ties.map(tieKey))
  // The ties of what stays in the bin stay too: they come back with it.
  const gone = [...state.ties.values()].filter(
    (tie) => prune && !named.has(tieKey(tie)) && isShown(tie.from) && isShown(tie.to),
  )
  return [...wanted, ...gone.map((tie): PlannedTie => ({ act: 'remove', tie, id: tie.id }))]
}

function planRedirects(
  state: TerritoryState,
  pack: ParsedPackage,
  isShown: (key: RecordKey) => boolean,
  { prune }: PlanOptions,
): PlannedRedirect[] {
  if (pack.redirects === null) return []
  const wanted = pack.redirects.flatMap((redirect): PlannedRedirect[] => {
    const known = state.redirects.get(keyOf(redirect.type, redirect.slug))
    if (!known) return [{ act: 'add', redirect }]
    return known.to === redirect.to ? [] : [{ act: 'change', redirect }]
  })
  const named = new Set(pack.redirects.map(({ type, slug }) => keyOf(type, slug)))
  const gone = [...state.redirects.values()].filter(
    ({ type, slug, to }) => prune && !named.has(keyOf(type, slug)) && isShown(keyOf(type, to)),
  )
  return [...wanted, ...gone.map((redirect): PlannedRedirect => ({ act: 'remove', redirect }))]
}

const ACTS = ['create', 'restore', 'change', 'hide', 'add', 'remove']
const inOrder = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/** Compares a territory with a package. `current` is null when the territory is not there yet. */
export function planChanges(
  registry: Registry,
  current: Values | null,
  state: TerritoryState,
  pack: ParsedPackage,
  options: PlanOptions,
): Plan {
  const hiding = options.prune ? planHiding(registry, state, pack) : []
  const hidden = new Set(hiding.map(({ key }) => key))
  const named = new Set(pack.records.map(({ key }) => key))
  const isShown = (key: RecordKey) =>
    !hidden.has(key) && (named.has(key) || state.records.get(key)?.isHidden === false)
  const place = new Map(registry.types.map(({ type }, index) => [type, index]))
  const records = [...pack.records.flatMap((record) => planRecord(registry, state, record)), ...hiding]
  return {
    territory: {
      slug: pack.slug,
      isNew: current === null,
      fields: current === null ? [] : Object.keys(diffValues(TERRITORY_FIELDS, current, pack.territory)),
      values: pack.territory,
    },
    records: records.sort(
      (one, other) =>
        ACTS.indexOf(one.act) - ACTS.indexOf(other.act) ||
        (place.get(one.type) ?? 0) - (place.get(other.type) ?? 0) ||
        inOrder(one.key, other.key),
    ),
    ties: planTies(state, pack, isShown, options).sort(
      (one, other) =>
        ACTS.indexOf(one.act) - ACTS.indexOf(other.act) || inOrder(tieKey(one.tie), tieKey(other.tie)),
    ),
    redirects: planRedirects(state, pack, isShown, options).sort(
      (one, other) =>
        ACTS.indexOf(one.act) - ACTS.indexOf(other.act) ||
        inOrder(`${one.redirect.type}/${one.redirect.slug}`, `${other.redirect.type}/${other.redirect.slug}`),
    ),
    rows: planRows(registry, state, pack, isShown, options),
    ids: new Map([...state.records.values()].map(({ key, id }) => [key, id])),
  }
}

/** Records that would be hidden although others, of types of which the package does not speak, need them. */
export function listNeeded(
  registry: Registry,
  { records }: TerritoryState,
  pack: ParsedPackage,
  plan: Plan,
  language: Language,
): Problem[] {
  // What the package names was checked against what stays.
  const named = new Set(pack.records.map(({ key }) => key))
  const going = new Set(plan.records.filter(({ act }) => act === 'hide').map(({ key }) => key))
  if (going.size === 0) return []
  return [...records.values()].flatMap((record) => {
    if (record.isHidden || going.has(record.key) || named.has(record.key)) return []
    const type = registry.byType(record.type)
    const values = flatValues(record.input)
    return allRefsOf(type).flatMap(({ name, to, required }) => {
      const found = keyOf(to, values[name] as string)
      if (!required || !going.has(found)) return []
      const file = typePath(registry.byType(to))
      const words = { found, needed: record.key, collection: typePath(type) }
      return [explainFault('needed-elsewhere', language, { file }, words)]
    })
  })
}
