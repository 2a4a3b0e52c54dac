import { tokenize, tokenizeForeign } from './tokens.ts'
import type { Concept } from './types.ts'

/** A word that means nearly the same as another, and how nearly: 1 is the same. */
export type Kin = Readonly<{ stem: string; sure: number }>

const SAME_THING = 0.75
const NEAR_THING = 0.4
// Longer phrases are situations: they lead to a kind of service, not to a word.
const LONGEST_PHRASE = 3

/** The concepts of a lexicon, by the words that people use for them. */
export class ConceptRings {
  readonly #byPhrase = new Map<string, Set<string>>()
  readonly #stems = new Map<string, readonly string[]>()
  readonly #near = new Map<string, readonly string[]>()
  readonly #kin = new Map<string, readonly Kin[]>()

  constructor(concepts: readonly Concept[]) {
    for (const concept of concepts) {
      const phrases = concept.words.map((word) => tokenize(word).map(({ stem }) => stem))
      this.#stems.set(concept.slug, [...new Set(phrases.filter(({ length }) => length === 1).flat())])
      this.#near.set(concept.slug, concept.near)
      const foreign = Object.values(concept.foreign).flatMap((words) =>
        (words ?? []).map((word) => tokenizeForeign(word).map(({ stem }) => stem)),
      )
      for (const phrase of [...phrases, ...foreign]) {
        if (phrase.length === 0 || phrase.length > LONGEST_PHRASE) continue
        const key = phrase.join(' ')
        this.#byPhrase.set(key, (this.#byPhrase.get(key) ?? new Set()).add(concept.slug))
      }
    }
  }

  /** Words that mean nearly the same as a word or phrase, given by its stems. */
  kinOf(stems: readonly string[]): readonly Kin[] {
    const key = stems.join(' ')
    const known = this.#kin.get(key)
    if (known) return known
    const concepts = this.#byPhrase.get(key)
    if (!concepts) return []
    const kin = new Map<string, number>()
    const add = (slug: string, sure: number) => {
      for (const stem of this.#stems.get(slug) ?? []) {
        if (stem !== key) kin.set(stem, Math.max(kin.get(stem) ?? 0, sure))
      }
    }
    for (const slug of concepts) {
      add(slug, SAME_THING)
      for (const near of this.#near.get(slug) ?? []) add(near, NEAR_THING)
    }
    const list = [...kin].map(([stem, sure]) => ({ stem, sure }))
    this.#kin.set(key, list)
    return list
  }
}
