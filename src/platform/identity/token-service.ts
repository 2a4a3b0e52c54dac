import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { romeDate } from '../../kernel/date.ts'
import { AppError } from '../../kernel/error.ts'
import { type Id, isId, newId } from '../../kernel/id.ts'
import { DEFAULT_LANGUAGE, type Language } from '../../kernel/language.ts'
import { appendAct } from '../audit/audit-store.ts'
import type { Scope } from '../context.ts'
import { type Database, INSTALLATION, inTerritory, type Tx } from '../database/database.ts'
import { identityWords } from './messages.ts'
import { TOKEN_DAYS_LIMIT } from './rules.ts'
import { deleteToken, insertToken, selectTokenOwner, selectTokens, stampToken } from './token-store.ts'
import type { Account, Token } from './types.ts'

const TOKEN = /^tlo_[A-Za-z0-9_-]{43}$/
const TOKEN_BYTES = 32
const DAY_MS = 86_400_000
/** What a new token is asked to be. */
const CREATE_TOKEN_INPUT = z.object({
  name: z.string().trim().min(1).max(100),
  scopes: z.array(z.enum(['read', 'write'])).min(1),
  days: z.number().int().min(1).max(TOKEN_DAYS_LIMIT),
})
type CreateTokenInput = z.infer<typeof CREATE_TOKEN_INPUT>

// 32 random bytes cannot be guessed from their digest, so it needs neither salt nor slowness.
const digestOf = (plain: string): Buffer => createHash('sha256').update(plain).digest()

/** Whose token this is and what it allows; null when it is nobody's or has expired. */
export async function findTokenOwner(
  db: Database,
  plain: string,
  now: Date = new Date(),
): Promise<{ account: Account; scopes: readonly Scope[] } | null> {
  if (!TOKEN.test(plain)) return null
  const owner = await selectTokenOwner(db, digestOf(plain), now)
  if (!owner) return null
  const today = romeDate(now)
  if (owner.lastUsedOn !== today) await stampToken(db, owner.id, today)
  return { account: owner.account, scopes: owner.scopes }
}

/**
 * Makes a personal access token. The plain token is given here and never again: only its digest is kept.
 * @throws AppError `identity/invalid` with the fields that are wrong
 */
export async function createToken(
  db: Database,
  accountId: string,
  input: CreateTokenInput,
  { now = new Date(), language = DEFAULT_LANGUAGE }: { now?: Date; language?: Language } = {},
): Promise<{ plain: string; token: Token }> {
  const parsed = CREATE_TOKEN_INPUT.safeParse(input)
  if (!parsed.success) {
    const { problems: words } = identityWords(language)
    const problems = parsed.error.issues.map(({ path }) => {
      const field = path[0] as keyof CreateTokenInput
      return { field, ...words[field] }
    })
    throw new AppError('identity/invalid', {}, problems)
  }
  const { name, scopes, days } = parsed.data
  const plain = `tlo_${randomBytes(TOKEN_BYTES).toString('base64url')}`
  const token: Token = {
    id: newId(),
    name,
    scopes: [...new Set(scopes)],
    createdAt: now,
    expiresAt: new Date(now.getTime() + days * DAY_MS),
    lastUsedOn: null,
  }
  await inTerritory(db, INSTALLATION, async (tx) => {
    await insertToken(tx, accountId, token, digestOf(plain))
    await remember(tx, accountId, 'token.created', { id: token.id, scopes: token.scopes, days }, now)
  })
  return { plain, token }
}

/** The tokens of an account, newest first. */
export async function listTokens(db: Database, accountId: string): Promise<Token[]> {
  return selectTokens(db, accountId)
}

/**
 * Ends a token of an account at once.
 * @throws AppError `identity/token-missing`
 */
export async function revokeToken(
  db: Database,
  accountId: string,
  id: Id,
  now: Date = new Date(),
): Promise<void> {
  if (!isId(id)) throw new AppError('identity/token-missing')
  await inTerritory(db, INSTALLATION, async (tx) => {
    if (!(await deleteToken(tx, accountId, id))) throw new AppError('identity/token-missing')
    await remember(tx, accountId, 'token.revoked', { id }, now)
  })
}

async function remember(tx: Tx, accountId: string, kind: string, payload: unknown, at: Date): Promise<void> {
  await appendAct(tx, { territoryId: INSTALLATION, at, accountId, kind, recordIds: [], payload })
}
