import { sql } from 'kysely'
import { inEveryTerritory, rowsOf, type Tx } from '../database/database.ts'
import type { Account } from '../identity/types.ts'

type ActOfPerson = Readonly<{ territory: string | null; at: Date; kind: string; records: readonly string[] }>

/** All acts of an account, in every territory and in the installation. */
export async function selectActsOf(tx: Tx, { id }: Account): Promise<ActOfPerson[]> {
  const acts: ActOfPerson[] = []
  await inEveryTerritory(tx, async () => {
    const found = await rowsOf(
      tx,
      sql<ActOfPerson>`
        select t.slug as territory, e.at, e.kind, e.record_ids as records
        from audit_entry e left join territory t on t.id = e.territory_id
        where e.territory_id = current_territory() and e.account_id = ${id} order by e.sequence`,
    )
    acts.push(...found)
  })
  return acts
}

const asPattern = (text: string): string => text.replace(/[^a-z0-9@ ]/gi, '\\$&')

/**
 * Erases the words of acts that hold a person's address, and of acts about people that hold their name. The links
 * stay. A name in the text of a record is the record's own: its history is no less public than it.
 */
export async function erasePayloadsAbout(tx: Tx, { email, name }: Account): Promise<void> {
  const address = `(^|[^a-z0-9._%+-])${asPattern(email)}($|[^a-z0-9-])`
  const written = JSON.stringify(name).slice(1, -1)
  await inEveryTerritory(tx, async () => {
    await sql`
      delete from audit_payload p using audit_entry e
      where p.territory_id = current_territory() and e.territory_id = p.territory_id and e.sequence = p.sequence
        and (p.payload ~* ${address}
          or e.kind ~ '^(account|administrator|role|session|token)[.]' and position(${written} in p.payload) > 0)`.execute(
      tx,
    )
  })
}
