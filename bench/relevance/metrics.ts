/** How good a ranking is, from the grades that people gave: 3 is exactly what was wanted, 0 is not. */
export type Grades = ReadonlyMap<string, number>

/** The queries' figures, each the mean over some queries. */
export type Scores = Readonly<{ ndcg: number; mrr: number; recall: number }>

const DEPTH = 10

const gain = (grade: number) => 2 ** grade - 1
const discount = (rank: number) => 1 / Math.log2(rank + 2)

/**
 * Normalised discounted cumulative gain of the first ten, with exponential gains (Burges et al., 2005): 1 is the best
 * order that there is.
 */
export function ndcg(ranking: readonly string[], grades: Grades): number {
  const sum = (values: readonly number[]) =>
    values.slice(0, DEPTH).reduce((total, grade, rank) => total + gain(grade) * discount(rank), 0)
  const ideal = sum([...grades.values()].sort((one, other) => other - one))
  return ideal === 0 ? 0 : sum(ranking.map((key) => grades.get(key) ?? 0)) / ideal
}

/** One divided by the place of the first that was at all useful (grade 2 or 3, or the best that there is). */
export function reciprocalRank(ranking: readonly string[], grades: Grades): number {
  const least = Math.min(2, Math.max(...grades.values()))
  const place = ranking.findIndex((key) => (grades.get(key) ?? 0) >= least)
  return place < 0 ? 0 : 1 / (place + 1)
}

/** The share of what deserves a grade that stands among the first ten. */
export function recall(ranking: readonly string[], grades: Grades): number {
  const wanted = [...grades].filter(([, grade]) => grade > 0).map(([key]) => key)
  const found = new Set(ranking.slice(0, DEPTH))
  return wanted.length === 0 ? 0 : wanted.filter((key) => found.has(key)).length / wanted.length
}

/** The mean of the figures of several queries. */
export function meanScores(all: readonly Scores[]): Scores {
  const mean = (name: keyof Scores) => all.reduce((sum, one) => sum + one[name], 0) / all.length
  return { ndcg: mean('ndcg'), mrr: mean('mrr'), recall: mean('recall') }
}
