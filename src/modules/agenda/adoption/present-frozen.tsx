import { type Language, type LocalText, readText } from '../../../kernel/language.ts'
import { clipDifference, fieldWords, type Titles } from '../../../platform/desk/index.ts'
import { fieldsOf } from '../../../platform/record/changes.ts'
import type { Field, FieldValue } from '../../../platform/record/field/field.ts'
import { fieldSchema } from '../../../platform/record/field/schema.ts'
import type { RecordType } from '../../../platform/record/index.ts'
import { RELATIONS, type Relation, ROLES } from '../../../platform/record/relation.ts'
import { presentValue } from '../../../platform/site/record-value.tsx'
import { type Content, type Definition, type FieldChange, Prose } from '../../../ui/index.ts'
import { LocalList } from '../views/local-text.tsx'
import { FROZEN_TYPES } from './agenda-state.ts'
import type { FrozenAgenda, FrozenRecord, FrozenTie, RecordDifference } from './frozen-types.ts'

const TYPES: ReadonlyMap<string, RecordType> = new Map(FROZEN_TYPES.map((type) => [type.type, type]))

/** The type of a frozen record, when there still is such a type. */
export function frozenType(type: string): RecordType | undefined {
  return TYPES.get(type)
}

/** The titles by `type/slug` of everything that some states name; those of the later state come first. */
export function titlesOf(...states: readonly FrozenAgenda[]): Titles {
  const titles = new Map<string, LocalText>()
  for (const { records, names } of states) {
    for (const [key, title] of Object.entries(names)) titles.set(key, title)
    for (const [type, all] of Object.entries(records)) {
      for (const record of all) titles.set(`${type}/${record.slug}`, titleOf(record))
    }
  }
  return titles
}

const isText = (value: unknown): value is LocalText =>
  value !== null && typeof value === 'object' && typeof (value as LocalText).it === 'string'

/** The title that a record had. */
export function titleOf({ slug, values }: FrozenRecord): LocalText {
  return isText(values.title) ? values.title : { it: slug }
}

/** A value in words. A copy outlives the types: what no longer has the form of its field is shown as it stands. */
function wordsOf(field: Field | undefined, value: FieldValue, language: Language, titles: Titles) {
  if (value === null) return null
  if (field && fieldSchema(field).safeParse(value).success) return fieldWords(field, value, language, titles)
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** A tie read from one of its ends: "nasce da", "Reti per tutti". */
function tieWords(tie: FrozenTie, own: string, language: Language, titles: Titles) {
  const relation: Relation | undefined = RELATIONS[tie.relation as keyof typeof RELATIONS]
  const other = tie.from === own ? tie.to : tie.from
  const title = titles.get(other)
  const role = tie.role ? ROLES[tie.role as keyof typeof ROLES]?.[language] : undefined
  const name = title ? readText(title, language).text : other
  return {
    label: relation ? (tie.from === own ? relation.forward : relation.backward)[language] : tie.relation,
    words: role ? `${name} (${role})` : name,
  }
}

/** A value as a public page shows it; a reference by the title that it had. */
function shownValue(field: Field, value: FieldValue, language: Language, titles: Titles): Content {
  if (field.kind === 'ref' || !fieldSchema(field).safeParse(value).success)
    return wordsOf(field, value, language, titles)
  if (field.kind === 'list') return <LocalList items={value as readonly LocalText[]} lang={language} />
  if (field.kind !== 'prose') return presentValue(field, value, language)
  const read = readText(value as LocalText, language)
  return <Prose text={read.text} textLang={read.language} headingFrom={3} />
}

/** What a record said, field by field in the order of its type, then its ties. */
export function presentFrozen(
  state: FrozenAgenda,
  type: RecordType,
  record: FrozenRecord,
  language: Language,
  titles: Titles,
): Definition[] {
  const own = `${type.type}/${record.slug}`
  const fields = fieldsOf(type)
  const items = Object.entries(fields).flatMap(([name, field]): Definition[] => {
    const value = record.values[name] ?? null
    if (name === 'title' || value === null) return []
    // An agenda and an action stand above their parts on the page: each part need not name them.
    if (field.kind === 'ref' && field.required) return []
    return [{ label: field.label[language], value: shownValue(field, value, language, titles) }]
  })
  const ties = new Map<string, string[]>()
  for (const tie of state.ties) {
    if (tie.from !== own && tie.to !== own) continue
    const { label, words } = tieWords(tie, own, language, titles)
    ties.set(label, [...(ties.get(label) ?? []), words])
  }
  return [...items, ...[...ties].map(([label, words]) => ({ label, value: words.join('; ') }))]
}

// A paragraph says what changed; a chapter buries it.
const CLIP = 400

/** What changed in a record, as the history of a record says it. */
export function presentChanges(
  { type: name, slug, fields, ties }: RecordDifference,
  language: Language,
  titles: Titles,
): FieldChange[] {
  const type = frozenType(name)
  const own = `${name}/${slug}`
  const known = type ? fieldsOf(type) : {}
  const order = Object.keys(known)
  const place = ({ name: field }: (typeof fields)[number]) => order.indexOf(field)
  const sorted = fields.toSorted((one, other) => place(one) - place(other))
  const changed = sorted.map((change) => {
    const field = known[change.name]
    const [before, after] = clipDifference(
      wordsOf(field, change.before, language, titles),
      wordsOf(field, change.after, language, titles),
      CLIP,
    )
    return { field: field?.label[language] ?? change.name, before, after }
  })
  const tied = ties.map(({ before, after }) => {
    const [was, is] = [before, after].map((tie) => tie && tieWords(tie, own, language, titles))
    const label = (is ?? was)?.label ?? ''
    return { field: label, before: noted(was, before, language), after: noted(is, after, language) }
  })
  return [...changed, ...mergeTies(tied)]
}

/** The other end with what is said of the tie. */
function noted(end: { words: string } | null | undefined, tie: FrozenTie | null, language: Language) {
  if (!end || !tie) return null
  const said = [tie.note, tie.reason].flatMap((text) => (text ? [readText(text, language).text] : []))
  return [end.words, ...said].join(': ')
}

/** Several ties of one kind as one change: bodies come and go together. */
function mergeTies(changes: readonly FieldChange[]): FieldChange[] {
  const merged = new Map<string, { before: string[]; after: string[] }>()
  for (const { field, before, after } of changes) {
    const known = merged.get(field) ?? { before: [], after: [] }
    merged.set(field, known)
    if (before !== null) known.before.push(before)
    if (after !== null) known.after.push(after)
  }
  const join = (words: readonly string[]) => (words.length > 0 ? words.join('; ') : null)
  return [...merged].map(([field, { before, after }]) => ({
    field,
    before: join(before),
    after: join(after),
  }))
}
