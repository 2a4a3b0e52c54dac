/**
 * How many slips of a finger turn one word into another: a letter missing, added, changed, or two swapped (optimal
 * string alignment). Gives `limit + 1` as soon as it is more than `limit`.
 */
export function countSlips(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row++) {
    const line = [row]
    let least = row
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1]
      let cost = Math.min(
        (last[column] as number) + 1,
        (line[column - 1] as number) + 1,
        (last[column - 1] as number) + (isSame ? 0 : 1),
      )
      const isSwapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      if (isSwapped) cost = Math.min(cost, (before[column - 2] as number) + 1)
      line.push(cost)
      least = Math.min(least, cost)
    }
    if (least > limit) return limit + 1
    before = last
    last = line
  }
  return last[other.length] as number
}

/** How many slips a word of so many letters may have and still be recognised. */
export function slipsAllowed(letters: number): number {
  return letters < 4 ? 0 : letters < 8 ? 1 : 2
}

/** How rare a word is among `count` texts of which `found` have it: 0 for one that all have, 1 for one of a single text. */
export function rarity(found: number, count: number): number {
  if (count === 0) return 1
  return Math.min(
    1,
    Math.log(1 + (count - Math.min(found, count) + 0.5) / (found + 0.5)) / Math.log(1 + count),
  )
}
