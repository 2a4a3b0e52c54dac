import {
  type Query,
  rarity,
  type Slot,
  type TypeIndex,
  tokenize,
  UNKNOWN,
  WordList,
} from '../../lexicon/index.ts'
import { NO_TYPE } from '../records/card-type.ts'
import { align } from './align.ts'
import { KindCards } from './card-values.ts'
import { Postings } from './postings.ts'
import type { CardText } from './types.ts'

/** A card as the index knows it. */
export type IndexedCard = Omit<CardText, 'texts'> &
  Readonly<{
    /** The kind of service that it is, by an editor's word or by its own text; null when neither says. */
    type: string | null
    /** How sure the kind is: 1 is an editor's word. */
    typeSure: number
  }>

// A word of more than this share of all cards finds nothing that a rarer one does not.
const COMMON = 0.4
// Words that are only near in meaning lead to kinds; among the words of cards they would find everything.
const LIKELY = 0.5
// Rebuilt when as many entries are of cards that are gone.
const WASTE = 0.3

/** The words of a territory's public cards, in memory. */
export class CardIndex {
  readonly words = new WordList()
  #cards: (IndexedCard | null)[] = []
  readonly #byId = new Map<string, number>()
  readonly #byType = new Map<string, KindCards>()
  /** The kind of each card as its place in `#typeNames`, or `OF_NO_KIND`: what is looked up for thousands of cards. */
  readonly #typePlaces: number[] = []
  readonly #typeNames: string[] = []
  readonly #untyped = new Set<number>()
  readonly #postings = new Map<string, Postings>()
  readonly #types: TypeIndex
  #best = new Float32Array(0)
  #sum = new Float32Array(0)
  #scored: number[] = []

  constructor(types: TypeIndex) {
    this.#types = types
  }

  get size(): number {
    return this.#byId.size
  }

  /** True when so much of the index is of cards that are gone that it is better made anew. */
  get isWorn(): boolean {
    return this.#cards.length > 1000 && this.size < this.#cards.length * (1 - WASTE)
  }

  /** Puts a card in, or in place of what was known of it. */
  put(card: CardText): void {
    this.remove(card.id)
    const { texts, ...facts } = card
    const doc = this.#cards.length
    const found = card.serviceType === null ? align(this.#types, texts[0], texts[1]) : null
    const type = card.serviceType ?? found?.type ?? null
    const kept: IndexedCard = {
      ...facts,
      type: type === NO_TYPE ? null : type,
      typeSure: card.serviceType === null ? (found?.sure ?? 0) : 1,
    }
    this.#cards.push(kept)
    this.#byId.set(card.id, doc)
    this.#sort(doc, kept)
    const parts = new Map<string, number>()
    texts.forEach((text, part) => {
      for (const { plain, stem } of tokenize(text)) {
        if (parts.has(stem)) continue
        parts.set(stem, part)
        this.words.add(plain, stem)
      }
    })
    for (const [stem, part] of parts) {
      const postings = this.#postings.get(stem) ?? new Postings()
      postings.add(doc, part)
      this.#postings.set(stem, postings)
    }
  }

  /** Puts a card among those of its kind. */
  #sort(doc: number, card: IndexedCard): void {
    const { type } = card
    if (type === null) {
      this.#untyped.add(doc)
      this.#typePlaces.push(OF_NO_KIND)
      return
    }
    let ofType = this.#byType.get(type)
    if (!ofType) {
      ofType = new KindCards(this.#typeNames.push(type) - 1)
      this.#byType.set(type, ofType)
    }
    ofType.add(doc, card)
    this.#typePlaces.push(ofType.place)
  }

  /** Forgets a card. */
  remove(id: string): void {
    const doc = this.#byId.get(id)
    if (doc === undefined) return
    const card = this.#cards[doc]
    this.#untyped.delete(doc)
    if (card?.type) this.#byType.get(card.type)?.remove(doc, card)
    this.#cards[doc] = null
    this.#byId.delete(id)
  }

  /** The card of a number; null when it is gone. */
  card(doc: number): IndexedCard | null {
    return this.#cards[doc] ?? null
  }

  /** The number of a card. */
  find(id: string): IndexedCard | null {
    return this.#cards[this.#byId.get(id) ?? -1] ?? null
  }

  /** The cards of a kind of service. */
  ofType(type: string): KindCards {
    return this.#byType.get(type) ?? NONE
  }

  /** The numbers of the cards that are of no kind. */
  get untyped(): ReadonlySet<number> {
    return this.#untyped
  }

  /** The best of what was found of each kind, and what was found of none, which is the card itself. */
  best({ docs, of }: CardScores): Readonly<{ kinds: readonly Best[]; untyped: readonly number[] }> {
    const bestDoc = new Int32Array(this.#typeNames.length).fill(-1)
    const bestScore = new Float32Array(this.#typeNames.length)
    const untyped: number[] = []
    for (const doc of docs) {
      const place = this.#typePlaces[doc] as number
      if (place === OF_NO_KIND) {
        if (this.#cards[doc]) untyped.push(doc)
      } else if (of(doc) > (bestScore[place] as number) && this.#cards[doc]) {
        bestScore[place] = of(doc)
        bestDoc[place] = doc
      }
    }
    const kinds = this.#typeNames.flatMap((type, place) => {
      const doc = bestDoc[place] as number
      return doc === -1 ? [] : [{ type, doc, score: bestScore[place] as number }]
    })
    return { kinds, untyped }
  }

  /** The kinds of which there are cards. */
  types(): string[] {
    return [...this.#byType].filter(([, { docs }]) => docs.size > 0).map(([type]) => type)
  }

  /** All cards that there are. */
  *all(): Generator<readonly [number, IndexedCard]> {
    for (const [doc, card] of this.#cards.entries()) if (card) yield [doc, card]
  }

  /** How much a word of the question says here: by the lexicon where that knows it, by the cards where it does not. */
  weigh(slot: Slot): number {
    const isInLexicon = slot.alternatives.some(({ stem, sure }) => sure >= 0.55 && this.#types.knows(stem))
    if (isInLexicon) return this.#types.weigh(slot)
    const count = Math.max(...slot.alternatives.map(({ stem }) => this.words.count(stem)))
    return slot.weight * UNKNOWN * (count === 0 ? 1 : Math.max(0.15, rarity(count, this.#cards.length)))
  }

  /**
   * How well each card answers by its own words, from 0 to 1. `weights` says how much each word of the question says.
   * The scores hold until the next question: who asks uses them at once.
   */
  match(query: Query, weights: readonly number[]): CardScores {
    this.#forgetScores()
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    const heaviest = Math.max(0, ...weights)
    query.slots.forEach((slot, at) => {
      const weight = weights[at] as number
      if (weight === 0 || weight < heaviest * 0.15) return
      const touched: number[] = []
      for (const { stem, sure } of slot.alternatives) {
        const postings = sure < LIKELY ? undefined : this.#postings.get(stem)
        if (!postings) continue
        const isCommon = postings.length > Math.max(500, this.#cards.length * COMMON)
        if (isCommon && (sure < 1 || query.slots.length > 1)) continue
        postings.raise(sure, this.#best, touched)
      }
      for (const doc of touched) {
        if (this.#sum[doc] === 0) this.#scored.push(doc)
        this.#sum[doc] = (this.#sum[doc] as number) + (weight / total) * (this.#best[doc] as number)
        this.#best[doc] = 0
      }
    })
    return { docs: this.#scored, of: (doc) => this.#sum[doc] ?? 0 }
  }

  #forgetScores(): void {
    if (this.#best.length < this.#cards.length) {
      this.#best = new Float32Array(Math.ceil(this.#cards.length * 1.25))
      this.#sum = new Float32Array(this.#best.length)
    } else for (const doc of this.#scored) this.#sum[doc] = 0
    this.#scored = []
  }
}

/** The card of a kind that answers best. */
type Best = Readonly<{ type: string; doc: number; score: number }>

/** The cards in which something of the question stands, and how well each answers. */
export type CardScores = Readonly<{ docs: readonly number[]; of: (doc: number) => number }>

const OF_NO_KIND = -1
const NONE = new KindCards(OF_NO_KIND)
