import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { newId } from '../../src/kernel/id.ts'
import { appendAct } from '../../src/platform/audit/audit-store.ts'
import { takeFile } from '../../src/platform/bring/bring-service.ts'
import { askCheck, askImport } from '../../src/platform/bring/bring-steps.ts'
import { scheduleFile } from '../../src/platform/bring/source-service.ts'
import type { Context } from '../../src/platform/context.ts'
import { type Database, INSTALLATION, inTerritory } from '../../src/platform/database/database.ts'
import { appointAdministrator, createAccount } from '../../src/platform/identity/account-service.ts'
import { grantRole } from '../../src/platform/identity/grant-service.ts'
import { createToken } from '../../src/platform/identity/token-service.ts'
import { importPackage } from '../../src/platform/package/index.ts'
import { hideRecord } from '../../src/platform/record/bin-service.ts'
import type { Registry } from '../../src/platform/record/registry.ts'
import { addFullTerritory } from './full-territory.ts'

/** The address of somebody who is administrator, and the token with which they ask as a program. */
export type Installation = Readonly<{ email: string; token: string }>

const NOW = new Date('2026-11-23T09:00:00Z')

async function addPeople(ctx: Context, email: string): Promise<void> {
  await grantRole(ctx, { email, role: 'steward', bodySlug: null })
  await grantRole(ctx, { email, role: 'editor', bodySlug: 'body-a' })
}

const FILE = 'slug;title.it;kind\nportato;Portato con «à» e byte 0;other\n'

/** What citizens said, of a service and of what they did not find, and a link of a card that was tried. */
async function addSaid(ctx: Context): Promise<void> {
  const at = { territory: ctx.territory.id, on: '2026-11-20' }
  await sql`insert into services_wish (territory_id, id, said_on, asked, wanted, body_id, state)
    select ${at.territory}, ${newId()}, ${at.on}, 'l’astronave', 'un posto per l’astronave', id, 'new'
    from territory_body limit 1`.execute(ctx.tx)
  await sql`insert into services_feedback (territory_id, id, card_id, said_on, rating, answer, note)
    select ${at.territory}, ${newId()}, id, ${at.on}, 4, 'clear', 'bene' from services_card limit 1`.execute(
    ctx.tx,
  )
  await sql`insert into services_link (territory_id, address, asked_at, failing_since, reason, is_dead)
    values (${at.territory}, 'https://tolto.example/', ${NOW}, ${NOW}, '404', true)`.execute(ctx.tx)
}

/** A file that was imported, an address that is read again, and somebody who gets the Monday letter. */
async function addBrought(ctx: Context, registry: Registry, account: string): Promise<void> {
  const upload = { name: 'enti.csv', bytes: new TextEncoder().encode(FILE) }
  const id = await takeFile(ctx, registry, 'bodies', upload, 'https://dati.example/enti.csv')
  await askCheck(ctx, registry, id, {})
  await askImport(ctx, registry, id)
  await scheduleFile(ctx, registry, id, 'week')
  await sql`insert into health_digest (territory_id, account_id, token) values (${ctx.territory.id}, ${account}, 'segreto')`.execute(
    ctx.tx,
  )
}

/** Fills every table of an installation: the sample, two full territories, the bin, people, tokens, both kinds of chain. */
export async function fillInstallation(db: Database, registry: Registry): Promise<Installation> {
  const email = 'anna@comune.example'
  const account = await createAccount(db, { email, name: 'Anna: «à», 100\\% \t"sì"' })
  await appointAdministrator(db, email, true)
  const sample = join(import.meta.dirname, '../../territories/val-denza')
  await importPackage(db, registry, sample, {
    plan: false,
    prune: false,
    language: 'it',
    now: NOW,
    publicUrl: 'https://telaio.test',
  })
  for (const slug of ['pieno', 'colmo']) {
    await addFullTerritory(db, registry, slug, async (ctx) => {
      await addPeople(ctx, email)
      if (slug === 'pieno') await addBrought(ctx, registry, account.id)
      await addSaid(ctx)
      await hideRecord(ctx, registry, registry.byType('resource'), 'resource-b', 1)
    })
  }
  await inTerritory(db, INSTALLATION, (tx) =>
    appendAct(tx, {
      territoryId: INSTALLATION,
      at: NOW,
      accountId: null,
      kind: 'administrator.named',
      recordIds: [],
      payload: { account: account.id, note: 'a\\b\n\tc' },
    }),
  )
  await sql`insert into identity_credential (id, account_id, provider_id, provider_account_id)
    values (${newId()}, ${account.id}, 'prova', 'anna')`.execute(db)
  await sql`insert into identity_session (id, account_id, token, expires_at)
    values (${newId()}, ${account.id}, 'a session', now() + interval '1 day')`.execute(db)
  await sql`insert into identity_verification (id, identifier, value, expires_at)
    values (${newId()}, 'anna', 'a code', now() + interval '1 day')`.execute(db)
  await sql`insert into bring_municipality (as_of, code, name) values ('2026-08-14', '001001', 'Agliè')`.execute(
    db,
  )
  const { plain } = await createToken(db, account.id, { name: 'prova', scopes: ['read', 'write'], days: 30 })
  return { email, token: plain }
}

/** Every row of every table of the product, as texts by table: the owner looks over all walls, and puts them back. */
export async function readAllRows(ownerUrl: string): Promise<Record<string, string[]>> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('begin')
    const { rows: tables } = await client.query<{ name: string; walled: boolean }>(
      `select relname as name, relforcerowsecurity as walled from pg_class
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'm', 'f') order by relname collate "C"`,
    )
    for (const { name, walled } of tables) {
      if (walled) await client.query(`alter table ${name} no force row level security`)
    }
    const found: Record<string, string[]> = {}
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(
        `select to_jsonb(t)::text as row from ${name} t order by to_jsonb(t)::text collate "C"`,
      )
      found[name] = rows.map(({ row }) => row)
    }
    return found
  } finally {
    await client.query('rollback')
    await client.end()
  }
}
