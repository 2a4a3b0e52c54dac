import { defineConfig } from 'vitest/config'

const SECOND_MS = 1000

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // A test that asserts nothing passes whatever happens.
    expect: { requireAssertions: true },
    globalSetup: ['tests/support/database-setup.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'house',
          include: ['src/**/*.test.{ts,tsx}', 'tests/{*,support/*}.test.{ts,tsx}'],
          testTimeout: 30 * SECOND_MS,
          hookTimeout: 30 * SECOND_MS,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/journeys/*.test.ts'],
          // A browser, a server and a database each: two at once would only measure the machine.
          fileParallelism: false,
          testTimeout: 120 * SECOND_MS,
          hookTimeout: 120 * SECOND_MS,
        },
      },
    ],
  },
})
