/** The measurements, part by part, and the page that they fill. */
import { writeFile } from 'node:fs/promises'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { numberWords } from './figures.ts'
import { benchFinder } from './finder.ts'
import { benchMemory } from './memory.ts'
import { benchPackage } from './package.ts'
import { benchPages } from './pages.ts'
import { findDatabase, gatherStatistics } from './processes.ts'
import { makeDataFolder, removeDataFolder, startServer } from './product.ts'
import { benchProfile } from './profile.ts'
import { benchRelevance } from './relevance/relevance.ts'
import { benchStart } from './start.ts'

const PARTS = ['start', 'pages', 'package', 'profile', 'relevance', 'finder'] as const
type Part = (typeof PARTS)[number]
/** Parts that fill a page of their own, also when they run alone. */
const PAGES_OF_THEIR_OWN: Partial<Record<Part, string>> = {
  relevance: 'bench-relevance.md',
  finder: 'bench-finder.md',
}

/** The pages under load, then what server and database hold in memory. */
async function benchServer(root: string): Promise<{ text: string; version: string }> {
  const dataDir = await makeDataFolder()
  try {
    const product = await startServer(root, dataDir)
    try {
      await gatherStatistics(dataDir)
      const [databasePid = 0] = (await findDatabase(dataDir)).pids
      const pages = await benchPages(root, dataDir, product, databasePid)
      const { pids, version } = await findDatabase(dataDir)
      const memory = await benchMemory([product.pid], pids)
      return { text: `${pages}\n\n${memory}`, version }
    } finally {
      await product.stop()
    }
  } finally {
    await removeDataFolder(dataDir)
  }
}

const conditions = (load: number) =>
  `${new Date().toISOString().slice(0, 10)}: Node.js ${process.versions.node}, ${availableParallelism()} cores; load average when it began: ${numberWords(load)}`

function report(texts: readonly string[], version: string, load: number): string {
  return `# Speed, measured

Made by \`npm run bench\` on ${conditions(load)}; PostgreSQL ${version} (embedded, fsync on). Every figure is the median of its rounds with the smallest and the largest; every ratio is ours to the peer of the same round, so that a slow moment of the machine weighs on both.

${texts.join('\n\n')}
`
}

/**
 * Runs all parts and writes docs/generated/bench.md and the pages beside it, or with `--only` runs one part and prints it.
 * @throws when the product does not start or an answer under load is not 200
 */
export async function runBench(root: string, args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { only: { type: 'string' } } })
  const [load = Number.NaN] = loadavg()
  const parts = PARTS.filter((part) => values.only === undefined || values.only === part)
  if (parts.length === 0) throw new Error(`--only takes one of: ${PARTS.join(', ')}`)
  const texts = new Map<Part, string>()
  let version = ''
  for (const part of parts) {
    console.log(`bench: ${part}…`)
    if (part === 'start') texts.set(part, await benchStart(root))
    else if (part === 'package') texts.set(part, await benchPackage(root))
    else if (part === 'profile') texts.set(part, await benchProfile(root))
    else if (part === 'finder') texts.set(part, await benchFinder(root))
    else if (part === 'relevance') texts.set(part, await benchRelevance(root))
    else {
      const found = await benchServer(root)
      version = found.version
      texts.set(part, found.text)
    }
    console.log(`\n${texts.get(part)}\n`)
    const own = PAGES_OF_THEIR_OWN[part]
    if (own === undefined) continue
    const page = `${texts.get(part)}\n\nMade by \`npm run bench -- --only ${part}\` on ${conditions(load)}.\n`
    await writeFile(join(root, 'docs/generated', own), page.replace(/^#(#+)/gm, '$1'))
    texts.delete(part)
  }
  if (parts.length < PARTS.length) return
  await writeFile(join(root, 'docs/generated/bench.md'), report([...texts.values()], version, load))
}
