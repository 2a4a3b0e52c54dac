/** A line of money of an action, as far as its sum needs it. Amounts are integer cents; null is "not available". */
export type MoneyLine = Readonly<{
  availability: 'found' | 'to-find' | 'unknown'
  amountCents: number | null
  spentCents: number
}>

/** What an action, or a whole agenda, needs, has found and has spent, in integer cents. */
export type MoneySum = Readonly<{
  /** All amounts that are known, found or not. */
  needCents: number
  foundCents: number
  toFindCents: number
  spentCents: number
  /** Lines whose amount nobody has written: the need is at least what it says. */
  unknownLines: number
  lines: number
}>

/** Nothing at all. */
export const NO_MONEY: MoneySum = {
  needCents: 0,
  foundCents: 0,
  toFindCents: 0,
  spentCents: 0,
  unknownLines: 0,
  lines: 0,
}

/** Adds two sums. */
export function addMoney(one: MoneySum, other: MoneySum): MoneySum {
  return {
    needCents: one.needCents + other.needCents,
    foundCents: one.foundCents + other.foundCents,
    toFindCents: one.toFindCents + other.toFindCents,
    spentCents: one.spentCents + other.spentCents,
    unknownLines: one.unknownLines + other.unknownLines,
    lines: one.lines + other.lines,
  }
}

/** The sum of lines. An amount that is not available is counted as such, and never as zero euro. */
export function sumMoney(lines: readonly MoneyLine[]): MoneySum {
  return lines
    .map(({ availability, amountCents, spentCents }): MoneySum => {
      const cents = amountCents ?? 0
      return {
        needCents: cents,
        foundCents: availability === 'found' ? cents : 0,
        toFindCents: availability === 'to-find' ? cents : 0,
        spentCents,
        unknownLines: amountCents === null ? 1 : 0,
        lines: 1,
      }
    })
    .reduce(addMoney, NO_MONEY)
}
