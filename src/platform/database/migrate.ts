import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { AppError } from '../../kernel/error.ts'

const NAME = /^\d{8}T\d{4}_[a-z]+_[a-z0-9_]+$/

/** A step of the schema, and the digest by which an edited one is known. */
export type Migration = Readonly<{ name: string; text: string; digest: string }>

/** The migrations of a folder, in the order of their names. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => NAME.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name, 'up.sql'), 'utf8')
      return { name, text, digest: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

/** The application may read and write every table; the chain of the audit it may only lengthen. */
const grantsTo = (role: string) => `
  grant usage on schema public to ${role};
  grant select, insert, update, delete on all tables in schema public to ${role};
  revoke update, delete on audit_entry from ${role};
  revoke update on audit_payload from ${role};
  revoke insert, update, delete on schema_migration from ${role};
  grant execute on all functions in schema public to ${role};`

/**
 * Brings the schema up to date under the owner's role: each migration once, in the order of its name, in a
 * transaction of its own, one process at a time; those of `only`, when it is given. Gives the names that were applied.
 * @throws AppError `migrate/edited` when a landed migration was changed, `migrate/failed` with its name
 */
export async function migrate(
  ownerUrl: string,
  appUrl: string,
  folder: string,
  only?: ReadonlySet<string>,
): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    // 7242 is an arbitrary number that every Telaio shares, so that two starts do not migrate at once.
    await client.query('select pg_advisory_lock(7242)')
    await client.query(
      'create table if not exists schema_migration (name text primary key, digest text not null, applied_at timestamptz not null default now())',
    )
    const { rows } = await client.query<{ name: string; digest: string }>(
      'select name, digest from schema_migration',
    )
    const landed = new Map(rows.map((row) => [row.name, row.digest]))
    const applied: string[] = []
    for (const migration of await readMigrations(folder)) {
      const digest = landed.get(migration.name)
      if (digest === migration.digest) continue
      if (only?.has(migration.name) === false) continue
      if (digest) throw new AppError('migrate/edited', { name: migration.name })
      await apply(client, migration)
      applied.push(migration.name)
    }
    const role = decodeURIComponent(new URL(appUrl).username)
    await client.query(grantsTo(pg.escapeIdentifier(role)))
    return applied
  } finally {
    await client.end()
  }
}

async function apply(client: pg.Client, { name, text, digest }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(text)
    await client.query('insert into schema_migration (name, digest) values ($1, $2)', [name, digest])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw new AppError('migrate/failed', { name, reason: (cause as Error).message }, [], { cause })
  }
}
