import { AppError } from '../../kernel/error.ts'
import { appendAct } from '../audit/audit-store.ts'
import { type Database, INSTALLATION, inEveryTerritory, inTerritory, type Tx } from '../database/database.ts'
import { lockAccount, lockAdministrators } from '../identity/erasure-store.ts'
import { lockGrants } from '../identity/grant-store.ts'
import { isLastSteward } from '../identity/rules.ts'
import type { Account } from '../identity/types.ts'
import { listTerritories } from '../territory/territory-store.ts'
import type { PersonalHolding } from './holding.ts'

async function getPerson(tx: Tx, accountId: string): Promise<Account> {
  const person = await lockAccount(tx, accountId)
  if (!person) throw new AppError('identity/account-gone')
  return person
}

/**
 * All that is held of a person, by the name of its holder.
 * @throws AppError `identity/account-gone`
 */
export async function collectPersonal(
  db: Database,
  holdings: readonly PersonalHolding[],
  accountId: string,
): Promise<Record<string, unknown>> {
  return inTerritory(db, INSTALLATION, async (tx) => {
    const person = await getPerson(tx, accountId)
    const collected: Record<string, unknown> = {}
    for (const holding of holdings) {
      const { what, purpose, basis, until } = holding
      collected[holding.name] = { what, purpose, basis, until, held: await holding.collect(tx, person) }
    }
    return collected
  })
}

/** Who erases: the person, or null for the command line; and when. */
export type Erasing = Readonly<{ by: string | null; now: Date }>

/**
 * Erases a person: account, roles, sessions, tokens and letters at once, and all words about them; all or nothing.
 * The chain remembers that it happened, with a number that names nobody.
 * @throws AppError `identity/account-gone`, `identity/last-administrator`, `identity/only-steward`
 */
export async function erasePerson(
  db: Database,
  holdings: readonly PersonalHolding[],
  accountId: string,
  { by, now }: Erasing,
): Promise<void> {
  await inTerritory(db, INSTALLATION, async (tx) => {
    const administrators = await lockAdministrators(tx)
    const person = await getPerson(tx, accountId)
    if (person.isAdministrator && administrators.length === 1)
      throw new AppError('identity/last-administrator')
    const act = { at: now, accountId: by, recordIds: [] }
    const territories = new Map((await listTerritories(tx)).map(({ id, title }) => [id, title.it]))
    await inEveryTerritory(tx, async (territoryId) => {
      const grants = await lockGrants(tx)
      for (const grant of grants.filter((one) => one.accountId === accountId)) {
        const { role, bodyId } = grant
        if (isLastSteward(grant, grants))
          throw new AppError('identity/only-steward', { territory: territories.get(territoryId) ?? '' })
        await appendAct(tx, {
          ...act,
          territoryId,
          kind: 'role.withdrawn',
          payload: { accountId, role, bodyId },
        })
      }
    })
    await appendAct(tx, {
      ...act,
      territoryId: INSTALLATION,
      kind: 'account.erased',
      payload: { account: accountId },
    })
    for (const holding of holdings) await holding.erase(tx, person)
  })
}
