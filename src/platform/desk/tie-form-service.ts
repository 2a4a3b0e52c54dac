import { AppError, type Problem } from '../../kernel/error.ts'
import { readText } from '../../kernel/language.ts'
import { isSlug } from '../../kernel/slug.ts'
import type { Context } from '../context.ts'
import { canEditRecord, canEditTie, canWrite } from '../identity/policy.ts'
import type { Fields } from '../record/field/field.ts'
import { type FormData, formToCandidate } from '../record/field/form.ts'
import type { Card, StoredRecord } from '../record/record.ts'
import { getRecord } from '../record/record-service.ts'
import type { Registry } from '../record/registry.ts'
import { RELATION_NAMES, RELATIONS, type Relation, type RelationName, ROLES } from '../record/relation.ts'
import { addTie } from '../record/tie-service.ts'
import type { RecordType } from '../record/type.ts'
import { type Attempt, attempt } from './attempt.ts'
import { listDeskCards } from './card-store.ts'
import { tieWords } from './tie-messages.ts'
import type { Option, TieCandidate, TieForm } from './types.ts'

const FOUND_LIMIT = 20
// Enough to find those that the actor may tie among those that they may not.
const SEARCHED = 200

/** What is said of a tie beside its ends, as fields of a form. */
export const TIE_FIELDS = {
  role: { kind: 'choice', label: { it: 'Ruolo dell’ente', en: 'Role of the body' }, options: ROLES },
  note: { kind: 'text', label: { it: 'Nota', en: 'Note' } },
  derived: { kind: 'flag', default: false, label: { it: 'Da dove viene', en: 'Where it comes from' } },
  reason: { kind: 'text', label: { it: 'Perché', en: 'Why' } },
} as const satisfies Fields

/** A relation as one of its ends reads it: from its first record (`from`) or from its second (`to`). */
type Direction = Readonly<{ name: RelationName; end: 'from' | 'to' }>

const directionKey = ({ name, end }: Direction) => `${name}:${end}`

/** The record types at the other end of a relation. */
function otherTypes(registry: Registry, { name, end }: Direction): RecordType[] {
  const relation: Relation = RELATIONS[name]
  const stages = end === 'from' ? relation.to : relation.from
  return registry.types.filter((type) => stages.includes(type.stage))
}

/** The relations that a record can have and its reader may add, each from the end on which the record stands. */
function listDirections(
  ctx: Context,
  registry: Registry,
  type: RecordType,
  record: StoredRecord,
): Direction[] {
  if (!canWrite(ctx.actor)) return []
  return RELATION_NAMES.flatMap((name): Direction[] => {
    const relation: Relation = RELATIONS[name]
    const mayBackward = canEditRecord(ctx.actor, record) || name === 'carries'
    return [
      ...(relation.from.includes(type.stage) ? [{ name, end: 'from' as const }] : []),
      ...(relation.to.includes(type.stage) && mayBackward ? [{ name, end: 'to' as const }] : []),
    ].filter((direction) => otherTypes(registry, direction).length > 0)
  })
}

/** The words of a relation as one of its ends reads it. */
export function relationWords(ctx: Context, { name, end }: Direction): string {
  const relation: Relation = RELATIONS[name]
  return (end === 'from' ? relation.forward : relation.backward)[ctx.language]
}

const toCandidate = (ctx: Context, type: RecordType, record: Pick<Card, 'slug' | 'title'>): TieCandidate => ({
  value: `${type.type}/${record.slug}`,
  title: readText(record.title, ctx.language).text,
  kind: type.label[ctx.language],
})

/** The two ends of a tie in their order, for a record that stands at `end`. */
export function endsOf<T>(end: 'from' | 'to', own: T, other: T): { from: T; to: T } {
  return end === 'from' ? { from: own, to: other } : { from: other, to: own }
}

/** The records with which the chosen relation can tie this one, as far as the actor may. */
async function searchOther(
  ctx: Context,
  registry: Registry,
  record: StoredRecord,
  direction: Direction,
  words: string,
): Promise<TieCandidate[]> {
  const types = new Map(otherTypes(registry, direction).map((type) => [type.type, type]))
  const query = { types: [...types.keys()], words, today: ctx.today, limit: SEARCHED }
  const { cards } = await listDeskCards(ctx.tx, query)
  const may = (card: Card) => {
    const { from, to } = endsOf<{ id: string; ownerBodyId: string | null }>(direction.end, record, card)
    return card.id !== record.id && canEditTie(ctx.actor, from, to, direction.name)
  }
  return cards
    .filter(may)
    .slice(0, FOUND_LIMIT)
    .map((card) => toCandidate(ctx, types.get(card.type) as RecordType, card))
}

/** The record at the other end of a tie, by its `type/slug`. */
export async function findOther(ctx: Context, registry: Registry, key: string): Promise<StoredRecord | null> {
  const [name = '', slug = ''] = key.split('/')
  const type = registry.types.find((one) => one.type === name)
  if (!type || !isSlug(slug)) return null
  return getRecord(ctx, type, slug).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'record/missing') return null
    throw error
  })
}

/** The form of a new tie; with `isSearching` it has what the words in it find. */
export async function readTieForm(
  ctx: Context,
  registry: Registry,
  type: RecordType,
  record: StoredRecord,
  form: FormData,
  isSearching: boolean,
): Promise<TieForm> {
  const directions = listDirections(ctx, registry, type, record)
  const chosen = directions.find((one) => directionKey(one) === form.relation)
  const other = form.other ? await findOther(ctx, registry, form.other) : null
  const words = form['other.query']?.trim() ?? ''
  return {
    relations: directions.map((one): Option => {
      const kinds = otherTypes(registry, one).map((each) => each.plural[ctx.language])
      return { value: directionKey(one), label: `… ${relationWords(ctx, one)} (${kinds.join(', ')})` }
    }),
    results: isSearching && chosen ? await searchOther(ctx, registry, record, chosen, words) : undefined,
    picked: other && {
      value: form.other as string,
      title: readText(other.general.title, ctx.language).text,
      kind: registry.byType(other.type).label[ctx.language],
    },
  }
}

/** What a form says of a tie beside its ends, and what in it cannot be right together. */
export function readSaid(
  ctx: Context,
  form: FormData,
): Readonly<{ said: Record<string, unknown>; problems: readonly Problem[] }> {
  const words = tieWords(ctx.language)
  const said = formToCandidate(TIE_FIELDS, form)
  const isContrary = said.reason !== null && said.derived === false
  return {
    said,
    problems: isContrary
      ? [{ field: 'derived', wrong: words.reasonAlone, right: words.reasonAloneRight }]
      : [],
  }
}

/** The answer to a form that says something wrong. */
export function refuse(problems: readonly Problem[]): Attempt<never> {
  return { ok: false, code: 'record/invalid', status: 422, problems }
}

/**
 * Adds the tie that a form describes.
 * @throws AppError `record/forbidden` when there is no relation that the actor may add here
 */
export async function saveTie(
  ctx: Context,
  registry: Registry,
  type: RecordType,
  record: StoredRecord,
  form: FormData,
): Promise<Attempt<unknown>> {
  const words = tieWords(ctx.language)
  const directions = listDirections(ctx, registry, type, record)
  if (directions.length === 0) throw new AppError('record/forbidden')
  const direction = directions.find((one) => directionKey(one) === form.relation)
  const other = form.other ? await findOther(ctx, registry, form.other) : null
  const { said, problems: contrary } = readSaid(ctx, form)
  const problems: Problem[] = [
    ...(direction ? [] : [{ field: 'relation', wrong: words.missing, right: words.pickRelation }]),
    ...(other
      ? []
      : [
          form.other
            ? { field: 'other', wrong: words.gone, right: words.otherRight }
            : { field: 'other', wrong: words.missing, right: words.pickOne },
        ]),
    ...contrary,
  ]
  if (!direction || !other || problems.length > 0) return refuse(problems)
  // A role is the part of a body in what it carries; elsewhere it would say nothing.
  const role = direction.name === 'carries' ? said.role : null
  const tried = await attempt(ctx.language, () =>
    addTie(ctx, registry, endsOf(direction.end, record, other), { ...said, role, relation: direction.name }),
  )
  if (tried.ok || tried.code !== 'record/forbidden') return tried
  return { ...tried, problems: tried.problems.map((problem) => ({ ...problem, field: 'other' })) }
}
