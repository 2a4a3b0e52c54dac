import { addDays, type IsoDate } from '../../kernel/date.ts'
import type { Fields, Values } from '../record/field/field.ts'
import type { FormData } from '../record/field/form.ts'
import type { Part, Side } from './types.ts'

const READ_FIRST = new Set(['text', 'prose', 'list'])

/**
 * Sorts the fields of a form. What a citizen reads comes first, with what the record cannot be without; the slug
 * stands in the advanced part. Data is not typed into a form.
 */
export function groupFields(own: Fields): Readonly<Record<Part, readonly string[]>> {
  const names = Object.keys(own).filter((name) => own[name]?.kind !== 'data')
  const isFirst = (name: string) => own[name]?.required === true || READ_FIRST.has(own[name]?.kind ?? '')
  return {
    first: ['title', 'summary', ...names.filter(isFirst)],
    details: names.filter((name) => !isFirst(name)),
    care: ['ownerBody', 'checkedOn', 'nextCheckOn', 'source', 'sourceNote', 'isPublic'],
    advanced: ['slug', 'position'],
  }
}

// What an Italian public site owes its readers, and what few territories need.
const OWED = new Set([
  'licence',
  'accessibilityUrl',
  'feedbackContact',
  'digitalOfficerContact',
  'dataProtectionContact',
  'privacyNote',
])
const RARE = new Set(['isExample', 'domain'])

/** Sorts the settings of a territory; one that nobody sorted yet is about how it presents itself. */
export function groupSettings(
  names: readonly string[],
): Readonly<Record<'first' | 'care' | 'advanced', readonly string[]>> {
  return {
    first: names.filter((name) => !OWED.has(name) && !RARE.has(name)),
    care: names.filter((name) => OWED.has(name)),
    advanced: names.filter((name) => RARE.has(name)),
  }
}

/** Why a record should be looked at again: nobody ever did, or the day that was set has passed. */
export type Staleness = 'never' | 'past'
type Checked = Readonly<{ checkedOn: IsoDate | null; nextCheckOn: IsoDate | null }>

/** Whether a record waits to be checked on `today`. The day of the next check itself is not late yet. */
export function findStaleness({ checkedOn, nextCheckOn }: Checked, today: IsoDate): Staleness | null {
  if (nextCheckOn !== null) return nextCheckOn < today ? 'past' : null
  return checkedOn === null ? 'never' : null
}

// Half a year: often enough for a public page to be true, rarely enough to be done.
const CHECK_DAYS = 182

/** The days that a record carries once somebody has looked at it `today` and found it right. */
export function markChecked({ nextCheckOn }: Checked, today: IsoDate): Checked {
  const isToCome = nextCheckOn !== null && nextCheckOn > today
  return { checkedOn: today, nextCheckOn: isToCome ? nextCheckOn : addDays(today, CHECK_DAYS) }
}

/** What waits for somebody: first what their own bodies keep, then what has been waiting longest. */
export function sortWaiting<T extends Checked & { ownerBodyId: string | null }>(
  cards: readonly T[],
  ownBodies: readonly string[],
): T[] {
  const isOwn = (card: T) => card.ownerBodyId !== null && ownBodies.includes(card.ownerBodyId)
  const due = (card: T) => card.nextCheckOn ?? '9999'
  return [...cards].sort((one, other) => {
    if (isOwn(one) !== isOwn(other)) return isOwn(one) ? -1 : 1
    return due(one) < due(other) ? -1 : due(one) > due(other) ? 1 : 0
  })
}

/** The names in a form that belong to one field: its own and those of its parts, such as `timing.words.it`. */
export function belongsTo(key: string, field: string): boolean {
  return key === field || key.startsWith(`${field}.`)
}

/** The sides chosen in a posted comparison: `choose.<field>`. */
export function readSides(form: FormData): Readonly<Record<string, Side>> {
  const sides: Record<string, Side> = {}
  for (const [key, value] of Object.entries(form)) {
    if (key.startsWith('choose.') && (value === 'mine' || value === 'theirs'))
      sides[key.slice('choose.'.length)] = value
  }
  return sides
}

/** My form with the fields that I give up replaced by theirs; nothing else is touched. */
export function mergeForms(
  mine: FormData,
  theirs: FormData,
  sides: Readonly<Record<string, Side>>,
): FormData {
  const givenUp = Object.keys(sides).filter((field) => sides[field] === 'theirs')
  const isGivenUp = (key: string) => givenUp.some((field) => belongsTo(key, field))
  const pick = (form: FormData, wanted: (key: string) => boolean) =>
    Object.entries(form).filter(([key]) => wanted(key))
  return Object.fromEntries([
    ...pick(mine, (key) => !isGivenUp(key) && !key.startsWith('choose.')),
    ...pick(theirs, isGivenUp),
  ])
}

/** The side proposed for a field: theirs when I left it as I found it, otherwise mine, because I am the one asked. */
export function proposeSide(haveIChangedIt: boolean | null): Side {
  return haveIChangedIt === false ? 'theirs' : 'mine'
}

/** One remembered act, as far as the way back to an older version needs it. */
export type PastAct = Readonly<{ kind: string; payload: unknown }>

/**
 * The values that a record had at `version`, found by undoing the acts that came after it, newest first. Null
 * when the way back is broken: an act without field by field changes, such as an import or an erased one.
 */
export function rewind(
  current: Readonly<{ values: Values; version: number }>,
  acts: readonly PastAct[],
  version: number,
): Values | null {
  const values: Record<string, Values[string]> = { ...current.values }
  let at = current.version
  for (const { kind, payload } of acts) {
    if (at <= version) break
    // A tie leaves the record as it is; the bin and the way out of it raise its version and change no value.
    if (kind.startsWith('tie.')) continue
    if (kind === 'record.hidden' || kind === 'record.restored') {
      at -= 1
      continue
    }
    const { changes } = (payload ?? {}) as { changes?: Record<string, { before: Values[string] }> }
    if (kind !== 'record.changed' || changes === undefined) return null
    for (const [name, { before }] of Object.entries(changes)) values[name] = before
    at -= 1
  }
  return at === version ? values : null
}

/** What a posted form asks for: to be saved, to search the candidates of one field, or to be marked as checked. */
export type Intent = Readonly<{ kind: 'save' | 'check' } | { kind: 'search'; field: string }>

/**
 * Reads the intent of a form. The Enter key presses the form's first button, whose value is `enter`: it searches
 * when words stand in a search box that were not searched yet, and saves otherwise.
 */
export function readIntent(form: FormData): Intent {
  const asked = /^search:(\w+)$/.exec(form.intent ?? '')?.[1]
  if (asked) return { kind: 'search', field: asked }
  if (form.intent === 'check') return { kind: 'check' }
  if (form.intent === 'enter') {
    for (const [key, value] of Object.entries(form)) {
      const field = /^(\w+)\.query$/.exec(key)?.[1]
      if (field && value?.trim() && value !== form[`${field}.queried`]) return { kind: 'search', field }
    }
  }
  return { kind: 'save' }
}

/**
 * Two long texts cut to the stretch in which they differ, with some words before it; short ones stay whole.
 */
export function clipDifference(
  before: string | null,
  after: string | null,
  size: number,
): readonly [string | null, string | null] {
  const [one, other] = [before ?? '', after ?? '']
  if (one.length <= size && other.length <= size) return [before, after]
  let start = 0
  while (start < one.length && start < other.length && one[start] === other[start]) start++
  const from = start < size / 4 ? 0 : start - Math.floor(size / 4)
  const clip = (text: string) =>
    (from > 0 ? '… ' : '') + text.slice(from, from + size) + (text.length > from + size ? ' …' : '')
  return [before === null ? null : clip(one), after === null ? null : clip(other)]
}
