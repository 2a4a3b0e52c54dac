/** The steps of `npm test` and `npm run check`: each is run, timed and counted. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { LaunchError, nodePath } from './install.mjs'

/** How many checks passed, failed, and were not run. */
export const NOTHING = Object.freeze({ passed: 0, failed: 0, skipped: 0 })
const PASSED = { ...NOTHING, passed: 1 }
const FAILED = { ...NOTHING, failed: 1 }

/** Adds two counts. */
export function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}

/** The closing line, which other programs read. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** Runs `steps` one after the other, whatever fails, prints the closing line and sets the exit code. */
export async function runSteps(steps) {
  let total = NOTHING
  for (const { name, run } of steps) {
    console.log(`\n── ${name}`)
    const start = Date.now()
    const count = await run().catch((error) => {
      console.log(error instanceof LaunchError ? error.message : error.stack)
      return FAILED
    })
    const seconds = ((Date.now() - start) / 1000).toFixed(1)
    console.log(`   ${name}: ${closingLine(count)} (${seconds} s)`)
    total = add(total, count)
  }
  console.log(`\n${closingLine(total)}`)
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
}

/** A step that is one program of the tools: its output is shown when it fails. */
export function toolStep(root, name, program, args) {
  return {
    name,
    run: async () => {
      const { status, output } = await runNode(root, [join(root, 'node_modules', program), ...args], 'pipe')
      if (status !== 0) console.log(output.trimEnd())
      return status === 0 ? PASSED : FAILED
    },
  }
}

/** A step that is a run of vitest: every test counts, and a file that could not be read counts as one. */
export function vitestStep(root, name, args, env = {}) {
  return {
    name,
    run: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'telaio-report-'))
      const report = join(folder, 'report.json')
      const program = join(root, 'node_modules/vitest/vitest.mjs')
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
      try {
        const { status } = await runNode(root, [program, ...args, '--run', ...reporters], 'inherit', env)
        return countTests(status, existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined)
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
  }
}

/** What a report of vitest says. A run that failed without a failed test, or found none, is a failure too. */
export function countTests(status, report) {
  if (!report) return FAILED
  const files = report.testResults ?? []
  const unread = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'),
  )
  const count = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unread.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
  if (count.failed === 0 && (status !== 0 || count.passed === 0)) return add(count, FAILED)
  return count
}

/** A step that is a piece of this program; it fails by throwing. */
export function step(name, act) {
  return {
    name,
    run: async () => {
      await act()
      return PASSED
    },
  }
}

/** Runs the Node.js of the lock file, with the tools of this folder before those of the machine. */
function runNode(root, args, output, env = {}) {
  return new Promise((resolve, reject) => {
    const path = `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`
    const colour = process.stdout.isTTY ? {} : { NO_COLOR: '1' }
    const child = spawn(nodePath(root), args, {
      cwd: root,
      env: { ...process.env, ...colour, PATH: path, ...env },
      stdio: ['ignore', output, output],
    })
    let said = ''
    const listen = (chunk) => {
      said += chunk
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, output: said }))
  })
}
