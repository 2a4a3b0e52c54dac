import type { ConceptRings } from './concept-rings.ts'
import { foreignStem, type Token, tokenize, weightOfStem } from './tokens.ts'
import type { WordList } from './word-list.ts'

/** A word under which a part of a question may be found, and how sure it is that it is meant: 1 is certain. */
export type Alternative = Readonly<{ stem: string; sure: number }>

/** One word of a question, with all under which it may be found. */
export type Slot = Readonly<{
  token: Token
  /** How much the word says, from 0 to 1, before it is known how rare it is. */
  weight: number
  alternatives: readonly Alternative[]
}>

/** A word that was taken for another, as a person should be told. */
export type Correction = Readonly<{ written: string; meant: string }>

/** A question, understood word by word. */
export type Query = Readonly<{ slots: readonly Slot[]; corrections: readonly Correction[] }>

/** What a question is read with. */
export type Reading = Readonly<{
  rings: ConceptRings
  lists: readonly WordList[]
  /** Words of other languages. */
  foreign: WordList
  /** The last word may still be in the making. */
  asYouType?: boolean
}>

// What people ask stands in the first words; a page pasted by mistake is not read to its end.
const MOST_LETTERS = 300
const MOST_WORDS = 24

const ARTICLES = [
  'l',
  'un',
  'd',
  'dell',
  'nell',
  'all',
  'dall',
  'sull',
  'di',
  'dei',
  'del',
  'la',
  'il',
  'lo',
  'i',
]

/** Collects alternatives, of each word the surest. */
class Alternatives {
  readonly #sure = new Map<string, number>()

  add(stem: string, sure: number): void {
    this.#sure.set(stem, Math.max(this.#sure.get(stem) ?? 0, sure))
  }

  list(): Alternative[] {
    return [...this.#sure].map(([stem, sure]) => ({ stem, sure }))
  }
}

const isItalian = (token: Token, { lists, rings }: Reading) =>
  lists.some((list) => list.count(token.stem) > 0) || rings.kinOf([token.stem]).length > 0

const isForeign = (token: Token, { foreign, rings }: Reading) =>
  foreign.has(token.plain) || rings.kinOf([foreignStem(token.plain)]).length > 0

const isKnown = (token: Token, reading: Reading) => isItalian(token, reading) || isForeign(token, reading)

/** Two words written as one: `lasilo`, `isolaecologica`; the part that says something, or both. */
function split(token: Token, reading: Reading): Token[] {
  const word = token.plain
  const knows = (part: string) => reading.lists.some((list) => list.has(part))
  for (const article of ARTICLES) {
    const rest = word.slice(article.length)
    if (word.startsWith(article) && rest.length >= 4 && knows(rest)) return tokenize(rest)
  }
  for (let at = 4; at <= word.length - 4; at++) {
    if (knows(word.slice(0, at)) && knows(word.slice(at))) {
      return [...tokenize(word.slice(0, at)), ...tokenize(word.slice(at))]
    }
  }
  return []
}

function addWithKin(found: Alternatives, stem: string, sure: number, { rings }: Reading): void {
  found.add(stem, sure)
  for (const kin of rings.kinOf([stem])) found.add(kin.stem, sure * kin.sure)
}

/** What an unknown word may have been; the correction that a person is told, when it is not just unfinished. */
function guess(token: Token, isLast: boolean, reading: Reading, found: Alternatives): Correction | null {
  const guesses = reading.lists
    .flatMap((list) => list.guess(token.plain))
    .sort((one, other) => other.sure - one.sure)
  const starts =
    token.plain.length >= 3 && (isLast || token.plain.length >= 4)
      ? reading.lists.flatMap((list) => list.startingWith(token.plain))
      : []
  const roots = guesses.length > 0 ? [] : reading.lists.flatMap((list) => list.rootOf(token.stem) ?? [])
  for (const { stem, sure } of [...guesses, ...roots]) addWithKin(found, stem, sure, reading)
  for (const { stem, sure } of starts) found.add(stem, sure)
  const [best] = guesses
  return best && starts.length === 0 ? { written: token.text, meant: best.plain } : null
}

/** Phrases that are one thing, such as `terza eta`, and words that are written together elsewhere, such as `wi fi`. */
function addPhrases(tokens: readonly Token[], found: readonly Alternatives[], reading: Reading): void {
  for (let length = 2; length <= 3; length++) {
    for (let at = 0; at + length <= tokens.length; at++) {
      const part = tokens.slice(at, at + length)
      const kin = reading.rings.kinOf(part.map(({ stem }) => stem))
      part.forEach((_, offset) => {
        for (const { stem, sure } of kin) found[at + offset]?.add(stem, sure)
      })
      if (length > 2) continue
      const joined = part.map(({ plain }) => plain).join('')
      const isPieces = part.some((token) => token.plain.length <= 3 || !isKnown(token, reading))
      if (!isPieces || !reading.lists.some((list) => list.has(joined))) continue
      const [whole] = tokenize(joined)
      if (whole)
        for (const offset of [0, 1]) addWithKin(found[at + offset] as Alternatives, whole.stem, 0.95, reading)
    }
  }
}

/** Reads a question: its words, what each may mean, and which were taken for others. */
export function readQuery(text: string, reading: Reading): Query {
  const tokens = tokenize(text.slice(0, MOST_LETTERS))
    .slice(0, MOST_WORDS)
    .flatMap((token) => {
      if (isKnown(token, reading)) return [token]
      const parts = split(token, reading)
      return parts.length > 0 ? parts : [token]
    })
  const corrections: Correction[] = []
  const found = tokens.map((token, at) => {
    const own = new Alternatives()
    const isLast = at === tokens.length - 1
    if (isForeign(token, reading)) addWithKin(own, foreignStem(token.plain), 1, reading)
    if (isItalian(token, reading)) {
      addWithKin(own, token.stem, 1, reading)
      if (isLast && reading.asYouType) {
        for (const list of reading.lists) {
          for (const { stem, sure } of list.startingWith(token.plain)) own.add(stem, sure * 0.7)
        }
      }
    } else if (!isForeign(token, reading)) {
      own.add(token.stem, 1)
      const correction = guess(token, isLast, reading, own)
      if (correction) corrections.push(correction)
    }
    return own
  })
  addPhrases(tokens, found, reading)
  return {
    slots: tokens.map((token, at) => ({
      token,
      weight: weightOfStem(token.stem),
      alternatives: (found[at] as Alternatives).list(),
    })),
    corrections,
  }
}
