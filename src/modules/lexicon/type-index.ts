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
const WHOLE = 0.5
const TITLE_FACTOR = 1
const DESCRIPTION_FACTOR = 0.7

/** What an unknown word weighs: it may be what is meant most, and then nothing here is right. */
export const UNKNOWN = 1.2
// Below it a kind is not likely enough for others to be needed with it.
const LIKELY = 0.4

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

  /** How well each saying and each whole type answers. */
  #count(query: Query, weights: readonly number[]) {
    const bySaying = new Map<number, { asked: number; said: number }>()
    const byType = new Map<number, number>()
    query.slots.forEach((slot, at) => {
      const weight = weights[at] as number
      const sayings = new Map<number, { sure: number; stem: string }>()
      const types = new Map<number, number>()
      for (const { stem, sure } of slot.alternatives) {
        for (const saying of this.#byStem.get(stem) ?? []) {
          if ((sayings.get(saying)?.sure ?? 0) < sure) sayings.set(saying, { sure, stem })
        }
        for (const [type, factor] of this.#typesByStem.get(stem) ?? []) {
          types.set(type, Math.max(types.get(type) ?? 0, sure * factor))
        }
      }
      for (const [saying, { sure, stem }] of sayings) {
        const sum = bySaying.get(saying) ?? { asked: 0, said: 0 }
        sum.asked += weight * sure
        sum.said += this.#weighStem(stem) * sure
        bySaying.set(saying, sum)
      }
      for (const [type, share] of types) byType.set(type, (byType.get(type) ?? 0) + weight * share)
    })
    return { bySaying, byType }
  }

  /** The kinds that a question is about by their own words alone; `weights` says how much each word says. */
  matchAlone(query: Query, weights = this.#weighAll(query)): TypeMatch[] {
    return this.#matchBy(scoreOfQuestion, query, weights)
  }

  /** The kinds that a text is about, such as the title of a card, which says more than their names. */
  matchText(query: Query): TypeMatch[] {
    return this.#matchBy(scoreOfText, query, this.#weighAll(query))
  }

  #weighAll({ slots }: Query): number[] {
    return slots.map((slot) => this.weigh(slot))
  }

  #matchBy(scoreOf: typeof scoreOfText, query: Query, weights: readonly number[]): TypeMatch[] {
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    if (total === 0) return []
    const { bySaying, byType } = this.#count(query, weights)
    const best = new Map<number, { score: number; because: Expression | null }>()
    for (const [at, { asked, said }] of bySaying) {
      const { stems, factor, type, expression } = this.#sayings[at] as Saying
      const whole = stems.reduce((sum, stem) => sum + this.#weighStem(stem), 0)
      const score = factor * scoreOf(asked / total, whole === 0 ? 0 : Math.min(1, said / whole))
      if (score > (best.get(type)?.score ?? 0)) best.set(type, { score, because: expression })
    }
    return [...byType]
      .map(([type, share]) => ({
        type: this.#types[type] as ServiceType,
        score: (1 - WHOLE) * (best.get(type)?.score ?? 0) + (WHOLE * share) / total,
        because: best.get(type)?.because ?? null,
      }))
      .sort((one, other) => other.score - one.score)
  }

  /** The kinds of service that a question is about, the likeliest first, with those that stand near the likely ones. */
  match(query: Query, weights?: readonly number[]): TypeMatch[] {
    const alone = new Map(this.matchAlone(query, weights?.slice()).map((match) => [match.type.slug, match]))
    const likely = [...alone.values()].filter(({ score }) => score >= LIKELY)
    return this.#types
      .map((type) => {
        const own = alone.get(type.slug)
        const near = Math.max(
          0,
          ...likely.map((one) => (one.type === type ? 0 : one.score * nearness(one.type, type))),
        )
        return { type, score: 1 - (1 - (own?.score ?? 0)) * (1 - near), because: own?.because ?? null }
      })
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score)
  }
}

// A saying of which half was said counts less than one that was said whole, but not half as much.
const HALF_SAID = 0.75

/** How well a saying answers a question: which share of the question it covers, and how much of the saying was said. */
const scoreOfQuestion = (asked: number, said: number) => asked * said ** HALF_SAID

/** How well a saying fits a text: all of it must stand there, and the text may say more. */
const scoreOfText = (asked: number, said: number) => Math.sqrt(asked) * said

/** How near two kinds stand: whoever asks about one thing of a life event often needs the next, as the grave after a death. */
function nearness(one: ServiceType, other: ServiceType): number {
  const isOfEvent = one.lifeEvent !== null && one.lifeEvent === other.lifeEvent
  const isOfTopic = one.topic === other.topic
  if (isOfEvent) return isOfTopic ? 0.3 : 0.1
  return isOfTopic ? 0.05 : 0
}
