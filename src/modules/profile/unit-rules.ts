// A short word with a letter changed is another unit: km and m, kg and g.
const SHORT = 8
const SLIP = 2

/** How many letters have to be put in, taken out or changed to make one text of the other (Levenshtein, 1966). */
export function lettersApart(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1]
    for (let at = 1; at <= other.length; at++) {
      const replaced = (row[at - 1] ?? 0) + (letter === other[at - 1] ? 0 : 1)
      next.push(Math.min((row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, replaced))
    }
    row = next
  }
  return row[other.length] ?? 0
}

/** True when two units are the same, but for a slip of a letter or two in a long one that keeps its first sign. */
export function isSameUnit(before: string, after: string): boolean {
  if (before === after) return true
  const isLong = Math.min(before.length, after.length) >= SHORT
  return isLong && before[0] === after[0] && lettersApart(before, after) <= SLIP
}
