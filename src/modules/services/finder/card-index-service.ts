import { setImmediate } from 'node:timers/promises'
import type { LocalText } from '../../../kernel/language.ts'
import { lastAct, listTouched } from '../../../platform/audit/audit-store.ts'
import type { Context } from '../../../platform/context.ts'
import { findServiceType, readTypeIndex, type TypeIndex } from '../../lexicon/index.ts'
import { levelOf } from '../types/coverage-rules.ts'
import { CardIndex } from './card-index.ts'
import { type CardRow, findCardRows, listCardRows } from './card-text-store.ts'
import { type CardText, IDENTITIES_OF, type Payment } from './types.ts'

const both = (text: LocalText | null) => (text === null ? '' : `${text.it} ${text.en ?? ''}`)
const join = (texts: readonly (LocalText | null)[]) => texts.map(both).join(' ')

function paymentsOf({ costCents, payment }: CardRow): Payment[] {
  if (costCents === 0 || payment === 'none') return ['free']
  if (payment === 'either') return ['pagopa', 'desk']
  return payment === 'pagopa' || payment === 'desk' ? [payment] : []
}

/** What the finder keeps of a card; what the card leaves to its kind of service is said by that. */
function toCardText(row: CardRow): CardText {
  const type = findServiceType(row.serviceType)
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    bodyId: row.bodyId,
    serviceType: row.serviceType,
    topic: row.topic ?? type?.topic ?? null,
    lifeEvent: row.lifeEvent ?? type?.lifeEvent ?? null,
    audience: row.audience ?? type?.audience[0] ?? null,
    channels: [
      ...(row.isOnline ? (['online'] as const) : []),
      ...(row.isAtDesk ? (['desk'] as const) : []),
      ...(row.isByPhone ? (['phone'] as const) : []),
    ],
    identities: IDENTITIES_OF[row.identity ?? ''] ?? [],
    payments: paymentsOf(row),
    isActive: (row.status ?? 'active') === 'active',
    level: levelOf(row),
    texts: [
      `${both(row.title)} ${join(row.keywords)}`,
      both(row.summary),
      join(row.voices),
      `${join(row.rest)} ${join(row.needed)}`,
    ],
  }
}

type Kept = Readonly<{ version: number; act: number; types: TypeIndex; cards: CardIndex }>

/** One index a territory, made by the first who asks and kept up by all who follow. */
const indexes = new Map<string, Promise<Kept>>()

// Rows of one question; after each the server answers others.
const PART = 2000

async function build(ctx: Context, types: TypeIndex): Promise<Kept> {
  const act = await lastAct(ctx.tx, ctx.territory.id)
  const cards = new CardIndex(types)
  let after: string | null = null
  for (;;) {
    const rows: CardRow[] = await listCardRows(ctx.tx, after, PART)
    for (const row of rows) cards.put(toCardText(row))
    if (rows.length < PART) return { version: ctx.territory.version, act, types, cards }
    after = rows.at(-1)?.id ?? null
    await setImmediate()
  }
}

async function catchUp(ctx: Context, kept: Kept): Promise<Kept> {
  const { last, recordIds } = await listTouched(ctx.tx, ctx.territory.id, kept.act)
  if (recordIds.length > 0) {
    const rows = await findCardRows(ctx.tx, recordIds)
    for (const row of rows) {
      if (row.isFound) kept.cards.put(toCardText(row))
      else kept.cards.remove(row.id)
    }
  }
  return { ...kept, version: ctx.territory.version, act: last }
}

/** The words of the territory's public cards as they are now, and the lexicon with which they are asked. */
export async function readCardIndex(ctx: Context): Promise<{ types: TypeIndex; cards: CardIndex }> {
  const types = await readTypeIndex(ctx)
  const id = ctx.territory.id
  const known = indexes.get(id)
  const kept = await known?.catch(() => undefined)
  if (kept && kept.types === types && kept.version >= ctx.territory.version && !kept.cards.isWorn) return kept
  // Whoever came while this one waited for another has begun already.
  const now = indexes.get(id)
  if (now !== undefined && now !== known) return now
  const isUsable = kept && kept.types === types && !kept.cards.isWorn
  const next = isUsable ? catchUp(ctx, kept) : build(ctx, types)
  indexes.set(id, next)
  next.catch(() => indexes.delete(id))
  return next
}
