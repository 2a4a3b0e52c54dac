/** How much a word counts by the part of the card in which it stands. */
export const PART_WEIGHTS = [1, 0.8, 0.45, 0.25] as const
const PARTS = 2

/** The cards in which a word stands, each with the part where it counts most; a growing list in one piece of memory. */
export class Postings {
  #entries = new Uint32Array(4)
  #length = 0

  /** Adds card number `doc`, which is larger than all before it. */
  add(doc: number, part: number): void {
    if (this.#length === this.#entries.length) {
      const larger = new Uint32Array(this.#entries.length * 2)
      larger.set(this.#entries)
      this.#entries = larger
    }
    this.#entries[this.#length++] = doc * 2 ** PARTS + part
  }

  get length(): number {
    return this.#length
  }

  /** Raises `best` of each card to what this word counts there, and notes the cards that were at nothing. */
  raise(sure: number, best: Float32Array, touched: number[]): void {
    const weights = PART_WEIGHTS.map((weight) => weight * sure)
    for (let at = 0; at < this.#length; at++) {
      const entry = this.#entries[at] as number
      const doc = entry >>> PARTS
      const value = weights[entry & 3] as number
      const before = best[doc] as number
      if (before === 0) touched.push(doc)
      if (value > before) best[doc] = value
    }
  }
}
