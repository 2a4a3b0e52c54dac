import type { Context } from '../../../platform/context.ts'
import { listRecords } from '../../../platform/record/index.ts'
import type { ServiceCard } from '../present.ts'
import { cardType } from '../records/card-type.ts'
import type { Result } from './find.ts'
import { type FinderAnswer, type FinderQuestion, findServices } from './finder-service.ts'

/** A page of what was found, each result with its first card, whole. */
export type FoundPage = Readonly<{
  answer: FinderAnswer
  results: readonly Readonly<{ result: Result; card: ServiceCard }>[]
  pages: number
}>

export const RESULTS_A_PAGE = 12

/** Finds services and reads the cards of one page of results. */
export async function findPage(ctx: Context, question: FinderQuestion, page: number): Promise<FoundPage> {
  const answer = await findServices(ctx, question)
  const shown = answer.results.slice((page - 1) * RESULTS_A_PAGE, page * RESULTS_A_PAGE)
  const ids = shown.flatMap(({ cards }) => cards[0]?.id ?? [])
  const cards = ids.length === 0 ? [] : await listRecords(ctx.tx, cardType, { ids, onlyPublic: true })
  const byId = new Map(cards.map((card) => [card.id, card]))
  return {
    answer,
    results: shown.flatMap((result) => {
      const card = byId.get(result.cards[0]?.id ?? '')
      return card ? [{ result, card }] : []
    }),
    pages: Math.ceil(answer.results.length / RESULTS_A_PAGE),
  }
}
