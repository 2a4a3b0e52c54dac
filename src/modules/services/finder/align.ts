import { readQuery, type TypeIndex, tokenize } from '../../lexicon/index.ts'

/** The kind of service that a text speaks of, and how sure that is, from 0 to 1. */
export type Alignment = Readonly<{ type: string; sure: number }>

// Below it a proposal would be wrong more often than an editor likes to correct.
const LEAST = 0.45
const TITLE_SHARE = 0.75
// Two kinds that are nearly as likely make both unsure.
const MARGIN = 0.08

const known = new WeakMap<TypeIndex, Map<string, Alignment | null>>()
const KEPT = 50_000

/**
 * Finds the kind of service of a card by its title and summary; null when no kind is likely enough. Words that the
 * lexicon does not know are names more often than what a card is about, so they say nothing.
 */
export function align(types: TypeIndex, title: string, summary: string): Alignment | null {
  const kept = known.get(types) ?? new Map<string, Alignment | null>()
  known.set(types, kept)
  const said = [titleWords(types, title), knownWords(types, summary)] as const
  const key = said.join('\n')
  const before = kept.get(key)
  if (before !== undefined) return before
  const found = decide(types, ...said)
  if (kept.size >= KEPT) kept.clear()
  kept.set(key, found)
  return found
}

/**
 * The words of a title without the names in it, which the lexicon does not know and which are written with a capital or
 * a digit. Any other word that it does not know may be what the card is about, and then no kind here is right.
 */
const titleWords = (types: TypeIndex, title: string) =>
  title
    .split(/\s+/)
    .flatMap((word, at) => {
      const isName = /[\p{Lu}\d]/u.test(at === 0 ? word.slice(1) : word)
      return isName ? knownWords(types, word) : word
    })
    .join(' ')

const knownWords = (types: TypeIndex, text: string) =>
  tokenize(text)
    .filter(({ stem }) => types.knows(stem))
    .map(({ plain }) => plain)
    .join(' ')

function decide(types: TypeIndex, title: string, summary: string): Alignment | null {
  const reading = { rings: types.rings, foreign: types.foreign, lists: [types.words] }
  const scores = new Map<string, number>()
  const add = (text: string, share: number) => {
    for (const { type, score } of types.matchText(readQuery(text, reading))) {
      scores.set(type.slug, (scores.get(type.slug) ?? 0) + share * score)
    }
  }
  add(title, TITLE_SHARE)
  add(`${title} ${summary}`, 1 - TITLE_SHARE)
  const [best, second] = [...scores].sort((one, other) => other[1] - one[1])
  if (!best) return null
  const lead = best[1] - (second?.[1] ?? 0)
  const sure = Math.min(0.99, best[1] * Math.min(1, 0.6 + (0.4 * lead) / MARGIN))
  return sure < LEAST ? null : { type: best[0], sure }
}
