import { sameValue } from '../../../platform/record/changes.ts'
import type {
  FrozenAgenda,
  FrozenRecord,
  FrozenTie,
  RecordDifference,
  TieDifference,
} from './frozen-types.ts'

/** What moves while a plan is carried out, and is no change of what was adopted. */
const PROGRESS: Readonly<Record<string, readonly string[]>> = {
  agenda: ['state', 'decidedOn', 'decidedBy'],
  activity: ['state', 'progressPercent', 'progressNote'],
  milestone: ['reachedOn'],
  agreement: ['state', 'signedOn'],
}

const keyOf = (type: string, { slug }: FrozenRecord) => `${type}/${slug}`

type Found = Readonly<{ type: string; record: FrozenRecord }>

function index({ records }: FrozenAgenda): Map<string, Found> {
  return new Map(
    Object.entries(records).flatMap(([type, all]) =>
      all.map((record) => [keyOf(type, record), { type, record }] as const),
    ),
  )
}

/** How many records a copy holds. */
export function countRecords(state: FrozenAgenda): number {
  return Object.values(state.records).reduce((sum, all) => sum + all.length, 0)
}

const tieKey = ({ relation, from, to, role }: FrozenTie) => [relation, from, to, role ?? ''].join(' ')

/** The ties that are not what they were, by the record on whose page a reader looks for them: the one they lead to. */
function compareTies(
  before: FrozenAgenda,
  after: FrozenAgenda,
  isKnown: (key: string) => boolean,
): Map<string, TieDifference[]> {
  const [was, is] = [before, after].map(({ ties }) => new Map(ties.map((tie) => [tieKey(tie), tie]))) as [
    Map<string, FrozenTie>,
    Map<string, FrozenTie>,
  ]
  const found = new Map<string, TieDifference[]>()
  for (const key of new Set([...was.keys(), ...is.keys()])) {
    const tie = { before: was.get(key) ?? null, after: is.get(key) ?? null }
    if (sameValue(tie.before, tie.after)) continue
    const { from, to } = (tie.after ?? tie.before) as FrozenTie
    const place = isKnown(to) ? to : from
    found.set(place, [...(found.get(place) ?? []), tie])
  }
  return found
}

function compareFields(before: FrozenRecord, after: FrozenRecord): RecordDifference['fields'] {
  return [...new Set([...Object.keys(before.values), ...Object.keys(after.values)])].flatMap((name) => {
    const [was, is] = [before.values[name] ?? null, after.values[name] ?? null]
    return sameValue(was, is) ? [] : [{ name, before: was, after: is }]
  })
}

/**
 * What was added, taken away and changed between two states, record by record: nothing exactly when they hold the
 * same records and ties, in whatever order. Records stand in the order of the later state, then those that are gone.
 */
export function compareStates(before: FrozenAgenda, after: FrozenAgenda): RecordDifference[] {
  const [was, is] = [index(before), index(after)]
  const ties = compareTies(before, after, (key) => was.has(key) || is.has(key))
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key): RecordDifference[] => {
    const [one, other] = [was.get(key), is.get(key)]
    const { type, record } = (other ?? one) as Found
    const fields = one && other ? compareFields(one.record, other.record) : []
    const own = ties.get(key) ?? []
    if (one && other && fields.length + own.length === 0) return []
    return [
      {
        type,
        slug: record.slug,
        kind: one && other ? 'changed' : other ? 'added' : 'removed',
        before: one?.record ?? null,
        after: other?.record ?? null,
        fields,
        ties: own,
      },
    ]
  })
}

/** True for a difference that says only how far things are: a report of progress changes no plan. */
export function isProgress({ type, kind, fields, ties }: RecordDifference): boolean {
  const moving = PROGRESS[type] ?? []
  return kind === 'changed' && ties.length === 0 && fields.every(({ name }) => moving.includes(name))
}

/** How many records are not what was adopted, reports of progress left aside. */
export function countChanges(differences: readonly RecordDifference[]): number {
  return differences.filter((difference) => !isProgress(difference)).length
}

/** The fields of a type that point at other records. */
export type RefsOf = (type: string) => readonly Readonly<{ name: string; to: string }>[]

/** A state under the names that its records have now: a renamed record is the same record. */
export function renameRecords(
  state: FrozenAgenda,
  renames: ReadonlyMap<string, string>,
  refsOf: RefsOf,
): FrozenAgenda {
  if (renames.size === 0) return state
  const now = (type: string, slug: string) => renames.get(`${type}/${slug}`) ?? slug
  const nowKey = (key: string) => {
    const [type = '', slug = ''] = key.split('/')
    return `${type}/${now(type, slug)}`
  }
  const rename = (type: string, { slug, values }: FrozenRecord): FrozenRecord => {
    const refs = refsOf(type).flatMap(({ name, to }) => {
      const value = values[name]
      return typeof value === 'string' ? [[name, now(to, value)] as const] : []
    })
    return { slug: now(type, slug), values: { ...values, ...Object.fromEntries(refs) } }
  }
  return {
    ...state,
    records: Object.fromEntries(
      Object.entries(state.records).map(([type, all]) => [type, all.map((one) => rename(type, one))]),
    ),
    ties: state.ties.map((tie) => ({ ...tie, from: nowKey(tie.from), to: nowKey(tie.to) })),
    names: Object.fromEntries(Object.entries(state.names).map(([key, title]) => [nowKey(key), title])),
  }
}
