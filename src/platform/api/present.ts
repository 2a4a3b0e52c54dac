import { AppError } from '../../kernel/error.ts'
import type { Language } from '../../kernel/language.ts'
import type { Context, Territory } from '../context.ts'
import { territoryAddress } from '../http/links.ts'
import type { Services } from '../http/services.ts'
import { canReadDesk } from '../identity/policy.ts'
import { flatValues, toInput } from '../record/changes.ts'
import { keyOf, listConcealed } from '../record/concealed-store.ts'
import type { Field, FieldValue, Values } from '../record/field/field.ts'
import { GENERAL_FIELDS } from '../record/general-fields.ts'
import type { StoredRecord } from '../record/record.ts'
import type { Registry } from '../record/registry.ts'
import { RELATIONS } from '../record/relation.ts'
import type { TiedCard } from '../record/tie-store.ts'
import type { RecordType } from '../record/type.ts'
import type { SearchHit } from '../search/search-store.ts'
import { TERRITORY_FIELDS } from '../territory/territory-fields.ts'
import { API_ROOT } from './api-route.ts'

/** What a record says of itself beside its fields. A caller may send these back: they are read and not written. */
export const ENVELOPE = ['type', 'version', 'updatedAt', 'url', 'links', 'ties', 'history'] as const

/** From where things are shown: absolute addresses need it, and whoever may not see drafts sees fewer references. */
export type View = Readonly<{
  publicUrl: string
  territory: string
  /** The territory's own domain, under which its pages should be found. */
  domain: string | null
  registry: Registry
  onlyPublic: boolean
  /** References that this caller may not follow, as `type/slug`. */
  concealed: ReadonlySet<string>
}>

/** The view of a caller before any reference was looked at. */
export function viewOf(services: Services, ctx: Context): View {
  return {
    publicUrl: services.publicUrl,
    territory: ctx.territory.slug,
    domain: ctx.territory.domain,
    registry: services.application.registry,
    onlyPublic: !canReadDesk(ctx.actor),
    concealed: new Set(),
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the search marks what it found with these two
const MARKS = /[\u0002\u0003]/g

type Key = Readonly<{ type: string; slug: string }>

/** The references among `values`. */
export function refsAmong(type: RecordType, values: Values): Key[] {
  const fields: [string, Field][] = [...Object.entries(GENERAL_FIELDS), ...Object.entries(type.fields)]
  return fields.flatMap(([name, field]) => {
    const value = values[name]
    return field.kind === 'ref' && typeof value === 'string' ? [{ type: field.to, slug: value }] : []
  })
}

/** The same view, knowing which of `keys` it has to leave out. */
export async function concealIn(ctx: Context, view: View, keys: readonly Key[]): Promise<View> {
  return view.onlyPublic ? { ...view, concealed: await listConcealed(ctx.tx, keys) } : view
}

/** A value as the caller may see it: the name of a draft is not told. */
export function presentValue(view: View, field: Field | undefined, value: FieldValue): FieldValue {
  if (field?.kind !== 'ref' || typeof value !== 'string') return value
  return view.concealed.has(keyOf(field.to, value)) ? null : value
}

/** The fields of a type by name, general ones first. */
export function fieldOf(type: RecordType, name: string): Field | undefined {
  return (GENERAL_FIELDS as Readonly<Record<string, Field>>)[name] ?? type.fields[name]
}

function pageUrl(view: View, language: Language, noun: string, slug: string): string {
  const { publicUrl, territory, domain } = view
  return territoryAddress(publicUrl, { slug: territory, domain }, language, `/${noun}/${slug}`)
}

/** The API's own address of a record. */
export function recordUrl(view: View, type: RecordType, slug: string): string {
  return `${view.publicUrl}${API_ROOT}/territories/${view.territory}/${type.collection}/${slug}`
}

function addressOf(view: View, type: RecordType, slug: string) {
  const it = pageUrl(view, 'it', type.noun, slug)
  return {
    url: it,
    links: { self: recordUrl(view, type, slug), it, en: pageUrl(view, 'en', type.noun, slug) },
  }
}

/** A record: what it is, where it is, and every general and own value. */
export function presentRecord(view: View, type: RecordType, record: StoredRecord) {
  const values = flatValues(toInput(record))
  return {
    type: record.type,
    slug: record.slug,
    version: record.version,
    updatedAt: record.updatedAt.toISOString(),
    ...addressOf(view, type, record.slug),
    ...Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, presentValue(view, fieldOf(type, name), value)]),
    ),
  }
}

/** A tie seen from one of its ends, with the card of the other. */
export function presentTie(view: View, recordId: string, { tie, card }: TiedCard) {
  const direction = tie.fromId === recordId ? 'forward' : 'backward'
  const type = view.registry.byType(card.type)
  return {
    id: tie.id,
    relation: tie.relation,
    direction,
    label: RELATIONS[tie.relation][direction],
    role: tie.role,
    note: tie.note,
    derived: tie.derived,
    reason: tie.reason,
    record: { type: card.type, slug: card.slug, title: card.title, ...addressOf(view, type, card.slug) },
  }
}

const escapeMarkup = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** A record found, with the place where the words stand: as plain text, and as HTML with `<mark>`. */
export function presentHit(view: View, hit: SearchHit) {
  const words = hit.snippet.trim()
  const marked = escapeMarkup(words).replaceAll('\u0002', '<mark>').replaceAll('\u0003', '</mark>')
  return {
    type: hit.type,
    slug: hit.slug,
    title: hit.title,
    snippet: words.replace(MARKS, ''),
    snippetHtml: marked,
    ...addressOf(view, view.registry.byType(hit.type), hit.slug),
  }
}

/** A territory: what it says of itself, and where its pages are. */
export function presentTerritory(publicUrl: string, territory: Territory) {
  const at = (language: Language) => territoryAddress(publicUrl, territory, language)
  const values = territory as unknown as Values
  return {
    slug: territory.slug,
    version: territory.version,
    url: at('it'),
    links: { self: `${publicUrl}${API_ROOT}/territories/${territory.slug}`, it: at('it'), en: at('en') },
    ...Object.fromEntries(Object.keys(TERRITORY_FIELDS).map((name) => [name, values[name] ?? null])),
  }
}

/**
 * Makes sure that no field of a type hides something that every record says of itself.
 * @throws AppError `registry/duplicate`
 */
export function assertNames(type: Pick<RecordType, 'fields'>, taken: readonly string[]): void {
  for (const name of Object.keys(type.fields)) {
    if (taken.includes(name)) throw new AppError('registry/duplicate', { key: 'field', name })
  }
}
