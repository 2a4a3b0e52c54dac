import { AppError } from '../../../kernel/error.ts'
import { isId } from '../../../kernel/id.ts'
import type { Context } from '../../../platform/context.ts'
import { editedBodies, isSteward } from '../../../platform/identity/policy.ts'
import { findServiceType } from '../../lexicon/index.ts'
import { listDeadLinks } from '../dead-links/dead-link-store.ts'
import { listUnclearCards } from '../feedback/feedback-store.ts'
import { GOOD } from '../feedback/messages.ts'
import { readCardIndex } from '../finder/card-index-service.ts'
import { readFinderBodies } from '../finder/finder-service.ts'
import type { Upkeep } from './types.ts'
import { completeWish, listDueCards, listWishes } from './upkeep-store.ts'

const MOST = 100

/** What whoever keeps cards should look at: of their own bodies, or of all for a steward. */
export async function readUpkeep(ctx: Context): Promise<Upkeep> {
  const bodies = isSteward(ctx.actor) ? null : editedBodies(ctx.actor)
  const [due, dead, wishes, unclear, { cards }, names] = await Promise.all([
    listDueCards(ctx.tx, ctx.today, bodies, MOST),
    listDeadLinks(ctx.tx, { bodies }, MOST),
    listWishes(ctx.tx, bodies, MOST),
    listUnclearCards(ctx.tx, GOOD, bodies, MOST),
    readCardIndex(ctx),
    readFinderBodies(ctx),
  ])
  const unsure = [...cards.all()].flatMap(([, card]) =>
    card.serviceType === null && card.type !== null && (bodies === null || bodies.includes(card.bodyId ?? ''))
      ? [
          {
            slug: card.slug,
            title: card.title,
            body: names.get(card.bodyId ?? '')?.title ?? null,
            type: findServiceType(card.type)?.title[ctx.language] ?? '',
            sure: card.typeSure,
          },
        ]
      : [],
  )
  return {
    due,
    dead,
    wishes,
    unclear,
    unsure: unsure.sort((one, other) => one.sure - other.sure).slice(0, MOST),
  }
}

/**
 * Puts a wish aside: it was looked at.
 * @throws AppError `record/missing`
 */
export async function closeWish(ctx: Context, id: string): Promise<void> {
  const bodies = isSteward(ctx.actor) ? null : editedBodies(ctx.actor)
  if (!isId(id) || !(await completeWish(ctx.tx, id, bodies))) throw new AppError('record/missing')
}
