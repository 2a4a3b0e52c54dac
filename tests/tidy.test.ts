import { expect, test } from 'vitest'
import { type Fault, listSources, type SourceFile } from './support/sources.ts'
import { findDefaultExports, findLongFunctions, findSilencedTests, findUndocumented } from './tidy-code.ts'
import { findPoorMigrations, findPoorModules, findUntestedRooms, findUntypedMessages } from './tidy-house.ts'
import { findBadNames, findBadText, findBannedWords, findLongFiles, findMachinePaths } from './tidy-rules.ts'

const files = listSources()

/** Each rule with the sentence that CONTRIBUTING.md says of it. */
const RULES: readonly (readonly [string, (files: readonly SourceFile[]) => Fault[]])[] = [
  ['no file is longer than 300 lines', findLongFiles],
  ['no function is longer than 70 lines, no view or test longer than 120', findLongFunctions],
  ['names are in kebab-case and say something', findBadNames],
  ['nothing is put off, silenced or commented out', findBannedWords],
  ['no test is silenced without a reason', findSilencedTests],
  ['every export has a name', findDefaultExports],
  ['every exported function says what it does', findUndocumented],
  ['every module explains itself and has a test', findPoorModules],
  ['every room of the platform has a test', findUntestedRooms],
  ['every migration has a sortable name, its SQL and its notes', findPoorMigrations],
  ['messages are typed in every language', findUntypedMessages],
  ['no file knows one machine', findMachinePaths],
  ['text is UTF-8 with LF', findBadText],
]

test('the rule book sees the house', () => {
  expect(files.length).toBeGreaterThan(100)
})

test.each(RULES)('%s', (_, find) => {
  const faults = find(files).map(({ path, line, message }) => `${path}:${line} ${message}`)
  expect(faults, `\n${faults.join('\n')}\n`).toHaveLength(0)
})
