import type { LocalText } from '../../../kernel/language.ts'

/** A card that somebody found unclear since it was changed last: how many marks it has, how many low, their mean. */
export type UnclearCard = Readonly<{
  slug: string
  title: LocalText
  body: LocalText | null
  marks: number
  low: number
  mean: number
}>

/** What citizens said of a card, in words. */
export type MarksSaid = Readonly<{
  title: string
  sub: string
  description: string
  stars: readonly Readonly<{ label: string; value: number; said: string }>[]
  answersTitle: string
  answers: readonly string[]
  notesTitle: string
  notes: readonly Readonly<{ text: string; meta: string }>[]
}>
