import type { Context } from '../../../platform/context.ts'
import { canReadDesk } from '../../../platform/identity/policy.ts'
import { listRecords } from '../../../platform/record/index.ts'
import { bodyType } from '../../../platform/territory/body-type.ts'
import { findServiceType, type ServiceType } from '../../lexicon/index.ts'
import { readCardIndex } from '../finder/card-index-service.ts'
import type { ServiceCard } from '../present.ts'

/** What a card's page and its representations need beside the card. */
export type CardFacts = Readonly<{
  card: ServiceCard
  /** The kind of service, by an editor's word or by the card's own text. */
  type: ServiceType | null
  /** 1 is an editor's word. */
  typeSure: number
  topic: string | null
  lifeEvent: string | null
  businessEvent: string | null
  audience: string | null
  body: Awaited<ReturnType<typeof readBody>>
}>

/** The body, as far as whoever asks may see it: a card tells nobody the name of a draft. */
async function readBody(ctx: Context, id: string | null) {
  if (id === null) return null
  const [body] = await listRecords(ctx.tx, bodyType, { ids: [id], onlyPublic: !canReadDesk(ctx.actor) })
  return body ?? null
}

/** Reads what stands around a card. */
export async function readCardFacts(ctx: Context, card: ServiceCard): Promise<CardFacts> {
  const [body, { cards }] = await Promise.all([readBody(ctx, card.ownerBodyId), readCardIndex(ctx)])
  const found = cards.find(card.id)
  const type = findServiceType(card.own.serviceType ?? found?.type ?? null) ?? null
  return {
    card,
    type,
    typeSure: card.own.serviceType === null ? (found?.typeSure ?? 0) : 1,
    topic: card.own.topic ?? type?.topic ?? null,
    lifeEvent: card.own.lifeEvent ?? type?.lifeEvent ?? null,
    businessEvent: card.own.businessEvent ?? type?.businessEvent ?? null,
    audience: card.own.audience ?? type?.audience[0] ?? null,
    body,
  }
}
