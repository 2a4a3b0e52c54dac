import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findBrowser } from './browser.mjs'
import { add, closingLine, countTests, NOTHING } from './steps.mjs'

const report = (count, files = []) => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  ...count,
  testResults: files,
})

describe('the count of a run', () => {
  test('adds what passed, failed and was not run', () => {
    const counts = report({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 })
    expect(countTests(1, counts)).toEqual({ passed: 5, failed: 1, skipped: 3 })
  })

  test('a file that could not be read is a failure, though no test of it failed', () => {
    const files = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ]
    expect(countTests(1, report({ numPassedTests: 1, numFailedTests: 1 }, files)).failed).toBe(2)
  })

  test.each([
    ['without a report', 1, undefined],
    ['that ends badly with every test passed', 1, report({ numPassedTests: 3 })],
    ['that found no test', 0, report({})],
    ['that was killed', null, report({ numPassedTests: 3 })],
  ])('a run %s is a failure', (_, status, counts) => {
    expect(countTests(status, counts).failed).toBe(1)
  })
})

test('the closing line has one form that a program can read', () => {
  expect(closingLine(NOTHING)).toBe('0 passed, 0 failed')
  expect(closingLine({ passed: 12, failed: 1, skipped: 0 })).toBe('12 passed, 1 failed')
  expect(closingLine(add({ ...NOTHING, passed: 2 }, { ...NOTHING, skipped: 3 }))).toBe(
    '2 passed, 0 failed, 3 skipped',
  )
})

describe('the browser', () => {
  test('is the one that CHROMIUM names', () => {
    expect(findBrowser({ CHROMIUM: '/opt/chromium', PATH: '' })).toBe('/opt/chromium')
  })

  test('is not made up where there is none', () => {
    const path = join(import.meta.dirname, 'nowhere')
    expect(findBrowser({ PATH: path }) ?? '').not.toContain(path)
  })
})
