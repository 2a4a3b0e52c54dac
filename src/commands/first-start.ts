import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { appendAct } from '../platform/audit/audit-store.ts'
import { type Database, INSTALLATION, inTerritory } from '../platform/database/database.ts'
import { appointAdministrator, ensureAccount } from '../platform/identity/account-service.ts'
import { accountsExist } from '../platform/identity/account-store.ts'
import type { SignIn } from '../platform/identity/sign-in.ts'
import { importPackage } from '../platform/package/index.ts'
import type { Registry } from '../platform/record/registry.ts'
import { countTerritories } from '../platform/territory/territory-store.ts'

/** True while nobody has worked here: one that was restored without territories has its people. */
export async function isUntouched(db: Database): Promise<boolean> {
  return (await countTerritories(db)) === 0 && !(await accountsExist(db))
}

/** Loads every sample package through the same import that a real union uses. */
export async function loadSamples(
  db: Database,
  registry: Registry,
  folder: string,
  publicUrl: string,
  log: (line: string) => void,
): Promise<void> {
  const names = existsSync(folder) ? (await readdir(folder)).sort() : []
  for (const name of names) {
    await importPackage(db, registry, join(folder, name), {
      plan: false,
      prune: false,
      language: 'it',
      now: new Date(),
      publicUrl,
    })
    log(`sample territory ${name}`)
  }
}

/** Names the first steward of an installation without accounts; gives the link with which they enter, once. */
export async function nameFirstSteward(db: Database, signIn: SignIn, email: string): Promise<string | null> {
  if (await accountsExist(db)) return null
  const account = await ensureAccount(db, { email, isAdministrator: true })
  await appointAdministrator(db, email, true)
  await inTerritory(db, INSTALLATION, (tx) =>
    appendAct(tx, {
      territoryId: INSTALLATION,
      at: new Date(),
      accountId: null,
      kind: 'administrator.named',
      recordIds: [],
      payload: { account: account.id },
    }),
  )
  return signIn.createLink(email)
}
