import { build } from '../build.mjs'
import { installPackages } from './install.mjs'
import { step, toolStep, vitestStep } from './steps.mjs'

/** Installs what the checks are made of; without it there is nothing to run, and the closing line says so. */
export async function prepare(root) {
  try {
    await installPackages({ root, withTools: true })
    return true
  } catch (error) {
    console.log(`${error.message}\n\n0 passed, 1 failed`)
    process.exitCode = 1
    return false
  }
}

/** What can be known by reading the code. */
export function staticSteps(root) {
  return [
    toolStep(root, 'types', 'typescript/bin/tsc', ['-p', '.', '--pretty', 'false']),
    toolStep(root, 'lint and format', '@biomejs/biome/bin/biome', [
      'ci',
      '--colors=off',
      '--error-on-warnings',
      '--max-diagnostics=60',
    ]),
    vitestStep(root, 'walls and tidy', ['--project', 'rules']),
    toolStep(root, 'dead code', 'knip/bin/knip.js', ['--no-progress']),
    step('build', () => build({ root })),
  ]
}
