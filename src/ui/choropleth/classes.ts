/** As many shades as can be told apart side by side (Brewer, Guidelines for Use of the Perceptual Dimensions of Color, 1994). */
const MOST = 5

/** One class of values: both ends belong to it. */
export type ValueClass = Readonly<{ from: number; to: number }>

/**
 * Parts values into classes of about as many places each (quantiles), from low to high; equal values are never parted,
 * so there are fewer classes where many are equal. Their ends are values that occur.
 */
export function classesOf(values: readonly number[]): ValueClass[] {
  const sorted = values.toSorted((one, other) => one - other)
  const distinct = [...new Set(sorted)]
  const count = Math.min(MOST, distinct.length)
  const classes: { from: number; to: number }[] = []
  for (const value of distinct) {
    const rank = sorted.lastIndexOf(value) + 1
    const last = classes.at(-1)
    const isFull =
      last === undefined || sorted.lastIndexOf(last.to) + 1 >= (classes.length * sorted.length) / count
    if (isFull && classes.length < count) classes.push({ from: value, to: value })
    else if (last) last.to = value
    if (rank === sorted.length) break
  }
  return classes
}

/** The number of the class to which a value belongs, from 0. */
export function classOf(value: number, classes: readonly ValueClass[]): number {
  return classes.findIndex(({ to }) => value <= to)
}
