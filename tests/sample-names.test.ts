import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSeed, SEEDS_ARE_HERE, SKIPPED } from './support/seeds.ts'

const SAMPLES = join(import.meta.dirname, '../territories')

/** Where the sources name people, so that no name has to be written here, and how many each rule finds. */
const RULES = [
  { who: 'the author', seed: '000_37d7a25449864380.txt', rule: /^Pubblicato il .*\n\n(.+)$/gm, count: 1 },
  {
    who: 'people in titles beside the article',
    seed: '000_37d7a25449864380.txt',
    rule: /^(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)+)(?= \(PCM\)| e le politiche)/gmu,
    count: 4,
  },
  {
    who: 'those who take part',
    seed: '001_ef856ea66f35b5c0.txt',
    rule: /(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)+) \[/gu,
    count: 8,
  },
  { who: 'their parties', seed: '001_ef856ea66f35b5c0.txt', rule: /\/(\p{L}+)\]/gu, count: 2 },
  { who: 'the author', seed: '003_8bbb85f9a5de9376.txt', rule: /articolo di (.+)$/gm, count: 1 },
]

/** Every two words of a name that follow each other, either way round; a name of one word is that word. */
function pairsOf(name: string): string[] {
  const words = name.trim().split(/\s+/)
  if (words.length === 1) return words
  return words.slice(1).flatMap((word, index) => [`${words[index]} ${word}`, `${word} ${words[index]}`])
}

describe('the sample territories', () => {
  test.skipIf(!SEEDS_ARE_HERE).each(RULES)(
    `name nobody whom their sources name: $who of $seed${SKIPPED}`,
    ({ seed, rule, count }) => {
      const names = [...readSeed(seed).matchAll(rule)].map(([, name = '']) => name)
      expect(names).toHaveLength(count)
      const paths = globSync('*/**/*.{md,csv,yaml}', { cwd: SAMPLES })
      expect(paths.length).toBeGreaterThan(100)
      const text = paths.map((path) => readFileSync(join(SAMPLES, path), 'utf8')).join('\n')
      const said = names
        .flatMap(pairsOf)
        .filter((pair) => new RegExp(`(?<!\\p{L})${pair}(?!\\p{L})`, 'u').test(text))
      expect(said).toEqual([])
    },
  )
})
