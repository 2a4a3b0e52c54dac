import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { embeddedErrors } from './errors.ts'

test('every code that is thrown has its words, and the other way round', async () => {
  const thrown = new Set<string>()
  for (const name of await readdir(import.meta.dirname)) {
    if (!/(?<!\.test)\.ts$/.test(name) || name === 'errors.ts') continue
    const source = await readFile(join(import.meta.dirname, name), 'utf8')
    for (const [, code] of source.matchAll(/'(embedded\/[a-z-]+)'/g)) thrown.add(code ?? '')
  }
  expect([...thrown].sort()).toEqual(Object.keys(embeddedErrors).sort())
})

test.each(Object.entries(embeddedErrors))('%s says the same in both languages', (_code, { text }) => {
  const placeholders = (words: string): string[] => [...new Set(words.match(/\{\w+\}/g))].sort()
  expect(placeholders(text.en)).toEqual(placeholders(text.it))
  expect(text.it).not.toBe(text.en)
})
