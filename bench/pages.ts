import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ratiosOf, spreadOf, spreadWords, table, verdict } from './figures.ts'
import { CONNECTIONS, type Load, putUnderLoad } from './load.ts'
import { type Running, SAMPLE, startProcess } from './product.ts'

const ROUNDS = 3
const SECONDS = 3
const WARM_UP_SECONDS = 1
const GOAL = 0.1

const PAGES = [
  { name: 'action page', path: `/${SAMPLE}/azioni/azione-1-scuole-giovani` },
  { name: 'home', path: `/${SAMPLE}` },
] as const

const MODES = [
  { name: 'as a browser asks (compressed)', headers: { 'accept-encoding': 'gzip, deflate, br' } },
  { name: 'not compressed', headers: {} },
] as const

type Trial = Readonly<{
  page: (typeof PAGES)[number]
  mode: (typeof MODES)[number]
  bytes: number
  ours: Load[]
  peers: Load[]
}>

async function readPages(url: string): Promise<Record<string, string>> {
  const pages: Record<string, string> = {}
  for (const { path } of PAGES) pages[path] = await (await fetch(url + path)).text()
  return pages
}

/** A server and the processes that make its answers, themselves or by their children. */
type Site = Readonly<{ url: string; pids: readonly number[] }>

/** Ours and the peer take turns within a round, so that a busy moment of the machine falls on both. */
async function runTrials(product: Site, peer: Site, trials: readonly Trial[]): Promise<void> {
  const load = ({ url, pids }: Site, { page, mode }: Trial, seconds: number) =>
    putUnderLoad(url + page.path, seconds, mode.headers, pids)
  for (const site of [product, peer]) {
    for (const trial of trials) await load(site, trial, WARM_UP_SECONDS)
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const trial of trials) {
      trial.ours.push(await load(product, trial, SECONDS))
      trial.peers.push(await load(peer, trial, SECONDS))
    }
  }
}

function trialRow({ page, mode, bytes, ours, peers }: Trial): string[] {
  const speeds = (loads: readonly Load[]) => loads.map(({ perSecond }) => perSecond)
  const waits = (loads: readonly Load[]) => loads.map(({ p99Ms }) => p99Ms)
  const costs = (loads: readonly Load[]) => loads.map(({ processorMs }) => processorMs)
  const ratio = ratiosOf(speeds(ours), speeds(peers))
  return [
    `${page.name} (${Math.round(bytes / 1000)} kB), ${mode.name}`,
    spreadWords(spreadOf(speeds(ours))),
    spreadWords(spreadOf(speeds(peers))),
    spreadWords(ratio),
    verdict(ratio.median >= GOAL),
    spreadWords(spreadOf(waits(ours))),
    spreadWords(spreadOf(waits(peers))),
    spreadWords(spreadOf(costs(ours))),
    spreadWords(spreadOf(costs(peers))),
  ]
}

/** Measures an action page and the home, read and drawn anew for every request, against the peer. */
export async function benchPages(
  root: string,
  dataDir: string,
  product: Running,
  databasePid: number,
): Promise<string> {
  const pages = await readPages(product.url)
  const file = join(dataDir, 'pages.json')
  await writeFile(file, JSON.stringify(pages))
  const peer = await startProcess(join(root, 'build/bench/peer.mjs'), [], PAGES[0].path, { PAGES: file })
  const trials = PAGES.flatMap((page) =>
    MODES.map((mode): Trial => {
      return { page, mode, bytes: Buffer.byteLength(pages[page.path] ?? ''), ours: [], peers: [] }
    }),
  )
  try {
    const ours = { url: product.url, pids: [product.pid, databasePid] }
    await runTrials(ours, { url: peer.url, pids: [peer.pid] }, trials)
  } finally {
    await peer.stop()
  }
  const head = [
    'page',
    'ours, pages/s',
    'peer, pages/s',
    'ratio',
    `goal ${GOAL}`,
    'ours, p99 ms',
    'peer, p99 ms',
    'ours, processor ms',
    'peer, processor ms',
  ]
  return `## Pages, uncached

Peer: fastify with the same plugins and the same compression sending the very same bytes from memory; no database, no drawing. ${CONNECTIONS} connections on the loopback interface, ${ROUNDS} rounds of ${SECONDS} s, ours and the peer in turns, after the database has gathered its statistics (by itself it does so within a minute of an import). Load, server and database share the same cores. Processor time is that of server and database together for one page: it says what a page costs also while the machine is busy with other work.

${table(head, trials.map(trialRow))}`
}
