import type { Id } from '../../kernel/id.ts'
import { readText } from '../../kernel/language.ts'
import { isSlug } from '../../kernel/slug.ts'
import type { Context } from '../context.ts'
import type { Links } from '../http/links.ts'
import { editedBodies, isSteward } from '../identity/policy.ts'
import { fieldsOf, flatValues, toInput } from '../record/changes.ts'
import { refsOf } from '../record/field/columns.ts'
import type { Fields, Values } from '../record/field/field.ts'
import { type FormData, formToCandidate, valuesToForm } from '../record/field/form.ts'
import { GENERAL_FIELDS } from '../record/general-fields.ts'
import type { Candidate } from '../record/input.ts'
import type { Card, StoredRecord } from '../record/record.ts'
import { blankValues, listRecords } from '../record/record-store.ts'
import type { Registry } from '../record/registry.ts'
import type { RecordType } from '../record/type.ts'
import { listCardsById, listDeskCards, listTitles } from './card-store.ts'
import type { Option, RefChoice } from './types.ts'

// More than this many choices are quicker to search than to scroll.
const SELECT_LIMIT = 40
const FOUND_LIMIT = 12

const toOption = (ctx: Context, card: Pick<Card, 'slug' | 'title'>): Option => ({
  value: card.slug,
  label: readText(card.title, ctx.language).text,
})

/** The bodies in whose name the actor may keep records: all for a steward. Null means no limit. */
function ownBodies(ctx: Context): readonly Id[] | null {
  return isSteward(ctx.actor) ? null : editedBodies(ctx.actor)
}

async function chooseRef(
  ctx: Context,
  name: string,
  to: string,
  form: FormData,
  create: { label: string; href: string },
): Promise<RefChoice> {
  const chosen = form[name]?.trim() || null
  const limit = name === 'ownerBody' ? ownBodies(ctx) : null
  const query = { types: [to], today: ctx.today, limit: SELECT_LIMIT + 1 }
  const cards = limit ? await listCardsById(ctx.tx, limit) : (await listDeskCards(ctx.tx, query)).cards
  const picked = async () => {
    if (chosen === null) return null
    const keys = isSlug(chosen) ? [{ type: to, slug: chosen }] : []
    const title = (await listTitles(ctx.tx, keys)).get(`${to}/${chosen}`)
    return { value: chosen, label: title ? readText(title, ctx.language).text : chosen }
  }
  if (cards.length <= SELECT_LIMIT) {
    const options = cards.map((card) => toOption(ctx, card))
    const missing = options.some(({ value }) => value === chosen) ? null : await picked()
    return {
      kind: 'select',
      options: missing ? [...options, missing] : options,
      create: options.length === 0 && !missing ? create : null,
    }
  }
  const words = form[`${name}.query`]?.trim() ?? ''
  const found =
    words === '' ? undefined : (await listDeskCards(ctx.tx, { ...query, words, limit: FOUND_LIMIT })).cards
  return {
    kind: 'search',
    query: words,
    results: found?.map((card) => toOption(ctx, card)),
    picked: await picked(),
  }
}

/** What every field that points at another record can be given, for a form that holds `form`. */
export async function readChoices(
  ctx: Context,
  registry: Registry,
  links: Links,
  fields: Fields,
  form: FormData,
): Promise<ReadonlyMap<string, RefChoice>> {
  const choices = new Map<string, RefChoice>()
  for (const { name, to } of refsOf(fields)) {
    const target = registry.byType(to)
    const href = links.desk(ctx.territory.slug, `/${target.noun}/nuovo`)
    const create = { label: target.create[ctx.language], href }
    choices.set(name, await chooseRef(ctx, name, to, form, create))
  }
  return choices
}

/** The texts with which the form of a record opens. */
export function recordToForm(type: RecordType, record: StoredRecord): FormData {
  return {
    ...valuesToForm(fieldsOf(type), flatValues(toInput(record))),
    slug: record.slug,
    version: String(record.version),
  }
}

// What is of the one record alone, and not of a copy of it.
const NOT_COPIED = { isPublic: false, checkedOn: null, nextCheckOn: null, position: null } as const

/** The values with which a new record starts: blank ones, or those of the record that it is copied from. */
async function startingValues(ctx: Context, type: RecordType, copied: string | undefined): Promise<Values> {
  const blank = { ...blankValues(type), isPublic: GENERAL_FIELDS.isPublic.default }
  if (copied === undefined) return blank
  const [record] = await listRecords(ctx.tx, type, { slug: copied })
  if (!record) return blank
  const { ownerBody: _, ...values } = flatValues(toInput(record))
  return { ...blank, ...values, ...NOT_COPIED }
}

/**
 * The texts with which the form of a new record opens; `given` fills in references, such as the action of an activity,
 * or names in `copia` a record to start from, such as a neighbour's card.
 */
export async function blankForm(ctx: Context, type: RecordType, given: FormData): Promise<FormData> {
  const values = await startingValues(ctx, type, given.copia)
  const refs = [...refsOf(GENERAL_FIELDS), ...refsOf(type.fields)]
  const limit = ownBodies(ctx)
  const [only] = limit?.length === 1 ? await listCardsById(ctx.tx, limit) : []
  return {
    ...valuesToForm(fieldsOf(type), values),
    ...(only ? { ownerBody: only.slug } : {}),
    ...Object.fromEntries(refs.flatMap(({ name }) => (given[name] ? [[name, given[name]]] : []))),
  }
}

/** The data of a record, of which a form says nothing. */
function dataOf(type: RecordType, { own }: StoredRecord): Values {
  return Object.fromEntries(
    Object.entries(type.fields).flatMap(([name, field]) =>
      field.kind === 'data' ? [[name, own[name] ?? null]] : [],
    ),
  )
}

/** The fields that the form of a new record asks for; of the others it says nothing. */
function askedOf(type: RecordType): Fields {
  const { asked } = type
  if (asked === undefined) return fieldsOf(type)
  return Object.fromEntries(Object.entries(fieldsOf(type)).filter(([name]) => asked.includes(name)))
}

/**
 * What a posted form says of a record, for the service to check. An empty slug is left to the title; the data of
 * `current` stays as it is.
 */
export function formCandidate(type: RecordType, form: FormData, current?: StoredRecord): Candidate {
  const slug = form.slug?.trim()
  const data = current ? dataOf(type, current) : {}
  const fields = current ? fieldsOf(type) : askedOf(type)
  return { ...data, ...formToCandidate(fields, form), ...(slug ? { slug } : {}) }
}
