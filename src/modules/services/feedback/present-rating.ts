import { type Language, readText } from '../../../kernel/language.ts'
import type { Territory } from '../../../platform/context.ts'
import type { StarRatingProps } from '../../../ui/index.ts'
import { FOLLOW_UPS, feedbackWords, GOOD, NOTE_LENGTH } from './messages.ts'

export type Mood = keyof typeof FOLLOW_UPS
type Asking = Pick<Territory, 'feedbackLiked' | 'feedbackDisliked'>

/** What can be answered after the stars: the territory's own answers, known by their Italian words, or the model's. */
export function answersOf(territory: Asking, mood: Mood, language: Language) {
  const own = mood === 'positive' ? territory.feedbackLiked : territory.feedbackDisliked
  if (own.length > 0) return own.map((text) => ({ value: text.it, label: readText(text, language).text }))
  return Object.entries(FOLLOW_UPS[mood].answers).map(([value, label]) => ({ value, label: label[language] }))
}

/** The question under every card, with what is asked after the stars. */
export function presentRating(
  territory: Asking,
  language: Language,
): Omit<StarRatingProps, 'action' | 'csrf'> {
  const words = feedbackWords(language)
  const followUpOf = (mood: Mood) => ({
    question: FOLLOW_UPS[mood].question[language],
    answers: answersOf(territory, mood, language),
  })
  return {
    lang: language,
    question: words.clear,
    good: GOOD,
    followUps: { positive: followUpOf('positive'), negative: followUpOf('negative') },
    note: { label: words.more, hint: words.moreHint, maxLength: NOTE_LENGTH },
    submit: words.send,
  }
}
