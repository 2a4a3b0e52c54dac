/** The rule book is only as good as what it catches: every rule against a planted fault and its honest sibling. */
import { describe, expect, test } from 'vitest'
import type { Fault, SourceFile } from './support/sources.ts'
import { findDefaultExports, findLongFunctions, findSilencedTests, findUndocumented } from './tidy-code.ts'
import { findPoorMigrations, findPoorModules, findUntestedRooms, findUntypedMessages } from './tidy-house.ts'
import { findBadNames, findBadText, findBannedWords, findLongFiles, findMachinePaths } from './tidy-rules.ts'

type Find = (files: readonly SourceFile[]) => Fault[]

const countIn = (find: Find, path: string, text: string): number => find([{ path, text }]).length
const lines = (count: number): string => '  step()\n'.repeat(count)

describe('sizes', () => {
  test('a file of 300 lines passes, one of 301 does not, of whatever kind', () => {
    expect(countIn(findLongFiles, 'src/a.ts', lines(300))).toBe(0)
    expect(countIn(findLongFiles, 'src/a.ts', lines(301))).toBe(1)
    expect(countIn(findLongFiles, 'src/ui/a/_a.scss', lines(301))).toBe(1)
    expect(countIn(findLongFiles, 'territories/a/a.csv', lines(301))).toBe(0)
  })

  test.each([
    ['src/platform/a.ts', 68, 0],
    ['src/platform/a.ts', 69, 1],
    ['src/modules/agenda/pages.tsx', 69, 1],
    ['src/modules/agenda/views/sheet.tsx', 118, 0],
    ['src/modules/agenda/views/sheet.tsx', 119, 1],
    ['src/platform/a.test.ts', 118, 0],
    ['scripts/a.mjs', 69, 1],
  ])('a function in %s with %i lines inside: %i faults', (path, inside, faults) => {
    expect(countIn(findLongFunctions, path, `export function a() {\n${lines(inside)}}\n`)).toBe(faults)
    expect(countIn(findLongFunctions, path, `const a = () => {\n${lines(inside)}}\n`)).toBe(faults)
    expect(countIn(findLongFunctions, path, `const a = { b() {\n${lines(inside)}} }\n`)).toBe(faults)
  })

  test('a chapter of tests may be long', () => {
    expect(countIn(findLongFunctions, 'src/a.test.ts', `describe('a', () => {\n${lines(200)}})\n`)).toBe(0)
    expect(countIn(findLongFunctions, 'src/a.test.ts', `test('a', () => {\n${lines(200)}})\n`)).toBe(1)
  })
})

describe('names', () => {
  test.each([
    ['src/kernel/local-text.ts', 0],
    ['src/kernel/local-text.test.ts', 0],
    ['src/ui/card/_card.scss', 0],
    ['src/ui/card/card.examples.tsx', 0],
    ['src/ui/card/card.stuff.tsx', 1],
    ['src/platform/database/database.ts', 0],
    ['vitest.config.ts', 0],
    ['src/kernel/LocalText.ts', 1],
    ['src/kernel/local_text.ts', 1],
    ['src/Kernel/text.ts', 1],
    ['src/kernel/utils.ts', 1],
    ['src/kernel/date-helpers.ts', 1],
    ['src/common/date.ts', 1],
    ['src/ui/theme/_base.scss', 1],
  ])('%s: %i', (path, faults) => {
    expect(countIn(findBadNames, path, '')).toBe(faults)
  })
})

describe('words', () => {
  test.each([
    ['// TODO: later', 1],
    ['-- FIXME', 1],
    ['// @ts-ignore', 1],
    ['// @ts-expect-error', 1],
    ['// @ts-expect-error: the library forgot this field', 0],
    ['// biome-ignore lint/a/b: <explanation>', 1],
    ['// biome-ignore lint/a/b: the order is part of the format', 0],
    ['// biome-ignore: just because I say', 1],
    ["  // const a = find('b')", 1],
    ['  // return total', 0],
    ['  // return total;', 1],
    ['  // await store.save(a)', 1],
    ['  // It can be left out when nobody asks.', 0],
    ['// If (and only if) it is public', 0],
    ['const TODOS = 1', 0],
  ])('%s: %i', (text, faults) => {
    expect(countIn(findBannedWords, 'src/a.ts', `${text}\n`)).toBe(faults)
  })

  test('the words of a territory are its own', () => {
    expect(countIn(findBannedWords, 'territories/a/b.md', 'TODO\n')).toBe(0)
  })

  test.each([
    ["const folder = '/Users/anna/telaio'", 1],
    ["cd('/home/anna/telaio')", 1],
    ['see file:///srv/telaio', 1],
    ['https://registry.example.org/npm/', 1],
    ['https://packages.example.org/artifactory/npm', 0],
    ['https://artifacts.example.org/npm', 1],
    ['the folder /var/lib/telaio', 0],
    ["const address = base + 'it/Users/1'", 0],
    ['registry.types.map(one)', 0],
    ['/it/Users/', 0],
  ])('%s: %i', (text, faults) => {
    expect(countIn(findMachinePaths, 'docs/a.md', `${text}\n`)).toBe(faults)
  })

  test('the settings of npm name no registry', () => {
    expect(countIn(findMachinePaths, '.npmrc', '@telaio:registry=https://example.org\n')).toBe(1)
    expect(countIn(findMachinePaths, '.npmrc', 'save-exact=true\n')).toBe(0)
  })

  test.each([
    ['\uFEFFa\n', 1],
    ['a\r\nb\n', 1],
    ['a', 1],
    ['a\n', 0],
    ['', 0],
  ])('text %j: %i', (text, faults) => {
    expect(countIn(findBadText, 'docs/a.md', text)).toBe(faults)
  })
})

describe('syntax', () => {
  test.each([
    ['export default function a() {}', 1],
    ['export default 1', 1],
    ['const a = 1\nexport { a as default }', 1],
    ['export const a = 1', 0],
    ["export { a } from './a.ts'", 0],
  ])('default exports: %s: %i', (text, faults) => {
    expect(countIn(findDefaultExports, 'src/a.ts', text)).toBe(faults)
    expect(countIn(findDefaultExports, 'vitest.config.ts', text)).toBe(0)
  })

  test.each([
    ['export function a() {}', 1],
    ['export const a = () => 1', 1],
    ['/* no */\nexport function a() {}', 1],
    ['/** */\nexport function a() {}', 1],
    ['/** About the file. */\n\nexport function a() {}', 1],
    ['/** About the next. */\nconst b = 1\nexport function a() {}', 1],
    ['/** Says what it does. */\nexport function a() {}', 0],
    ['/** Says what it does. */\nexport const a = async () => 1', 0],
    ['/** One. */\nexport function a(b: 1): 1\nexport function a(b: 2): 2\nexport function a(b: 3) {}', 0],
    ['function a() {}', 0],
    ['export type A = () => void', 0],
  ])('doc comments: %s: %i', (text, faults) => {
    expect(countIn(findUndocumented, 'src/a.ts', text)).toBe(faults)
    expect(countIn(findUndocumented, 'src/a.test.ts', text)).toBe(0)
  })

  test.each([
    ["test.only('a', run)", 1],
    ["describe.only('a', run)", 1],
    ["test.each([1]).only('a', run)", 1],
    ["test.todo('a')", 1],
    ["test.skip('a', run)", 1],
    ["// Debian has no such package yet.\ntest.skip('a', run)", 0],
    ["test.skipIf(away)('a', run)", 0],
    ['list.skip(1)', 0],
  ])('silenced tests: %s: %i', (text, faults) => {
    expect(countIn(findSilencedTests, 'src/a.test.ts', text)).toBe(faults)
  })
})

describe('rooms', () => {
  const file = (path: string, text = 'x\n'): SourceFile => ({ path, text })

  test('a module owes a page, a manifest and a test', () => {
    const whole = ['README.md', 'module.ts', 'rules.test.ts'].map((name) =>
      file(`src/modules/agenda/${name}`),
    )
    expect(findPoorModules(whole)).toEqual([])
    expect(findPoorModules([file('src/modules/agenda/rules.ts')])).toHaveLength(3)
  })

  test('a room of the platform owes a test, and context.ts is no room', () => {
    expect(findUntestedRooms([file('src/platform/context.ts')])).toEqual([])
    expect(findUntestedRooms([file('src/platform/mail/mail.ts')])).toHaveLength(1)
    expect(
      findUntestedRooms([file('src/platform/mail/mail.ts'), file('src/platform/mail/outbox/a.test.ts')]),
    ).toEqual([])
  })

  test.each([
    ['20261123T0100_agenda_records', 'create table a ();\n', 0],
    ['20261323T0100_agenda_records', 'create table a ();\n', 1],
    ['20261123_agenda_records', 'create table a ();\n', 1],
    ['20261123T0100_agenda-records', 'create table a ();\n', 1],
    ['20261123T0100_agenda_records', ' \n', 1],
  ])('the migration %s with %j: %i', (name, sql, faults) => {
    const files = [file(`migrations/${name}/up.sql`, sql), file(`migrations/${name}/notes.md`)]
    expect(findPoorMigrations(files)).toHaveLength(faults)
    expect(findPoorMigrations(files.slice(0, 1))).toHaveLength(faults + 1)
  })

  test('two migrations of the same moment have no order', () => {
    const files = ['agenda', 'pact'].flatMap((owner) =>
      ['up.sql', 'notes.md'].map((name) => file(`migrations/20261123T0100_${owner}_records/${name}`)),
    )
    expect(findPoorMigrations(files)).toHaveLength(1)
  })

  test.each([
    ["export const words = { it: { a: 'a' }, en: {} }\n", 1],
    ["const it = { a: 'a' }\nconst en: typeof it = it\n", 1],
    ["type Words = typeof it\nconst en: Words = { a: 'a' }\n", 0],
    ["const title: Localized = { it: 'a', en: 'a' }\n", 0],
  ])('messages: %s: %i', (text, faults) => {
    expect(countIn(findUntypedMessages, 'src/ui/messages.ts', text)).toBe(faults)
  })
})
