import { ConceptRings } from './concept-rings.ts'
import { rarity } from './edit-rules.ts'
import type { Query, Slot } from './read-query.ts'
import { tokenize, tokenizeForeign } from './tokens.ts'
import type { Expression, ExpressionKind, Lexicon, ServiceType } from './types.ts'
import { WordList } from './word-list.ts'

/** A kind of service that a question may be about. */
export type TypeMatch = Readonly<{
  type: ServiceType
  /** From 0 to 1. */
  score: number
  /** The saying that led to it; null when its own title and description did. */
  because: Expression | null
}>

type Saying = Readonly<{
  expression: Expression | null
  type: number
  /** How much a match of it counts. */
  factor: number
  stems: readonly string[]
}>

const KIND_FACTOR: Record<ExpressionKind, number> = {
  word: 1,
  acronym: 1,
  regional: 0.95,
  situation: 0.95,
  object: 0.92,
}
/** How much the whole of a type's words counts beside its single best saying. */
const WHOLE = 0.35
const TITLE_FACTOR = 1
const DESCRIPTION_FACTOR = 0.7

/** What an unknown word weighs: it may be what is meant most, and then nothing here is right. */
const UNKNOWN = 0.9
/** How the words of a question are weighed: by the weights given, or by how rare they are. */
type Weighing = Readonly<{ unknown?: number; weights?: readonly number[] }>

/** All sayings of a lexicon, ready to be matched. */
export class TypeIndex {
  readonly lexicon: Lexicon
  readonly rings: ConceptRings
  readonly words = new WordList()
  /** Words of newcomers' languages: known as they are, and no guess for an Italian slip. */
  readonly foreign = new WordList()
  readonly #types: readonly ServiceType[]
  readonly #sayings: Saying[] = []
  readonly #byStem = new Map<string, number[]>()
  readonly #typesByStem = new Map<string, Map<number, number>>()

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon
    this.rings = new ConceptRings(lexicon.concepts)
    this.#types = lexicon.serviceTypes
    const places = new Map(this.#types.map((type, at) => [type.slug, at]))
    this.#types.forEach((type, at) => {
      this.#add(null, at, TITLE_FACTOR, type.title.it, true)
      this.#add(null, at, TITLE_FACTOR, type.title.en, false)
      this.#addWords(at, DESCRIPTION_FACTOR, type.description.it, true)
      this.#addWords(at, DESCRIPTION_FACTOR, type.description.en, false)
    })
    for (const expression of lexicon.expressions) {
      const at = places.get(expression.serviceType)
      const isItalian = expression.language === 'it'
      if (at !== undefined)
        this.#add(expression, at, KIND_FACTOR[expression.kind], expression.text, isItalian)
    }
    for (const [stem, types] of this.#typesByStem) {
      this.#rarity.set(stem, rarity(types.size, this.#types.length))
    }
  }

  readonly #rarity = new Map<string, number>()

  #addWords(type: number, factor: number, text: string, isItalian: boolean): string[] {
    const tokens = isItalian ? tokenize(text) : tokenizeForeign(text)
    const list = isItalian ? this.words : this.foreign
    for (const { plain, stem } of tokens) {
      list.add(plain, stem)
      const types = this.#typesByStem.get(stem) ?? new Map<number, number>()
      types.set(type, Math.max(types.get(type) ?? 0, factor))
      this.#typesByStem.set(stem, types)
    }
    return [...new Set(tokens.map(({ stem }) => stem))]
  }

  #add(expression: Expression | null, type: number, factor: number, text: string, isItalian: boolean): void {
    const stems = this.#addWords(type, factor, text, isItalian)
    if (stems.length === 0) return
    for (const stem of stems) {
      const places = this.#byStem.get(stem)
      if (places) places.push(this.#sayings.length)
      else this.#byStem.set(stem, [this.#sayings.length])
    }
    this.#sayings.push({ expression, type, factor, stems })
  }

  /** True for a word that stands somewhere in the lexicon. */
  knows(stem: string): boolean {
    return this.#rarity.has(stem)
  }

  /** How much a word says, from 0 for one of every type to 1; an unknown one says much, whatever it is. */
  weigh({ token, weight, alternatives }: Slot, unknown = UNKNOWN): number {
    let known = -1
    for (const { stem, sure } of alternatives) {
      const own = this.#rarity.get(stem)
      if (own !== undefined && sure >= 0.55) known = Math.max(known, stem === token.stem ? own : own * 0.95)
    }
    return weight * (known < 0 ? unknown : Math.max(known, 0.05))
  }

  #weighStem(stem: string): number {
    return this.#rarity.get(stem) ?? 0
  }

  /** The kinds of service that a question is about, the likeliest first. */
  match(query: Query, { unknown = UNKNOWN, weights }: Weighing = {}): TypeMatch[] {
    const slots = query.slots.map((slot, at) => ({
      slot,
      weight: weights?.[at] ?? this.weigh(slot, unknown),
    }))
    const total = slots.reduce((sum, { weight }) => sum + weight, 0)
    if (total === 0) return []
    const bySaying = new Map<number, { asked: number; said: number }>()
    const byType = new Map<number, number>()
    for (const { slot, weight } of slots) {
      const sayings = new Map<number, { sure: number; stem: string }>()
      const types = new Map<number, number>()
      for (const { stem, sure } of slot.alternatives) {
        for (const at of this.#byStem.get(stem) ?? []) {
          if ((sayings.get(at)?.sure ?? 0) < sure) sayings.set(at, { sure, stem })
        }
        for (const [type, factor] of this.#typesByStem.get(stem) ?? []) {
          types.set(type, Math.max(types.get(type) ?? 0, sure * factor))
        }
      }
      for (const [at, { sure, stem }] of sayings) {
        const sum = bySaying.get(at) ?? { asked: 0, said: 0 }
        sum.asked += weight * sure
        sum.said += this.#weighStem(stem) * sure
        bySaying.set(at, sum)
      }
      for (const [type, share] of types) byType.set(type, (byType.get(type) ?? 0) + weight * share)
    }
    const best = new Map<number, { score: number; expression: Expression | null }>()
    for (const [at, { asked, said }] of bySaying) {
      const saying = this.#sayings[at] as Saying
      const whole = saying.stems.reduce((sum, stem) => sum + this.#weighStem(stem), 0)
      const score = saying.factor * (asked / total) * Math.sqrt(Math.min(1, whole === 0 ? 0 : said / whole))
      if (score > (best.get(saying.type)?.score ?? 0))
        best.set(saying.type, { score, expression: saying.expression })
    }
    return [...byType]
      .map(([type, share]) => {
        const top = best.get(type)
        return {
          type: this.#types[type] as ServiceType,
          score: (1 - WHOLE) * (top?.score ?? 0) + WHOLE * (share / total),
          because: top?.expression ?? null,
        }
      })
      .sort((one, other) => other.score - one.score)
  }
}
