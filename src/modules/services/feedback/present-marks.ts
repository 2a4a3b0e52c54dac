import type { Language } from '../../../kernel/language.ts'
import { formatDate, formatDecimals } from '../../../platform/i18n/format.ts'
import type { Feedback } from './feedback-store.ts'
import { FOLLOW_UPS, marksWords } from './messages.ts'
import type { MarksSaid } from './types.ts'

const STARS = [5, 4, 3, 2, 1]

/** An answer in words: one of the model is known by its key, one of the territory is its own words. */
function answerLabel(answer: string, language: Language): string {
  const { positive, negative } = FOLLOW_UPS
  return { ...positive.answers, ...negative.answers }[answer]?.[language] ?? answer
}

/** How often each answer was given, the most frequent first. */
function countAnswers(marks: readonly Feedback[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const { answer } of marks) if (answer !== null) counts.set(answer, (counts.get(answer) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one)
}

/** What citizens said of a card; null when nobody has said anything. */
export function presentMarks(marks: readonly Feedback[], language: Language): MarksSaid | null {
  if (marks.length === 0) return null
  const words = marksWords(language)
  const mean = marks.reduce((sum, { rating }) => sum + rating, 0) / marks.length
  return {
    title: words.title,
    sub: words.sub(marks.length, formatDecimals(mean, 1, language)),
    description: words.description,
    stars: STARS.map((rating) => {
      const count = marks.filter((mark) => mark.rating === rating).length
      return { label: `${rating} ★`, value: count, said: String(count) }
    }),
    answersTitle: words.answers,
    answers: countAnswers(marks).map(([answer, count]) => `${answerLabel(answer, language)} (${count})`),
    notesTitle: words.notes,
    notes: marks.flatMap(({ note, rating, saidOn }) =>
      note === null ? [] : [{ text: note, meta: `${rating} ★ · ${formatDate(saidOn, language)}` }],
    ),
  }
}
