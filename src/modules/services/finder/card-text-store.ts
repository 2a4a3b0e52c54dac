import { sql } from 'kysely'
import type { Id } from '../../../kernel/id.ts'
import type { LocalText } from '../../../kernel/language.ts'
import type { Tx } from '../../../platform/database/database.ts'
import type { Audience } from '../../lexicon/index.ts'

/** A card as the finder reads it from the database. */
export type CardRow = Readonly<{
  id: Id
  slug: string
  isFound: boolean
  title: LocalText
  summary: LocalText | null
  bodyId: Id | null
  serviceType: string | null
  topic: string | null
  lifeEvent: string | null
  audience: Audience | null
  status: string | null
  keywords: readonly LocalText[]
  voices: readonly (LocalText | null)[]
  rest: readonly (LocalText | null)[]
  needed: readonly LocalText[]
  costCents: number | null
  payment: string | null
  identity: string | null
  interactivity: string | null
  isOnline: boolean
  hasForm: boolean
  isAtDesk: boolean
  isByPhone: boolean
}>

const COLUMNS = sql`
  r.id, r.slug, (r.is_public and r.hidden_at is null) as "isFound", r.title, r.summary, r.owner_body_id as "bodyId",
  c.service_type as "serviceType", c.topic, c.life_event as "lifeEvent", c.audience, c.status, c.keywords,
  jsonb_build_array(c.addressed_to, c.obtained, c.description) as voices,
  jsonb_build_array(c.how_to, c.special_cases, c.office, c.unit, c.cost_note) as rest,
  c.needed, c.cost_cents::float8 as "costCents", c.payment, c.identity, c.interactivity,
  (c.online_url is not null) as "isOnline", (c.form_url is not null) as "hasForm",
  (c.office is not null or c.street is not null) as "isAtDesk",
  (c.phone is not null) as "isByPhone"`

/** A part of all public cards, after `after` in the order of their ids. */
export async function listCardRows(tx: Tx, after: Id | null, limit: number): Promise<CardRow[]> {
  const { rows } = await sql<CardRow>`
    select ${COLUMNS} from record r join services_card c using (territory_id, id)
    where r.territory_id = current_territory() and r.type = 'service' and r.is_public and r.hidden_at is null
      ${after === null ? sql`` : sql`and r.id > ${after}`}
    order by r.id limit ${limit}`.execute(tx)
  return rows
}

/** Cards by their ids, public or not, hidden or not. */
export async function findCardRows(tx: Tx, ids: readonly Id[]): Promise<CardRow[]> {
  const { rows } = await sql<CardRow>`
    select ${COLUMNS} from record r join services_card c using (territory_id, id)
    where r.territory_id = current_territory() and r.id = any(${ids}::uuid[])`.execute(tx)
  return rows
}
