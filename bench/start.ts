import { spreadOf, spreadWords, table, verdict } from './figures.ts'
import { makeDataFolder, removeDataFolder, startAsPeople } from './product.ts'

const FIRST_ROUNDS = 3
const SECOND_ROUNDS = 2
const LIMIT_SECONDS = 5

async function timeStart(root: string, dataDir: string): Promise<number> {
  const start = performance.now()
  const running = await startAsPeople(root, dataDir)
  const seconds = (performance.now() - start) / 1000
  await running.stop()
  return seconds
}

/** Measures from `npm start` to the first page of the sample, on a fresh data folder and on a used one. */
export async function benchStart(root: string): Promise<string> {
  const first: number[] = []
  const second: number[] = []
  for (let round = 0; round < FIRST_ROUNDS; round++) {
    const dataDir = await makeDataFolder()
    try {
      first.push(await timeStart(root, dataDir))
      for (let again = 0; again < SECOND_ROUNDS; again++) second.push(await timeStart(root, dataDir))
    } finally {
      await removeDataFolder(dataDir)
    }
  }
  const slowest = spreadOf(second).max
  return `## Start to first page

From starting the script of \`npm start\` to the first 200 of the home of the sample, with packages installed and built. The first start makes the database, migrates and imports the sample; the second finds them. Limit for the second: ${LIMIT_SECONDS} s, which the slowest of ${second.length} must keep.

${table(
  ['start', 'seconds', 'limit'],
  [
    ['first', spreadWords(spreadOf(first)), '–'],
    ['second', spreadWords(spreadOf(second)), verdict(slowest < LIMIT_SECONDS)],
  ],
)}`
}
