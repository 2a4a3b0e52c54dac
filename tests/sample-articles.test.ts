import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readCsv } from '../src/platform/package/csv-file.ts'
import { ARTICLES } from './support/article-figures.ts'
import { readSeed, SEEDS_ARE_HERE, SKIPPED } from './support/seeds.ts'

const SAMPLES = join(import.meta.dirname, '../territories')
/** Digits with their stops, a date, the points of a list in Roman numbers, and the one word that counts. */
const NUMBER = /\d+(?:[.,/]\d+)*|^[ivx]+(?=\. )|\bmigliaio\b/gm
/** Numbers that a file writes in another form. */
const FORMS: Readonly<Record<string, string>> = {
  migliaio: '1000',
  '3000': '3.000',
  '22/04/24': '2024-04-22',
}

/** A title and a quoted oddity are shorter; a sentence that somebody else wrote is not. */
const COPIED = 10

/** Every so many words of a text in a row, without case and signs. */
function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
  return words.slice(COPIED - 1).map((_, start) => words.slice(start, start + COPIED).join(' '))
}

const read = (folder: string, path: string) => readFileSync(join(SAMPLES, folder, path), 'utf8')

const held = ARTICLES.flatMap(({ folder, figures, again = [] }) =>
  [...figures, ...again].flatMap((figure) => ('path' in figure ? [{ folder, ...figure }] : [])),
)

describe('the articles behind the samples', () => {
  test.skipIf(!SEEDS_ARE_HERE).each(ARTICLES)(
    `every number of $seed is kept, or left out for a reason${SKIPPED}`,
    ({ seed, part, figures }) => {
      const told = part.exec(readSeed(seed))?.[0] ?? ''
      expect(told.match(NUMBER)).toEqual(figures.map(({ number }) => number))
    },
  )

  test.each(held)('$number stands in $folder/$path', ({ folder, path, number, pieces }) => {
    const lines = read(folder, path).split('\n')
    expect(lines.filter((line) => pieces.every((piece) => line.includes(piece)))).not.toEqual([])
    // The line is about this number: bare, or with the stops of the source.
    const forms = [number, number.replaceAll('.', ''), FORMS[number]].filter((form) => form !== undefined)
    expect(forms.some((form) => pieces.some((piece) => piece.includes(form)))).toBe(true)
  })

  test.each(['observations.csv', 'targets.csv', 'commitments.csv', 'resources.csv'])(
    'no figure in %s stands there without a number of a text',
    (path) => {
      for (const folder of new Set(ARTICLES.map((article) => article.folder))) {
        const [, ...lines] = read(folder, path).trimEnd().split('\n')
        const { rows } = readCsv(read(folder, path))
        expect(lines).toHaveLength(rows.length)
        const figures = lines.filter((_, index) => {
          const { value, target, 'amount.cents': cents } = rows[index]?.cells ?? {}
          return [value, target, cents].some((figure) => figure !== undefined && figure !== '')
        })
        const sayings = held.filter((one) => one.folder === folder && one.path === path)
        const isSaid = (line: string) =>
          sayings.some(({ pieces }) => pieces.every((piece) => line.includes(piece)))
        expect(figures.filter((line) => !isSaid(line))).toEqual([])
      }
    },
  )

  test.skipIf(!SEEDS_ARE_HERE).each(ARTICLES)(
    `no sentence of $seed is copied into $folder${SKIPPED}`,
    ({ seed, folder }) => {
      const told = new Set(runsOf(readSeed(seed)))
      const paths = globSync('**/*.{md,csv,yaml}', { cwd: join(SAMPLES, folder) })
      expect(told.size * paths.length).toBeGreaterThan(1000)
      const copied = paths.flatMap((path) => runsOf(read(folder, path)).filter((run) => told.has(run)))
      expect(copied).toEqual([])
    },
  )
})
