import { countSlips, slipsAllowed } from './edit-rules.ts'
import { soundOf } from './tokens.ts'

/** A word that a collection of texts knows. */
export type Known = Readonly<{ plain: string; stem: string }>
/** A word that may have been meant, and how sure that is: 1 is certain. */
export type Guess = Known & Readonly<{ sure: number; how: 'sound' | 'slip' | 'start' | 'root' }>

// More would be guesses that nobody would guess.
const GUESSES = 4
const SAME_SOUND = 0.9
const ONE_SLIP = 0.8
const TWO_SLIPS = 0.6
const ONE_ROOT = 0.7
// A shorter beginning is shared by words that have nothing to do with each other.
const LEAST_ROOT = 5

/** Pieces of a word by which similar words are found: its letters by twos, with its ends. */
function piecesOf(plain: string): string[] {
  const word = `^${plain}$`
  return [...new Set(Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)))]
}

/**
 * The words of a collection: whether one is known, and which were meant by one that is not. Grows as texts are added;
 * a word stays when its last text goes, which costs a guess at worst.
 */
export class WordList {
  readonly #known = new Map<string, Known>()
  readonly #stems = new Map<string, number>()
  readonly #bySound = new Map<string, Known[]>()
  readonly #byPiece = new Map<string, number[]>()
  readonly #words: Known[] = []
  #sorted: readonly Known[] | null = null
  readonly #guesses = new Map<string, Guess[]>()

  /** Counts one text in which a word stands. */
  add(plain: string, stem: string): void {
    this.#stems.set(stem, (this.#stems.get(stem) ?? 0) + 1)
    if (this.#known.has(plain)) return
    const word = { plain, stem }
    this.#known.set(plain, word)
    const sound = soundOf(plain)
    this.#bySound.set(sound, [...(this.#bySound.get(sound) ?? []), word])
    for (const piece of piecesOf(plain)) {
      const places = this.#byPiece.get(piece)
      if (places) places.push(this.#words.length)
      else this.#byPiece.set(piece, [this.#words.length])
    }
    this.#words.push(word)
    this.#sorted = null
    this.#guesses.clear()
  }

  /** In how many texts a word of this stem stands. */
  count(stem: string): number {
    return this.#stems.get(stem) ?? 0
  }

  has(plain: string): boolean {
    return this.#known.has(plain)
  }

  /** Words that begin so, the shortest first. */
  startingWith(start: string): Guess[] {
    this.#sorted ??= this.#words.toSorted((one, other) => (one.plain < other.plain ? -1 : 1))
    const sorted = this.#sorted
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle] as Known).plain < start) low = middle + 1
      else high = middle
    }
    const found: Known[] = []
    for (let at = low; at < sorted.length && found.length < 200; at++) {
      const word = sorted[at] as Known
      if (!word.plain.startsWith(start)) break
      found.push(word)
    }
    const stems = new Map<string, Guess>()
    for (const word of found.sort((one, other) => one.plain.length - other.plain.length)) {
      if (stems.has(word.stem)) continue
      // The more of the word is written, the surer it is.
      stems.set(word.stem, { ...word, sure: 0.5 + 0.45 * (start.length / word.plain.length), how: 'start' })
    }
    return [...stems.values()].slice(0, 12)
  }

  /** The known word from which a longer one is made, such as `associazione` of `associazionismo`. */
  rootOf(stem: string): Guess | null {
    for (let length = stem.length - 1; length >= Math.max(LEAST_ROOT, stem.length * 0.6); length--) {
      const root = stem.slice(0, length)
      if (this.#stems.has(root)) return { plain: root, stem: root, sure: ONE_ROOT, how: 'root' }
    }
    return null
  }

  /** What may have been meant by a word that nobody knows, the likeliest first. */
  guess(plain: string): readonly Guess[] {
    const known = this.#guesses.get(plain)
    if (known) return known
    const guesses = this.#guess(plain)
    if (this.#guesses.size > 5000) this.#guesses.clear()
    this.#guesses.set(plain, guesses)
    return guesses
  }

  #guess(plain: string): Guess[] {
    const limit = slipsAllowed(plain.length)
    if (limit === 0) return []
    const byStem = new Map<string, Guess>()
    const keep = (guess: Guess) => {
      const other = byStem.get(guess.stem)
      if (!other || other.sure < guess.sure) byStem.set(guess.stem, guess)
    }
    for (const word of this.#bySound.get(soundOf(plain)) ?? [])
      keep({ ...word, sure: SAME_SOUND, how: 'sound' })
    for (const word of this.#alike(plain, limit)) {
      const slips = Math.min(
        countSlips(plain, word.plain, limit),
        // A slip that one hears as none, and another: half a slip each.
        countSlips(soundOf(plain), soundOf(word.plain), limit) + 0.5,
      )
      if (slips > limit) continue
      const sure = slips <= 1.5 ? ONE_SLIP : TWO_SLIPS
      // The first letter is seldom the wrong one.
      keep({ ...word, sure: word.plain[0] === plain[0] ? sure : sure - 0.15, how: 'slip' })
    }
    return [...byStem.values()]
      .sort((one, other) => other.sure - one.sure || this.count(other.stem) - this.count(one.stem))
      .slice(0, GUESSES)
  }

  /** Words that share most pieces with this one. */
  #alike(plain: string, limit: number): Known[] {
    const pieces = piecesOf(plain)
    const shared = new Map<number, number>()
    for (const piece of pieces) {
      for (const at of this.#byPiece.get(piece) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
    }
    // A slip breaks two pieces, or three when letters were swapped.
    const least = Math.max(1, pieces.length - 3 * limit)
    const alike: Known[] = []
    for (const [at, count] of shared) {
      const word = this.#words[at] as Known
      if (count >= least && Math.abs(word.plain.length - plain.length) <= limit) alike.push(word)
    }
    return alike
  }
}
