import { readText } from '../../../kernel/language.ts'
import type { Context } from '../../../platform/context.ts'
import { listRecords } from '../../../platform/record/index.ts'
import { findServices } from '../finder/finder-service.ts'
import { cardType } from '../records/card-type.ts'
import { isRegistered } from './portal-store.ts'

/** A service as a portal shows it. */
export type EmbeddedItem = Readonly<{ title: string; body: string; summary: string; href: string }>

const MOST_OWN = 6
const MOST_OTHERS = 6

/** Whether a page of this origin may show the finder of a body. */
export function mayEmbed(ctx: Context, body: string, origin: string): Promise<boolean> {
  return isRegistered(ctx.tx, body, origin)
}

/** The services of a body for some words, and below them those of all others. */
export async function findForPortal(
  ctx: Context,
  asked: Readonly<{ words: string; body: string }>,
  hrefOf: (slug: string) => string,
): Promise<{ own: EmbeddedItem[]; others: EmbeddedItem[] }> {
  const answer = await findServices(ctx, {
    words: asked.words,
    filters: {},
    body: asked.body,
    asYouType: true,
  })
  const own = [...answer.bodies.values()].find(({ slug }) => slug === asked.body)
  const firsts = answer.results.flatMap(({ cards }) => cards[0] ?? [])
  const ofOwn = firsts.filter(({ bodyId }) => bodyId === own?.id).slice(0, MOST_OWN)
  const ofOthers = firsts.filter(({ bodyId }) => bodyId !== own?.id).slice(0, MOST_OTHERS)
  const ids = [...ofOwn, ...ofOthers].map(({ id }) => id)
  const cards = ids.length === 0 ? [] : await listRecords(ctx.tx, cardType, { ids, onlyPublic: true })
  const byId = new Map(cards.map((card) => [card.id, card]))
  const toItem = (id: string): EmbeddedItem[] => {
    const card = byId.get(id)
    if (!card) return []
    const body = answer.bodies.get(card.ownerBodyId ?? '')
    return [
      {
        title: readText(card.general.title, ctx.language).text,
        body: body ? readText(body.title, ctx.language).text : '',
        summary: card.general.summary ? readText(card.general.summary, ctx.language).text : '',
        href: hrefOf(card.slug),
      },
    ]
  }
  return { own: ofOwn.flatMap(({ id }) => toItem(id)), others: ofOthers.flatMap(({ id }) => toItem(id)) }
}
