import { sql } from 'kysely'
import pg from 'pg'
import { AppError } from '../../kernel/error.ts'
import type { Id } from '../../kernel/id.ts'
import type { Language } from '../../kernel/language.ts'
import type { Tx } from '../database/database.ts'
import { columnName, columnsOf, refsOf } from './field/columns.ts'
import type { RecordType } from './type.ts'

const FOREIGN_KEY = '23503'

const DISAGREES: Readonly<Record<Language, { wrong: string; right: string }>> = {
  it: {
    wrong: 'non va d’accordo con il resto della scheda',
    right: 'una scheda che appartenga alla stessa cosa',
  },
  en: {
    wrong: 'does not agree with the rest of the record',
    right: 'a record that belongs to the same thing',
  },
}

const RING: Readonly<Record<Language, { wrong: string; right: string }>> = {
  it: {
    wrong: 'fa un anello: la scheda starebbe dentro sé stessa',
    right: 'una scheda che non stia dentro a questa',
  },
  en: {
    wrong: 'makes a ring: the record would stand inside itself',
    right: 'a record that is not inside this one',
  },
}

/** The field whose reference a foreign key holds: the column that the key ties to an id. */
async function fieldOfKey(tx: Tx, type: RecordType, constraint: string): Promise<string | undefined> {
  const { rows } = await sql<{ column: string }>`
    select a.attname as column
    from pg_constraint c
      cross join lateral unnest(c.conkey, c.confkey) as k(ours, theirs)
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.ours
      join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.theirs
    where c.conname = ${constraint} and c.conrelid = ${type.table}::regclass and b.attname = 'id'`.execute(tx)
  return Object.entries(type.fields).find(([name, field]) =>
    columnsOf(name, field).includes(rows[0]?.column ?? ''),
  )?.[0]
}

/**
 * Writes, and asks the database at once whether its references agree, instead of at the end of the transaction:
 * what does not agree is taken back and told as a problem of its field, and the transaction goes on.
 * @throws AppError `record/invalid`
 */
export async function writeAgreeing(
  tx: Tx,
  type: RecordType,
  language: Language,
  write: () => Promise<void>,
): Promise<void> {
  await sql`savepoint before_writing`.execute(tx)
  try {
    await write()
    await sql`set constraints all immediate`.execute(tx)
    await sql`set constraints all deferred`.execute(tx)
    await sql`release savepoint before_writing`.execute(tx)
  } catch (error) {
    // Whoever catches this may still commit: nothing of what was refused may stay.
    await sql`rollback to savepoint before_writing`.execute(tx)
    if (!(error instanceof pg.DatabaseError) || error.code !== FOREIGN_KEY) throw error
    const field = await fieldOfKey(tx, type, error.constraint ?? '')
    throw new AppError('record/invalid', {}, [{ ...(field ? { field } : {}), ...DISAGREES[language] }])
  }
}

/**
 * Refuses a record inside itself, at any depth: a goal whose parent is one of its own children.
 * @throws AppError `record/invalid`
 */
export async function assertNoRing(tx: Tx, type: RecordType, id: Id, language: Language): Promise<void> {
  for (const { name } of refsOf(type.fields).filter(({ to }) => to === type.type)) {
    const parent = sql.ref(`${columnName(name)}_id`)
    const { rows } = await sql`
      with recursive above (id) as (
        select ${parent} from ${sql.table(type.table)} where id = ${id}
        union
        select t.${parent} from ${sql.table(type.table)} t join above a on t.id = a.id
      )
      select from above where id = ${id}`.execute(tx)
    if (rows.length > 0) throw new AppError('record/invalid', {}, [{ field: name, ...RING[language] }])
  }
}
