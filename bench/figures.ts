/** What was measured, as numbers that can be set beside each other. */

/** The middle of several rounds, with the smallest and the largest. */
export type Spread = Readonly<{ median: number; min: number; max: number }>

/** The spread of measured values; the median of an even number is the mean of the middle two. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other)
  const at = (index: number) => sorted[index] ?? Number.NaN
  const middle = (sorted.length - 1) / 2
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    min: at(0),
    max: at(sorted.length - 1),
  }
}

/** Each round of ours divided by the same round of the peer: what slows the machine slows both. */
export function ratiosOf(ours: readonly number[], peers: readonly number[]): Spread {
  return spreadOf(ours.map((value, round) => value / (peers[round] ?? Number.NaN)))
}

/** A number with as many digits as say something: `12,345`, `48.2`, `0.137`. */
export function numberWords(value: number): string {
  if (Number.isNaN(value)) return '–'
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}

/** `median (min–max)`. */
export function spreadWords({ median, min, max }: Spread): string {
  return `${numberWords(median)} (${numberWords(min)}–${numberWords(max)})`
}

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

/** Whether a goal is reached, in a word that can be searched for. */
export function verdict(isReached: boolean): string {
  return isReached ? 'reached' : '**not reached**'
}
