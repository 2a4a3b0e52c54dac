/** How fast services are found: over HTTP at three sizes, against a peer in process and PostgreSQL alone. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import pg from 'pg'
import { newId } from '../src/kernel/id.ts'
import { openDatabase } from '../src/platform/database/database.ts'
import { startEmbedded } from '../src/platform/database/embedded/index.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { numberWords, table, verdict } from './figures.ts'
import { makeDataFolder, type Running, removeDataFolder, startServer } from './product.ts'
import { miniSearch, type Peer, type PeerCard, postgres } from './relevance/peers.ts'

const SIZES = [1000, 20_000, 200_000] as const
const LIMITS_MS: Readonly<Record<number, number>> = { 20000: 25, 200000: 60 }
const BODIES = 200
const ROUNDS = 20
const TERRITORY = 'banco'

/** Questions of each kind; each is asked over and over, none twice in a row. */
const QUESTIONS = {
  exact: [
    'carta identità',
    'tassa rifiuti',
    'iscrizione nido',
    'permesso costruire',
    'biblioteca prestito libri',
  ],
  prefix: ['cart', 'rifiu', 'iscriz', 'permes', 'bibliot'],
  typo: ['carta didentita', 'tasa rifuti', 'iscrizzione nido', 'permeso costruire', 'bibblioteca'],
} as const
type Kind = keyof typeof QUESTIONS

type Row = Readonly<Record<string, string>>

/** Cards of the sample over and over, under other names: each with a word of its own, as places and projects have. */
function* makeCards(root: string, count: number): Generator<Row> {
  const rows: Row[] = parse(readFileSync(join(root, 'territories/esempio/services.csv'), 'utf8'), {
    columns: true,
  })
  for (let at = 0; at < count; at++) {
    const row = rows[at % rows.length] as Row
    const own = `lotto${(at * 7919) % 99_991}`
    yield {
      ...row,
      slug: `${row.slug}-${at}`.slice(-100).replace(/^-+/, ''),
      'title.it': `${row['title.it']} ${own}`,
    }
  }
}

/** Bodies without anything but a name. */
async function addBodies(owner: pg.Client, territory: string): Promise<string[]> {
  const bodies = Array.from({ length: BODIES }, () => newId())
  await owner.query(
    `insert into record (territory_id, id, type, slug, title)
     select $1, id, 'body', 'ente-' || nr, jsonb_build_object('it', 'Ente ' || nr) from unnest($2::uuid[]) with ordinality as b(id, nr)`,
    [territory, bodies],
  )
  await owner.query(
    `insert into territory_body (territory_id, id, kind) select $1, id, 'municipality' from unnest($2::uuid[]) as b(id)`,
    [territory, bodies],
  )
  return bodies
}

/** Fills one territory with as many cards, straight into the tables: import has a bench of its own. */
async function fill(root: string, owner: pg.Client, territory: string, count: number): Promise<PeerCard[]> {
  await owner.query("select set_config('telaio.territory', $1, false)", [territory])
  const bodies = await addBodies(owner, territory)
  const peers: PeerCard[] = []
  let part: object[] = []
  const flush = async () => {
    const json = JSON.stringify(part)
    await owner.query(
      `insert into record (territory_id, id, type, slug, title, summary, owner_body_id)
       select $1, id, 'service', slug, title, summary, body from jsonb_to_recordset($2) as c(id uuid, slug text, title jsonb, summary jsonb, body uuid)`,
      [territory, json],
    )
    await owner.query(
      `insert into services_card (territory_id, id, service_type, status, addressed_to, how_to, obtained, needed, online_url, office, phone, identity, cost_cents, cost_currency, payment)
       select $1, id, nullif(kind, ''), 'active', addressed, how, obtained, needed, nullif(online, ''), office, phone, nullif(identity, ''), cents, 'EUR', nullif(payment, '')
       from jsonb_to_recordset($2) as c(id uuid, kind text, addressed jsonb, how jsonb, obtained jsonb, needed jsonb, online text, office jsonb, phone text, identity text, cents bigint, payment text)`,
      [territory, json],
    )
    await owner.query(
      `insert into search_entry (territory_id, record_id, type, slug, title, summary, body, terms_it, terms_en)
       select $1, id, 'service', slug, title, summary, jsonb_build_object('it', words, 'en', words),
         setweight(to_tsvector('telaio_it', title ->> 'it'), 'A') || setweight(to_tsvector('telaio_it', summary ->> 'it'), 'B') || setweight(to_tsvector('telaio_it', words), 'D'), ''
       from jsonb_to_recordset($2) as c(id uuid, slug text, title jsonb, summary jsonb, words text)`,
      [territory, json],
    )
    part = []
  }
  for (const row of makeCards(root, count)) {
    const it = (name: string) => ({ it: row[`${name}.it`] || '–' })
    const words = [row['addressedTo.it'], row['howTo.it'], row['obtained.it'], row['needed.it']].join(' ')
    part.push({
      id: newId(),
      slug: row.slug,
      title: it('title'),
      summary: it('summary'),
      body: bodies[peers.length % BODIES],
      kind: row.serviceType,
      addressed: it('addressedTo'),
      how: it('howTo'),
      obtained: it('obtained'),
      needed: [],
      online: row.onlineUrl,
      office: it('office'),
      phone: row.phone,
      identity: row.identity,
      cents: Number(row['cost.cents'] || 0),
      payment: row.payment,
      words,
    })
    peers.push({
      id: row.slug as string,
      type: '',
      body: '',
      title: row['title.it'] ?? '',
      summary: row['summary.it'] ?? '',
      text: words,
    })
    if (part.length === 5000) await flush()
  }
  if (part.length > 0) await flush()
  return peers
}

type Timed = Readonly<{ p50: number; p95: number }>

/** Asks each question of a kind over and over: milliseconds. */
async function time(kind: Kind, ask: (words: string) => Promise<unknown>): Promise<Timed> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    for (const words of QUESTIONS[kind]) {
      const start = performance.now()
      await ask(words)
      times.push(performance.now() - start)
    }
  }
  const sorted = times.sort((one, other) => one - other)
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95) }
}

async function get(url: string): Promise<void> {
  const answer = await fetch(url)
  await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`)
}

/** Twenty questions a second, as people who type send them: the results alone, 95 of 100 within. */
async function timeTyping(product: Running): Promise<number> {
  const typed = QUESTIONS.exact.flatMap((words) => Array.from(words, (_, at) => words.slice(0, at + 1)))
  const times: number[] = []
  await Promise.all(
    Array.from({ length: 100 }, async (_, at) => {
      await new Promise((go) => setTimeout(go, at * 50))
      const start = performance.now()
      await get(
        `${product.url}/${TERRITORY}/servizi-trovati?q=${encodeURIComponent(typed[at % typed.length] ?? '')}`,
      )
      times.push(performance.now() - start)
    }),
  )
  return times.sort((one, other) => one - other)[94] ?? Number.NaN
}

type Measured = Readonly<{ rows: string[][]; notes: string; exact: number }>

async function measure(root: string, size: number): Promise<Measured> {
  const dataDir = await makeDataFolder()
  try {
    const embedded = await startEmbedded({ dataDir, log: () => undefined })
    await migrate(embedded.ownerUrl, embedded.appUrl, join(root, 'migrations'))
    const owner = new pg.Client({ connectionString: embedded.ownerUrl })
    await owner.connect()
    const territory = newId()
    await owner.query(
      `insert into territory (id, slug, title, licence) values ($1, $2, '{"it":"Banco"}', 'CC BY 4.0')`,
      [territory, TERRITORY],
    )
    const cards = await fill(root, owner, territory, size)
    await owner.query('vacuum analyze')
    await owner.end()
    const db = openDatabase(embedded.appUrl)
    const peers: Peer[] = [postgres(db, territory)]
    // In process beside everything else, MiniSearch needs some GiB for the largest collection.
    const indexed = performance.now()
    peers.push(miniSearch(cards))
    const peerBuild = performance.now() - indexed
    const timed = new Map<string, Record<Kind, Timed>>()
    const kinds = Object.keys(QUESTIONS) as Kind[]
    const timeAll = async (name: string, ask: (words: string) => Promise<unknown>) => {
      await ask('carta')
      const all = {} as Record<Kind, Timed>
      for (const kind of kinds) all[kind] = await time(kind, ask)
      timed.set(name, all)
    }
    for (const peer of peers) await timeAll(peer.name, peer.find)
    await db.destroy()
    await embedded.stop()
    const product = await startServer(root, dataDir, `/${TERRITORY}`)
    try {
      const built = performance.now()
      await get(`${product.url}/${TERRITORY}/servizi`)
      const build = performance.now() - built
      const page = (path: string) => (words: string) =>
        get(`${product.url}${path}${encodeURIComponent(words)}`)
      await timeAll('Telaio, page', page(`/${TERRITORY}/servizi?q=`))
      await timeAll('Telaio, JSON', page(`/api/v1/territories/${TERRITORY}/services?limit=10&q=`))
      const typing = await timeTyping(product)
      const memory =
        Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${product.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
      const limit = LIMITS_MS[size]
      const rows = ['Telaio, page', 'Telaio, JSON', ...peers.map(({ name }) => name)].map((name) => {
        const all = timed.get(name) as Record<Kind, Timed>
        const worst = Math.max(...kinds.map((kind) => all[kind].p95))
        const isOurs = name.startsWith('Telaio')
        return [
          numberWords(size),
          name,
          ...kinds.map((kind) => `${numberWords(all[kind].p50)} / ${numberWords(all[kind].p95)}`),
          limit && isOurs ? verdict(worst <= limit) : '–',
        ]
      })
      const notes = `- ${numberWords(size)} cards: index made in ${numberWords(build / 1000)} s with the first page (MiniSearch ${numberWords(peerBuild / 1000)} s); the process then holds ${numberWords(memory)} MiB; as one types, 20 requests a second: p95 ${numberWords(typing)} ms (limit 100: ${verdict(typing <= 100)}).`
      return { rows, notes, exact: timed.get('Telaio, JSON')?.exact.p95 ?? Number.NaN }
    } finally {
      await product.stop()
    }
  } finally {
    await removeDataFolder(dataDir)
  }
}

/** Measures the finder at each size. */
export async function benchFinder(root: string): Promise<string> {
  const all: Measured[] = []
  for (const size of SIZES) all.push(await measure(root, size))
  const [, middle, large] = all
  const growth = (large?.exact ?? Number.NaN) / (middle?.exact ?? Number.NaN)
  return `## Speed of finding services

Cards of the sample over and over, each with a word of its own, of ${BODIES} bodies; ${ROUNDS * 5} questions of each kind, one after the other, from HTTP to HTML and to JSON, ranked, with filters counted, nothing kept between. Peers: MiniSearch in its own process without HTTP, PostgreSQL full text alone without HTTP and without counting. Limits for 95 in 100: 25 ms at 20,000 cards, 60 ms at 200,000.

${table(
  ['cards', 'finder', 'exact, p50 / p95 ms', 'prefix, p50 / p95 ms', 'typo, p50 / p95 ms', 'limit'],
  all.flatMap(({ rows }) => rows),
)}

${all.map(({ notes }) => notes).join('\n')}
- From 20,000 to 200,000 cards exact questions (JSON) take ${numberWords(growth)} times as long at p95: slower growth than the collection is ${verdict(growth < 10)}.`
}
