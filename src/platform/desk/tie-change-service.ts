import { AppError } from '../../kernel/error.ts'
import { readText } from '../../kernel/language.ts'
import type { Context } from '../context.ts'
import type { Links } from '../http/links.ts'
import { canEditTie } from '../identity/policy.ts'
import { type FormData, valuesToForm } from '../record/field/form.ts'
import type { StoredRecord, Tie } from '../record/record.ts'
import type { Registry } from '../record/registry.ts'
import { ROLES } from '../record/relation.ts'
import { changeTie, removeTie } from '../record/tie-service.ts'
import { listTiesOf, type TiedCard } from '../record/tie-store.ts'
import { type Attempt, attempt } from './attempt.ts'
import { recordPath } from './record-pages.ts'
import { endsOf, findOther, readSaid, refuse, relationWords, TIE_FIELDS } from './tie-form-service.ts'
import { tieWords } from './tie-messages.ts'
import type { TieChange, TieRow } from './types.ts'

function presentTie(
  ctx: Context,
  registry: Registry,
  links: Links,
  record: StoredRecord,
  { tie, card }: TiedCard,
): TieRow {
  const end = tie.fromId === record.id ? 'from' : 'to'
  const type = registry.byType(card.type)
  const here = links.desk(ctx.territory.slug, recordPath(registry.byType(record.type), record.slug, 'ties'))
  const { text, language } = readText(card.title, ctx.language)
  const said = (words: typeof tie.note) => (words ? [readText(words, ctx.language).text] : [])
  const { from, to } = endsOf<{ id: string; ownerBodyId: string | null }>(end, record, card)
  return {
    id: tie.id,
    relation: relationWords(ctx, { name: tie.relation, end }),
    kind: type.label[ctx.language],
    other: {
      title: text,
      textLang: language,
      href: links.desk(ctx.territory.slug, recordPath(type, card.slug, 'ties')),
    },
    key: `${card.type}/${card.slug}`,
    end,
    details: [
      ...(tie.role ? [ROLES[tie.role][ctx.language]] : []),
      ...said(tie.note),
      ...said(tie.reason).map((reason) => tieWords(ctx.language).derived.replace('{reason}', () => reason)),
    ],
    canEdit: canEditTie(ctx.actor, from, to, tie.relation),
    changeHref: `${here}?modifica=${tie.id}`,
  }
}

/** All ties of a record, each as this record reads it. */
export async function readTies(
  ctx: Context,
  registry: Registry,
  links: Links,
  record: StoredRecord,
): Promise<TieRow[]> {
  const ties = await listTiesOf(ctx.tx, record.id, false)
  return ties.map((tied) => presentTie(ctx, registry, links, record, tied))
}

/** A role is the part of a body in what it carries; a tie that was given one otherwise does not lose it unseen. */
const hasRole = (tie: Tie) => tie.relation === 'carries' || tie.role !== null

/**
 * The form that changes a tie of `record`, with what the tie says or, when it comes back, what was typed.
 * @throws AppError `tie/missing`, `record/forbidden`
 */
export async function readTieChange(
  ctx: Context,
  registry: Registry,
  links: Links,
  record: StoredRecord,
  tieId: string,
  typed: FormData | null,
): Promise<TieChange> {
  const ties = await listTiesOf(ctx.tx, record.id, false)
  const tied = ties.find(({ tie }) => tie.id === tieId)
  if (!tied) throw new AppError('tie/missing')
  const row = presentTie(ctx, registry, links, record, tied)
  if (!row.canEdit) throw new AppError('record/forbidden')
  const { role, note, derived, reason } = tied.tie
  return {
    row,
    hasRole: hasRole(tied.tie),
    form: typed ?? valuesToForm(TIE_FIELDS, { role, note, derived, reason }),
  }
}

/** The record at the other end of the tie that a form names, and which of the two is the first. */
async function readEnds(
  ctx: Context,
  registry: Registry,
  record: StoredRecord,
  form: FormData,
): Promise<{ from: StoredRecord; to: StoredRecord }> {
  const other = await findOther(ctx, registry, form.key ?? '')
  if (!other) throw new AppError('tie/missing')
  return endsOf(form.end === 'from' ? 'from' : 'to', record, other)
}

/**
 * Changes what the tie that a form names says; what it joins stays.
 * @throws AppError `tie/missing`
 */
export async function saveTieChange(
  ctx: Context,
  registry: Registry,
  record: StoredRecord,
  form: FormData,
): Promise<Attempt<void>> {
  const words = tieWords(ctx.language)
  const ends = await readEnds(ctx, registry, record, form)
  const ties = (await listTiesOf(ctx.tx, ends.from.id, false)).map(({ tie }) => tie)
  const tie = ties.find(({ id }) => id === form.tie)
  if (!tie) throw new AppError('tie/missing')
  const { said, problems } = readSaid(ctx, form)
  if (problems.length > 0) return refuse(problems)
  const role = hasRole(tie) ? said.role : null
  // A body may have several roles in one thing, each once.
  const isTaken = ties.some(
    (one) => one.id !== tie.id && one.relation === tie.relation && one.toId === tie.toId && one.role === role,
  )
  if (isTaken) {
    const problem = { field: 'role', wrong: words.roleTaken, right: words.roleTakenRight }
    return { ok: false, code: 'tie/exists', status: 409, problems: [problem] }
  }
  return attempt(ctx.language, () => changeTie(ctx, ends, tie.id, { ...said, role, relation: tie.relation }))
}

/**
 * Removes the tie that a button of the list names.
 * @throws AppError `tie/missing`, `record/forbidden`
 */
export async function dropTie(
  ctx: Context,
  registry: Registry,
  record: StoredRecord,
  form: FormData,
): Promise<void> {
  await removeTie(ctx, await readEnds(ctx, registry, record, form), form.tie ?? '')
}
