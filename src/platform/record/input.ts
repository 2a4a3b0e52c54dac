import { AppError, type Problem } from '../../kernel/error.ts'
import type { Language } from '../../kernel/language.ts'
import { isSlug, slugify } from '../../kernel/slug.ts'
import { explainIssues } from './field/explain.ts'
import type { Fields, Values } from './field/field.ts'
import { fieldsSchema } from './field/schema.ts'
import { GENERAL_FIELDS } from './general-fields.ts'
import type { RecordInput } from './record.ts'
import type { RecordType } from './type.ts'

/** Raw values of a record from a form, an API call or a package: the slug, general and own values in one object. */
export type Candidate = Readonly<Record<string, unknown>>

export type Checked<T> = Readonly<{ ok: true; value: T } | { ok: false; problems: Problem[] }>

const pick = (candidate: Candidate, fields: Fields) =>
  Object.fromEntries(
    Object.keys(fields).flatMap((name) => (Object.hasOwn(candidate, name) ? [[name, candidate[name]]] : [])),
  )

/** Checks raw values against the fields of a type; an unknown field is a problem, because it is a word lost. */
export function checkFields(fields: Fields, candidate: Candidate, language: Language): Checked<Values> {
  const parsed = fieldsSchema(fields).safeParse(candidate, { reportInput: true })
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, problems: explainIssues(parsed.error, language) }
}

// On the desk it is the address of the page that adds a record, and would hide a record of that name.
const TAKEN_BY_DESK = 'nuovo'

function checkSlug(slug: string, language: Language): Problem[] {
  if (!isSlug(slug)) {
    return [
      {
        field: 'slug',
        wrong: { it: 'non può stare in un indirizzo', en: 'cannot stand in an address' }[language],
        right: {
          it: 'lettere minuscole, cifre e trattini, al massimo 100',
          en: 'lower-case letters, digits and hyphens, at most 100',
        }[language],
      },
    ]
  }
  if (slug !== TAKEN_BY_DESK) return []
  return [
    {
      field: 'slug',
      wrong: { it: '«nuovo» è già preso dalla scrivania', en: '“nuovo” is taken by the desk' }[language],
      right: { it: 'un indirizzo che dica di più', en: 'an address that says more' }[language],
    },
  ]
}

/** Checks a whole record. A missing slug is made of the title. */
export function checkRecord(
  type: RecordType,
  candidate: Candidate,
  language: Language,
): Checked<RecordInput> {
  const { slug: given, ...rest } = candidate
  const general = checkFields(GENERAL_FIELDS, pick(rest, GENERAL_FIELDS), language)
  const own = checkFields(
    type.fields,
    Object.fromEntries(Object.entries(rest).filter(([name]) => !Object.hasOwn(GENERAL_FIELDS, name))),
    language,
  )
  const title = (rest.title as { it?: unknown } | null | undefined)?.it
  const slug =
    typeof given === 'string' && given !== '' ? given : slugify(typeof title === 'string' ? title : '')
  const problems = [
    ...checkSlug(slug, language),
    ...(general.ok ? [] : general.problems),
    ...(own.ok ? [] : own.problems),
  ]
  if (!general.ok || !own.ok || problems.length > 0) return { ok: false, problems }
  return { ok: true, value: { slug, general: general.value, own: own.value } }
}

/**
 * The checked record.
 * @throws AppError `record/invalid` with every problem
 */
export function parseRecord(type: RecordType, candidate: Candidate, language: Language): RecordInput {
  const checked = checkRecord(type, candidate, language)
  if (!checked.ok) throw new AppError('record/invalid', {}, checked.problems)
  return checked.value
}
