/** How well services are found: the finder over HTTP, and its peers on the same cards in the same run. */
import { openDatabase } from '../../src/platform/database/database.ts'
import { startEmbedded } from '../../src/platform/database/embedded/index.ts'
import { listTerritories } from '../../src/platform/territory/territory-store.ts'
import { table, verdict } from '../figures.ts'
import { makeDataFolder, removeDataFolder, startServer } from '../product.ts'
import { HALVES, type Half, type JudgedQuery, readQueries } from './collection.ts'
import { meanScores, ndcg, recall, reciprocalRank, type Scores } from './metrics.ts'
import { miniSearch, orama, type Peer, type PeerCard, postgres } from './peers.ts'

const TERRITORY = 'esempio'
const GOAL = 0.9

/** What was found for a query: kinds in their order, and the bodies of the first cards. */
type Ranking = Readonly<{ types: readonly string[]; bodies: readonly string[] }>
type Way = Readonly<{ name: string; rank: (query: JudgedQuery) => Promise<Ranking> }>

type Item = Readonly<{
  slug: string
  ownerBody: string
  title: { it: string }
  summary: { it: string } | null
  found?: { serviceType: string | null }
}> &
  Readonly<Record<string, unknown>>

async function getJson(url: string): Promise<{ items: Item[]; total: number }> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as { items: Item[]; total: number }
}

const wordsOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : Array.isArray(value)
      ? value.map(wordsOf).join(' ')
      : value && typeof value === 'object' && 'it' in value
        ? String(value.it)
        : ''

/** All cards with their kinds, as the finder has them. */
async function readCards(base: string): Promise<PeerCard[]> {
  const kinds = new Map<string, string>()
  for (let offset = 0; ; offset += 200) {
    const { items } = await getJson(
      `${base}?channel=desk&channel=online&channel=phone&limit=200&offset=${offset}`,
    )
    for (const { found } of items) {
      const { serviceType, cards } = found as unknown as { serviceType: string; cards: string[] }
      for (const slug of cards) kinds.set(slug, serviceType ?? slug)
    }
    if (items.length < 200) break
  }
  const cards: PeerCard[] = []
  for (let offset = 0; ; offset += 200) {
    const { items } = await getJson(`${base}?limit=200&offset=${offset}`)
    for (const item of items) {
      const voices = ['addressedTo', 'howTo', 'needed', 'obtained', 'description', 'specialCases', 'office']
      cards.push({
        id: item.slug,
        type: kinds.get(item.slug) ?? item.slug,
        body: item.ownerBody,
        title: item.title.it,
        summary: item.summary?.it ?? '',
        text: voices.map((name) => wordsOf(item[name])).join(' '),
      })
    }
    if (items.length < 200) return cards
  }
}

/** The finder, asked as a program asks it. */
async function ours(base: string): Promise<(query: JudgedQuery) => Promise<Ranking>> {
  return async ({ words, body }) => {
    const query = new URLSearchParams({ q: words.slice(0, 200), limit: '10', ...(body ? { body } : {}) })
    const { items } = await getJson(`${base}?${query}`)
    return {
      types: items.map(({ slug, found }) => found?.serviceType ?? slug),
      bodies: items.slice(0, 3).map(({ ownerBody }) => ownerBody),
    }
  }
}

function wayOf(peer: Peer, cards: ReadonlyMap<string, PeerCard>): Way {
  return {
    name: peer.name,
    rank: async ({ words }) => {
      const found = (await peer.find(words)).flatMap((id) => cards.get(id) ?? [])
      return {
        types: [...new Set(found.map(({ type }) => type))],
        bodies: found.slice(0, 3).map(({ body }) => body),
      }
    },
  }
}

type Outcome = Readonly<{
  query: JudgedQuery
  scores: Scores
  isEmpty: boolean
  /** Whether a card of the reader's own body stood among the first three; null where it has none that answers. */
  isOwnFirst: boolean | null
}>

function judge(query: JudgedQuery, { types, bodies }: Ranking, offers: ReadonlySet<string>): Outcome {
  const hasOwn = [...query.grades].some(([type, grade]) => grade >= 2 && offers.has(`${query.body} ${type}`))
  return {
    query,
    scores: {
      ndcg: ndcg(types, query.grades),
      mrr: query.grades.size === 0 ? 0 : reciprocalRank(types, query.grades),
      recall: recall(types, query.grades),
    },
    isEmpty: types.length === 0,
    isOwnFirst: hasOwn ? bodies.includes(query.body) : null,
  }
}

const shown = (value: number) => (Number.isNaN(value) ? '–' : value.toFixed(3))
const share = (all: readonly unknown[], some: readonly unknown[]) => some.length / all.length

function rowOf(name: string, outcomes: readonly Outcome[]): string[] {
  const { ndcg, mrr, recall } = meanScores(outcomes.map(({ scores }) => scores))
  const own = outcomes.filter(({ isOwnFirst }) => isOwnFirst !== null)
  return [
    name,
    String(outcomes.length),
    shown(ndcg),
    shown(mrr),
    shown(recall),
    shown(
      share(
        outcomes,
        outcomes.filter(({ isEmpty }) => isEmpty),
      ),
    ),
    shown(
      share(
        own,
        own.filter(({ isOwnFirst }) => isOwnFirst),
      ),
    ),
  ]
}

/** The tables of one half: each way as a whole, then nDCG class by class. */
function reportHalf(half: Half, found: ReadonlyMap<string, readonly Outcome[]>): string {
  const graded = (outcomes: readonly Outcome[]) => outcomes.filter(({ query }) => query.class !== 'none')
  const head = [
    'finder',
    'queries',
    'nDCG@10',
    'MRR',
    'recall@10',
    'zero results',
    'own body in first 3',
    'false answers',
  ]
  const rows = [...found].map(([name, outcomes]) => {
    const none = outcomes.filter(({ query }) => query.class === 'none')
    return [
      ...rowOf(name, graded(outcomes)),
      shown(
        share(
          none,
          none.filter(({ isEmpty }) => !isEmpty),
        ),
      ),
    ]
  })
  const classes = [...new Set([...found.values()].flat().map(({ query }) => query.class))].filter(
    (one) => one !== 'none',
  )
  const byClass = classes.map((name) => [
    name,
    ...[...found.values()].map((outcomes) => {
      const own = outcomes.filter(({ query }) => query.class === name)
      return shown(meanScores(own.map(({ scores }) => scores)).ndcg)
    }),
  ])
  const [us, ...others] = [...found.keys()]
  const ahead = byClass.filter(([, own, ...rest]) =>
    rest.every((other) => Number(own) > Number(other)),
  ).length
  const [mine] = rows
  const goals = `Goal for the unseen half: nDCG@10 and MRR at least ${GOAL}, ahead of each other finder on every class. Here: nDCG@10 ${verdict(Number(mine?.[2]) >= GOAL)}, MRR ${verdict(Number(mine?.[3]) >= GOAL)}, ahead on ${ahead} of ${byClass.length} classes.`
  return `### The ${half} half

${table(head, rows)}

nDCG@10 by class:

${table(['class', us as string, ...others], byClass)}

${goals}`
}

/** Asks every way every query of both halves, and tells how well each answers. */
export async function benchRelevance(root: string): Promise<string> {
  const dataDir = await makeDataFolder()
  try {
    const found = new Map<Half, Map<string, Outcome[]>>()
    const answer = async (way: Way, offers: ReadonlySet<string>) => {
      for (const half of HALVES) {
        const outcomes: Outcome[] = []
        for (const query of readQueries(root, half))
          outcomes.push(judge(query, await way.rank(query), offers))
        found.set(half, (found.get(half) ?? new Map()).set(way.name, outcomes))
      }
    }
    const product = await startServer(root, dataDir)
    const base = `${product.url}/api/v1/territories/${TERRITORY}/services`
    const cards = await readCards(base)
    const offers = new Set(cards.map(({ body, type }) => `${body} ${type}`))
    await answer({ name: 'Telaio', rank: await ours(base) }, offers)
    await product.stop()
    const server = await startEmbedded({ dataDir, log: () => undefined })
    const db = openDatabase(server.appUrl)
    const territory = (await listTerritories(db)).find(({ slug }) => slug === TERRITORY)
    const byId = new Map(cards.map((card) => [card.id, card]))
    for (const peer of [postgres(db, territory?.id ?? ''), miniSearch(cards), await orama(cards)])
      await answer(wayOf(peer, byId), offers)
    await db.destroy()
    await server.stop()
    const halves = HALVES.map((half) => reportHalf(half, found.get(half) ?? new Map()))
    return `## Finding services

${cards.length} cards of ${new Set(cards.map(({ body }) => body)).size} fictional bodies; queries graded by kind of service, from 0 to 3, with the body on whose portal they are asked. Peers have the same words of the same cards, with stemmer, stop words, prefixes and slips as their documentation says; of their cards the first of each kind counts. A false answer is any result for a query that deserves none.

${halves.join('\n\n')}`
  } finally {
    await removeDataFolder(dataDir)
  }
}
