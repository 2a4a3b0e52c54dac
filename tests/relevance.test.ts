import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  HALVES,
  type Half,
  type JudgedQuery,
  readImported,
  readQueries,
} from '../bench/relevance/collection.ts'
import { meanScores, ndcg, recall, reciprocalRank, type Scores } from '../bench/relevance/metrics.ts'
import { miniSearch, orama } from '../bench/relevance/peers.ts'
import { findServices } from '../src/modules/services/finder/finder-service.ts'
import { importFile, openFile, takeFile } from '../src/platform/bring/bring-service.ts'
import { readMapping } from '../src/platform/bring/mapping.ts'
import { importPackage } from '../src/platform/package/index.ts'
import { testHouse } from './support/house.ts'

const ROOT = join(import.meta.dirname, '..')
const EXAMPLE = 'esempio'
/** What a committed score may lose before somebody must look. */
const TOLERANCE = 0.01

const COMMITTED: Readonly<Record<Half | 'imported', Scores>> = JSON.parse(
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

const scoreOf = (ranking: readonly string[], { grades }: JudgedQuery): Scores => ({
  ndcg: ndcg(ranking, grades),
  mrr: reciprocalRank(ranking, grades),
  recall: recall(ranking, grades),
})

/** Asks the finder all queries that deserve an answer; `keyOf` says under what a result was graded. */
const measure = (
  territory: string,
  queries: readonly JudgedQuery[],
  keyOf: (type: string | null, slug: string) => string,
): Promise<Scores> =>
  house.work(territory, async (ctx) => {
    const scores: Scores[] = []
    for (const query of queries) {
      if (query.grades.size === 0) continue
      const { results } = await findServices(ctx, {
        words: query.words,
        filters: {},
        body: query.body || undefined,
      })
      const ranking = results.map(({ type, cards }) => keyOf(type, cards[0]?.slug ?? ''))
      scores.push(scoreOf([...new Set(ranking)], query))
    }
    return meanScores(scores)
  })

const checkScores = (name: Half | 'imported', scores: Scores) => {
  for (const figure of ['ndcg', 'mrr', 'recall'] as const)
    expect([figure, scores[figure] >= COMMITTED[name][figure] - TOLERANCE, scores[figure]]).toEqual([
      figure,
      true,
      scores[figure],
    ])
}

describe('services are found as well as when the scores were committed', () => {
  test.each(HALVES)('the %s half', async (half) => {
    checkScores(half, await measure(EXAMPLE, readQueries(ROOT, half), (type, slug) => type ?? slug))
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

describe('cards that others import, without their kinds', () => {
  const { file, services, queries, serviceOf } = readImported(ROOT)

  test('are found as well as when the scores were committed, and better than by their peers', async () => {
    await house.addTerritory('altrove')
    for (const body of new Set(services.map(({ ownerBody = '' }) => ownerBody)))
      await house.addRecord('altrove', 'body', { slug: body, title: { it: body }, kind: 'municipality' })
    await house.work('altrove', async (ctx) => {
      const id = await takeFile(ctx, house.registry, 'services', { name: 'servizi.csv', bytes: file })
      const open = await openFile(ctx, house.registry, id)
      const mapping = readMapping(open.target, open.table, {})
      const report = await importFile(ctx, house.registry, { ...open, file: { ...open.file, mapping } })
      expect([report.added, report.refused]).toEqual([services.length, 0])
    })
    const ours = await measure('altrove', queries, (_, slug) => serviceOf(slug))
    checkScores('imported', ours)
    const voices = ['addressedTo.it', 'howTo.it', 'needed.it', 'obtained.it', 'office.it']
    const cards = services.map((row) => ({
      id: row.slug as string,
      type: '',
      body: '',
      title: `${row['title.it']} ${row['keywords.it']}`,
      summary: row['summary.it'] as string,
      text: voices.map((voice) => row[voice]).join(' '),
    }))
    for (const peer of [miniSearch(cards), await orama(cards)]) {
      const scores: Scores[] = []
      for (const query of queries.filter(({ grades }) => grades.size > 0))
        scores.push(scoreOf([...new Set((await peer.find(query.words)).map(serviceOf))], query))
      expect([peer.name, meanScores(scores).ndcg < ours.ndcg - 0.2]).toEqual([peer.name, true])
    }
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
