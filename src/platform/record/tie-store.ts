import { sql } from 'kysely'
import type { Id } from '../../kernel/id.ts'
import type { Tx } from '../database/database.ts'
import { rowsTogether } from '../database/rows-together.ts'
import { CARD, toCard } from './card-store.ts'
import type { Row } from './field/columns.ts'
import type { Card, Tie } from './record.ts'

/** A tie with the card of the record at its other end. */
export type TiedCard = Readonly<{ tie: Tie; card: Card }>

function toTie(row: Row): Tie {
  return {
    id: row.tie_id as string,
    relation: row.relation as Tie['relation'],
    fromId: row.from_id as string,
    toId: row.to_id as string,
    role: row.role as Tie['role'],
    note: row.note as Tie['note'],
    derived: row.derived as boolean,
    reason: row.reason as Tie['reason'],
  }
}

const TIE = sql.raw('t.id as tie_id, t.relation, t.from_id, t.to_id, t.role, t.note, t.derived, t.reason')

/** The ties of a record, both ways, with the visible card at the other end. */
export async function listTiesOf(tx: Tx, recordId: Id, onlyPublic: boolean): Promise<TiedCard[]> {
  const rows = await rowsTogether(
    tx,
    sql<Row>`
    select ${TIE}, ${CARD} from record_tie t
    join record r on r.territory_id = t.territory_id and r.id = case when t.from_id = ${recordId} then t.to_id else t.from_id end
    where (t.from_id = ${recordId} or t.to_id = ${recordId}) and r.hidden_at is null ${onlyPublic ? sql`and r.is_public` : sql``}
    order by t.relation, r.type, r.position nulls last, r.slug`,
  )
  return rows.map((row) => ({ tie: toTie(row), card: toCard(row) }))
}

/** All ties of the territory between visible records: a whole agenda's thread is drawn from them. */
export async function listTies(tx: Tx, onlyPublic: boolean): Promise<Tie[]> {
  const visible = onlyPublic ? sql`and f.is_public and g.is_public` : sql``
  const rows = await rowsTogether(
    tx,
    sql<Row>`
    select ${TIE} from record_tie t
    join record f on f.territory_id = t.territory_id and f.id = t.from_id and f.hidden_at is null
    join record g on g.territory_id = t.territory_id and g.id = t.to_id and g.hidden_at is null
    where true ${visible}
    order by t.relation, f.position nulls last, f.slug, g.position nulls last, g.slug`,
  )
  return rows.map(toTie)
}

/** One step of a walk along the thread: the record reached, over which tie, how many steps away. */
export type ThreadStep = Readonly<{ card: Card; tie: Tie; steps: number }>

// Need, evidence, goal, priority, action, result: no honest thread is longer, and a ring ends here.
const LONGEST = 4

/**
 * Walks the thread from a record: `up` towards what grounds it, `down` towards what came of it. Each record is
 * given once, over its shortest way.
 */
export async function walkThread(
  tx: Tx,
  query: { recordId: Id; direction: 'up' | 'down'; relations: readonly string[]; onlyPublic: boolean },
): Promise<ThreadStep[]> {
  const [near, far] =
    query.direction === 'up'
      ? [sql.ref('t.to_id'), sql.ref('t.from_id')]
      : [sql.ref('t.from_id'), sql.ref('t.to_id')]
  // What is in the bin, or a draft to whoever may not see it, must not join what stands on both its sides.
  const shown = sql`join record s on s.territory_id = t.territory_id and s.id = ${far}
        and s.hidden_at is null ${query.onlyPublic ? sql`and s.is_public` : sql``}`
  const rows = await rowsTogether(
    tx,
    sql<Row>`
    with recursive walk (tie, reached, steps) as (
      select t.id, ${far}, 1 from record_tie t ${shown}
      where ${near} = ${query.recordId} and t.relation = any(${query.relations}::text[])
      union
      select t.id, ${far}, w.steps + 1 from walk w
      join record_tie t on ${near} = w.reached and t.relation = any(${query.relations}::text[]) ${shown}
      where w.steps < ${LONGEST}
    ), shortest as (
      select distinct on (reached) tie, reached, steps from walk order by reached, steps, tie
    )
    select s.steps, ${TIE}, ${CARD}
    from shortest s
    join record_tie t on t.id = s.tie
    join record r on r.territory_id = t.territory_id and r.id = s.reached
    where r.id <> ${query.recordId}
    order by s.steps, r.type, r.position nulls last, r.slug`,
  )
  return rows.map((row) => ({ card: toCard(row), tie: toTie(row), steps: row.steps as number }))
}

/** Adds ties in one statement, however many they are. */
export async function insertTies(tx: Tx, territoryId: Id, ties: readonly Tie[]): Promise<void> {
  if (ties.length === 0) return
  const rows = ties.map((tie) => ({
    territory_id: territoryId,
    id: tie.id,
    relation: tie.relation,
    from_id: tie.fromId,
    to_id: tie.toId,
    role: tie.role,
    note: tie.note,
    derived: tie.derived,
    reason: tie.reason,
  }))
  await sql`insert into record_tie select * from jsonb_populate_recordset(null::record_tie, ${JSON.stringify(rows)}::jsonb)`.execute(
    tx,
  )
}

/** Changes what a tie says; what it joins stays. */
export async function updateTie(tx: Tx, territoryId: Id, tie: Tie): Promise<void> {
  await sql`update record_tie set role = ${tie.role}, note = ${tie.note === null ? null : JSON.stringify(tie.note)}::jsonb, derived = ${tie.derived},
      reason = ${tie.reason === null ? null : JSON.stringify(tie.reason)}::jsonb
    where territory_id = ${territoryId} and id = ${tie.id}`.execute(tx)
}

/** Removes ties by their ids. */
export async function deleteTies(tx: Tx, territoryId: Id, ids: readonly Id[]): Promise<void> {
  if (ids.length === 0) return
  await sql`delete from record_tie where territory_id = ${territoryId} and id = any(${ids}::uuid[])`.execute(
    tx,
  )
}
