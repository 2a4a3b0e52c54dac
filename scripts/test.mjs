/**
 * `npm test`: everything that a machine can check, on Node.js 20 or later. Installs what it needs, runs every step
 * whatever fails, and ends with one line: `N passed, N failed`.
 *
 * With `--database` only the tests that need a database, once more: for the server that TELAIO_TEST_DATABASE names.
 */
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBrowser } from './lib/browser.mjs'
import { LaunchError } from './lib/install.mjs'
import { prepare, staticSteps } from './lib/static-steps.mjs'
import { runSteps, step, vitestStep } from './lib/steps.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

function databaseSteps() {
  const related = ['related', 'tests/support/database.ts', '--project', 'house']
  return [vitestStep(root, 'database tests', related)]
}

function allSteps() {
  const browser = ensureBrowser((line) => console.log(line))
  const env = browser.path ? { CHROMIUM: browser.path } : {}
  return [
    step('browser', () => {
      if (!browser.path) throw new LaunchError(browser.output)
    }),
    ...staticSteps(root),
    vitestStep(root, 'unit and database tests', ['--project', 'house'], env),
    vitestStep(root, 'journeys', ['--project', 'journeys'], env),
  ]
}

if (await prepare(root)) {
  await runSteps(process.argv.includes('--database') ? databaseSteps() : allSteps())
}
