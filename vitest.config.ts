import { defineConfig } from 'vitest/config'

const SECOND_MS = 1000
/** These read the code and need no database. */
const RULES = 'tests/{tidy,walls}*.test.ts'
const DATABASE = ['tests/support/database-setup.ts']

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // A test that asserts nothing passes whatever happens.
    expect: { requireAssertions: true },
    projects: [
      { extends: true, test: { name: 'rules', include: [RULES], testTimeout: 30 * SECOND_MS } },
      {
        extends: true,
        test: {
          name: 'house',
          include: [
            'src/**/*.test.{ts,tsx}',
            'scripts/**/*.test.{ts,mjs}',
            'tests/{*,support/*,access/*,faults/*}.test.{ts,tsx}',
          ],
          exclude: [RULES],
          globalSetup: DATABASE,
          testTimeout: 30 * SECOND_MS,
          hookTimeout: 30 * SECOND_MS,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/{journeys,pages}/*.test.ts'],
          globalSetup: DATABASE,
          // A browser, a server and a database each: two at once would only measure the machine.
          fileParallelism: false,
          testTimeout: 120 * SECOND_MS,
          hookTimeout: 120 * SECOND_MS,
        },
      },
    ],
  },
})
