import { AppError } from '../../../kernel/error.ts'
import { newId } from '../../../kernel/id.ts'
import type { Context } from '../../../platform/context.ts'
import { listRecords } from '../../../platform/record/index.ts'
import type { ServiceCard } from '../present.ts'
import { cardType } from '../records/card-type.ts'
import { countFeedback, insertFeedback } from './feedback-store.ts'
import { GOOD, NOTE_LENGTH } from './messages.ts'
import { answersOf } from './present-rating.ts'

// More marks of one card in a day are a program that writes.
const MOST_A_DAY = 200

/** What somebody said of a card, as the form sends it. */
export type Said = Readonly<{ rating: string; answer: string; note: string }>

/** A rating from 1 to 5; null for anything else. */
function readRating(text: string): number | null {
  return /^[1-5]$/.test(text) ? Number(text) : null
}

/**
 * The public card of a slug.
 * @throws AppError `record/missing`
 */
export async function getRatedCard(ctx: Context, slug: string): Promise<ServiceCard> {
  const [card] = await listRecords(ctx.tx, cardType, { slug, onlyPublic: true })
  if (!card) throw new AppError('record/missing')
  return card
}

/**
 * Keeps a mark with what was said after the stars; false for one without stars, which is none. More marks than a day
 * can have are thanked for and not kept.
 * @throws AppError `record/missing` for a card that is not public
 */
export async function saveFeedback(ctx: Context, slug: string, said: Said): Promise<boolean> {
  const card = await getRatedCard(ctx, slug)
  const rating = readRating(said.rating)
  if (rating === null) return false
  if ((await countFeedback(ctx.tx, card.id, ctx.today)) >= MOST_A_DAY) return true
  const answers = answersOf(ctx.territory, rating >= GOOD ? 'positive' : 'negative', 'it')
  await insertFeedback(ctx.tx, ctx.territory.id, {
    id: newId(),
    cardId: card.id,
    cardVersion: card.version,
    saidOn: ctx.today,
    rating,
    answer: answers.some(({ value }) => value === said.answer) ? said.answer : null,
    note: [...said.note.trim()].slice(0, NOTE_LENGTH).join('') || null,
  })
  return true
}
