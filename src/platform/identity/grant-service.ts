import { z } from 'zod'
import { AppError, type Problem } from '../../kernel/error.ts'
import { type Id, newId } from '../../kernel/id.ts'
import { appendAct } from '../audit/audit-store.ts'
import type { Context, Grant } from '../context.ts'
import { type Event, tell } from '../job/event.ts'
import { listCards } from '../record/card-store.ts'
import { listOwned } from '../record/handover-store.ts'
import { findIds } from '../record/key-store.ts'
import type { Card } from '../record/record.ts'
import { actingAccount } from '../record/record-service.ts'
import { ensureAccount, isEmail } from './account-service.ts'
import { deleteGrant, insertGrant, lockGrants, selectPeople } from './grant-store.ts'
import { type IdentityWords, identityWords } from './messages.ts'
import { canKeepTerritory } from './policy.ts'
import { type RoleChange, roleGranted, roleWithdrawn } from './role-events.ts'
import { isLastSteward, ROLES } from './rules.ts'
import type { Account, Person, Unkept } from './types.ts'

const GRANT_ROLE_INPUT = z.object({
  email: z.string().refine(isEmail),
  name: z.string().max(100).optional(),
  role: z.enum(ROLES),
  bodySlug: z.string().nullable(),
})

/** Who shall have which role; an editor's needs the slug of a body, no other has one. */
export type GrantRoleInput = Readonly<{
  email: string
  name?: string | undefined
  role: string
  bodySlug: string | null
}>

/** The field of a form and the words for each part of the input that can be wrong. */
const FIELDS = { email: 'email', name: 'name', role: 'role', bodySlug: 'body' } as const

async function readGrant(
  ctx: Context,
  input: GrantRoleInput,
): Promise<Grant & { email: string; name?: string }> {
  const { problems: words } = identityWords(ctx.language)
  const problem = (
    field: (typeof FIELDS)[keyof typeof FIELDS],
    said: keyof IdentityWords['problems'] = field,
  ): Problem => ({
    field,
    ...words[said],
  })
  const parsed = GRANT_ROLE_INPUT.safeParse(input)
  const problems = (parsed.error?.issues ?? []).map(({ path }) =>
    problem(FIELDS[path[0] as keyof typeof FIELDS]),
  )
  const ids = input.bodySlug === null ? null : await findIds(ctx.tx, [{ type: 'body', slug: input.bodySlug }])
  const bodyId = ids?.get(`body/${input.bodySlug}`) ?? null
  if (input.role === 'editor' && bodyId === null) problems.push(problem('body'))
  if (input.role !== 'editor' && input.bodySlug !== null) problems.push(problem('body', 'bodyTooMuch'))
  if (!parsed.success || problems.length > 0) throw new AppError('identity/invalid', {}, problems)
  const { email, name, role } = parsed.data
  return { email, role, bodyId, ...(name === undefined ? {} : { name }) }
}

/**
 * Gives somebody a role in the territory, with an account if they have none.
 * @throws AppError `identity/forbidden`, `identity/invalid`, `identity/grant-exists`
 */
export async function grantRole(
  ctx: Context,
  input: GrantRoleInput,
): Promise<{ grantId: Id; account: Account }> {
  if (!canKeepTerritory(ctx.actor)) throw new AppError('identity/forbidden')
  const grant = await readGrant(ctx, input)
  const account = await ensureAccount(ctx.tx, grant)
  const grantId = newId()
  if (!(await insertGrant(ctx.tx, grantId, account.id, grant))) throw new AppError('identity/grant-exists')
  const { role, bodyId } = grant
  await announce(ctx, roleGranted, { accountId: account.id, role, bodyId })
  return { grantId, account }
}

/**
 * Takes a role back at once: the next request of its holder is without it.
 * @throws AppError `identity/forbidden`, `identity/grant-missing`, `identity/last-steward`
 */
export async function withdrawRole(ctx: Context, grantId: Id): Promise<void> {
  if (!canKeepTerritory(ctx.actor)) throw new AppError('identity/forbidden')
  const grants = await lockGrants(ctx.tx)
  const grant = grants.find(({ id }) => id === grantId)
  if (!grant) throw new AppError('identity/grant-missing')
  if (isLastSteward(grant, grants)) throw new AppError('identity/last-steward')
  await deleteGrant(ctx.tx, grantId)
  const { accountId, role, bodyId } = grant
  await announce(ctx, roleWithdrawn, { accountId, role, bodyId })
}

/**
 * Who has which role in the territory.
 * @throws AppError `identity/forbidden`
 */
export async function listPeople(ctx: Context): Promise<Person[]> {
  if (!canKeepTerritory(ctx.actor)) throw new AppError('identity/forbidden')
  return selectPeople(ctx.tx)
}

/** The bodies for which somebody can be made an editor. */
export async function listBodyChoices(ctx: Context): Promise<Card[]> {
  return listCards(ctx.tx, { types: ['body'], onlyPublic: false })
}

/** The body with this slug, when it keeps records and nobody edits for it; else null. */
export async function findUnkept(ctx: Context, slug: string | undefined): Promise<Unkept | null> {
  const body = (await listBodyChoices(ctx)).find((card) => card.slug === slug)
  if (!body) return null
  const people = await selectPeople(ctx.tx)
  if (people.some((person) => person.body?.slug === slug)) return null
  const count = (await listOwned(ctx.tx, body.id)).filter(({ isHidden }) => !isHidden).length
  return count === 0 ? null : { slug: body.slug, title: body.title, count }
}

/** Remembers the change in the chain, and tells whoever listens. */
async function announce(
  ctx: Context,
  event: Event<RoleChange>,
  payload: Omit<RoleChange, 'language'>,
): Promise<void> {
  await tell(ctx, event, { ...payload, language: ctx.language })
  await appendAct(ctx.tx, {
    territoryId: ctx.territory.id,
    at: ctx.now,
    accountId: actingAccount(ctx),
    kind: event.name,
    recordIds: [],
    payload,
  })
}
