import { z } from 'zod'
import { AppError } from '../../kernel/error.ts'
import { newId } from '../../kernel/id.ts'
import type { Grant } from '../context.ts'
import type { Database, Tx } from '../database/database.ts'
import {
  findAccountByEmail,
  insertAccount,
  selectGrants,
  selectOwnTerritories,
  setAdministrator,
} from './account-store.ts'
import type { Account, OwnTerritory } from './types.ts'

// RFC 5321 allows no longer address.
const EMAIL = z.email().max(254)
const NAME_LENGTH = 100

/** True when `written` can be an e-mail address, blanks around it aside. */
export function isEmail(written: string): boolean {
  return EMAIL.safeParse(written.trim()).success
}

/**
 * An address as accounts keep it: without blanks around and in lower case.
 * @throws AppError `identity/email`
 */
export function normaliseEmail(written: string): string {
  const email = written.trim().toLowerCase()
  if (!isEmail(email)) throw new AppError('identity/email', { email: written.trim().slice(0, 100) })
  return email
}

/** Who an account is made for. */
export type NewAccount = Readonly<{ email: string; name?: string | undefined; isAdministrator?: boolean }>

/** The name that was given, else what stands before the @. */
function accountName({ email, name }: NewAccount): string {
  return name?.replace(/\s+/g, ' ').trim().slice(0, NAME_LENGTH) || email.slice(0, email.indexOf('@'))
}

/**
 * Makes an account; its owner proves the address at the first sign-in.
 * @throws AppError `identity/email`, `identity/account-exists`
 */
export async function createAccount(db: Database | Tx, wanted: NewAccount): Promise<Account> {
  const email = normaliseEmail(wanted.email)
  const account = await insertAccount(db, {
    id: newId(),
    name: accountName({ ...wanted, email }),
    email,
    isAdministrator: wanted.isAdministrator ?? false,
  })
  if (!account) throw new AppError('identity/account-exists', { email })
  return account
}

/**
 * The account with an address, made when there is none yet: what an invitation and a first start need.
 * @throws AppError `identity/email`
 */
export async function ensureAccount(db: Database | Tx, wanted: NewAccount): Promise<Account> {
  const email = normaliseEmail(wanted.email)
  const existing = await findAccountByEmail(db, email)
  if (existing) return existing
  // Somebody may have made it in between: then theirs is the one.
  const made = await createAccount(db, { ...wanted, email }).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'identity/account-exists') return null
    throw error
  })
  return made ?? getAccount(db, email)
}

/** The account with an address, written in any case, if there is one. */
export async function findAccount(db: Database | Tx, email: string): Promise<Account | null> {
  return findAccountByEmail(db, email.trim().toLowerCase())
}

/**
 * The account with an address, written in any case.
 * @throws AppError `identity/account-missing`
 */
export async function getAccount(db: Database | Tx, email: string): Promise<Account> {
  const account = await findAccount(db, email)
  if (!account) throw new AppError('identity/account-missing', { email })
  return account
}

/**
 * Makes whoever has the address administrator of the installation, or takes that back: the command line's.
 * @throws AppError `identity/account-missing`
 */
export async function appointAdministrator(
  db: Database,
  email: string,
  isAdministrator: boolean,
): Promise<void> {
  const account = await getAccount(db, email)
  await setAdministrator(db, account.id, isAdministrator)
}

/** The roles of an account in the territory that the transaction sees. */
export async function listGrants(tx: Tx, accountId: string): Promise<Grant[]> {
  return selectGrants(tx, accountId)
}

/** The territories in which an account has a role, with the roles: its desk's table of contents. */
export async function listTerritoriesOf(db: Database, accountId: string): Promise<OwnTerritory[]> {
  return db.transaction().execute((tx) => selectOwnTerritories(tx, accountId))
}
