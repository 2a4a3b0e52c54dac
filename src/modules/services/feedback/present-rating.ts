import type { Language } from '../../../kernel/language.ts'
import type { StarRatingProps } from '../../../ui/index.ts'
import { FOLLOW_UPS, feedbackWords, GOOD, NOTE_LENGTH } from './messages.ts'

const followUpOf = (mood: keyof typeof FOLLOW_UPS, language: Language) => ({
  question: FOLLOW_UPS[mood].question[language],
  answers: Object.entries(FOLLOW_UPS[mood].answers).map(([value, label]) => ({
    value,
    label: label[language],
  })),
})

/** The question under every card, with what is asked after the stars, in the words of the model. */
export function presentRating(language: Language): Omit<StarRatingProps, 'action' | 'csrf'> {
  const words = feedbackWords(language)
  return {
    lang: language,
    question: words.clear,
    good: GOOD,
    followUps: { positive: followUpOf('positive', language), negative: followUpOf('negative', language) },
    note: { label: words.more, hint: words.moreHint, maxLength: NOTE_LENGTH },
    submit: words.send,
  }
}
