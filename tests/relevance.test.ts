import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { HALVES, type Half, readQueries } from '../bench/relevance/collection.ts'
import { meanScores, ndcg, recall, reciprocalRank, type Scores } from '../bench/relevance/metrics.ts'
import { findServices } from '../src/modules/services/finder/finder-service.ts'
import { importPackage } from '../src/platform/package/index.ts'
import { testHouse } from './support/house.ts'

const ROOT = join(import.meta.dirname, '..')
const EXAMPLE = 'esempio'
/** What a committed score may lose before somebody must look. */
const TOLERANCE = 0.01

const COMMITTED: Readonly<Record<Half, Scores>> = JSON.parse(
  readFileSync(join(ROOT, 'bench/relevance/scores.json'), 'utf8'),
)
const house = await testHouse()

beforeAll(async () => {
  await importPackage(house.db, house.registry, join(ROOT, 'territories', EXAMPLE), {
    plan: false,
    prune: false,
    language: 'it',
    now: new Date('2026-11-26T09:00:00Z'),
    publicUrl: 'https://telaio.test',
  })
}, 60_000)

const measure = (half: Half): Promise<Scores> =>
  house.work(EXAMPLE, async (ctx) => {
    const scores: Scores[] = []
    for (const { words, body, grades } of readQueries(ROOT, half)) {
      if (grades.size === 0) continue
      const { results } = await findServices(ctx, { words, filters: {}, body: body || undefined })
      const ranking = results.map(({ type, cards }) => type ?? cards[0]?.slug ?? '')
      scores.push({
        ndcg: ndcg(ranking, grades),
        mrr: reciprocalRank(ranking, grades),
        recall: recall(ranking, grades),
      })
    }
    return meanScores(scores)
  })

describe('services are found as well as when the scores were committed', () => {
  test.each(HALVES)('the %s half', async (half) => {
    const scores = await measure(half)
    for (const name of ['ndcg', 'mrr', 'recall'] as const)
      expect([name, scores[name] >= COMMITTED[half][name] - TOLERANCE, scores[name]]).toEqual([
        name,
        true,
        scores[name],
      ])
  })

  test('the unseen half is the one that was committed before tuning', () => {
    const digest = createHash('sha256')
      .update(readFileSync(join(ROOT, 'bench/relevance/queries-unseen.csv')))
      .digest('hex')
    expect(readFileSync(join(ROOT, 'docs/decisions/0019-finder.md'), 'utf8')).toContain(digest)
  })

  test('each half has its queries, graded from 0 to 3, of every class', () => {
    const all = HALVES.flatMap((half) => readQueries(ROOT, half))
    expect(all.length).toBeGreaterThanOrEqual(300)
    expect(new Set(all.map(({ words }) => words.toLowerCase())).size).toBe(all.length)
    for (const { grades } of all) for (const grade of grades.values()) expect([1, 2, 3]).toContain(grade)
    expect(all.filter(({ grades }) => grades.size === 0).length).toBeGreaterThanOrEqual(40)
  })
})

describe('a figure', () => {
  const grades = new Map([
    ['a', 3],
    ['b', 1],
  ])
  test.each([
    [['a', 'b'], 1, 1, 1],
    [['b', 'a'], 0.7098, 0.5, 1],
    [['x', 'y'], 0, 0, 0],
    [[], 0, 0, 0],
  ])('of %j', (ranking, gain, rank, share) => {
    expect(ndcg(ranking, grades)).toBeCloseTo(gain, 3)
    expect(reciprocalRank(ranking, grades)).toBe(rank)
    expect(recall(ranking, grades)).toBe(share)
  })
})
