import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The path of a Chromium: the one that `CHROMIUM` names, else the first that the system has. */
export function findBrowser(env = process.env) {
  if (env.CHROMIUM) return env.CHROMIUM
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  const candidates = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...PLACES]
  return candidates.find(isProgram)
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** What a person types to get one. */
export const INSTALL_COMMAND =
  process.platform === 'darwin'
    ? 'brew install --cask chromium'
    : existsSync('/usr/bin/apt-get')
      ? 'sudo apt-get update && sudo apt-get install --yes chromium'
      : 'install the package "chromium" of your system, or put the path of a Chromium or Chrome into CHROMIUM'

/**
 * Finds a browser, or installs the system's when this process may: as root where apt-get is.
 * Gives its path, or `undefined` with what was said in `output`.
 */
export function ensureBrowser(log) {
  const found = findBrowser()
  if (found) return { path: found, output: '' }
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    return { path: undefined, output: `There is no browser here. Install one with:\n  ${INSTALL_COMMAND}\n` }
  }
  log('installing the browser from the packages of the system…')
  const output = installPackages(['chromium'])
  const path = findBrowser()
  const advice = `The browser could not be installed. Try it by hand:\n  ${INSTALL_COMMAND}\n`
  return { path, output: path ? '' : `${output}\n${advice}` }
}

/** The list of packages may be older than the packages are, or empty: it is fetched first. */
function installPackages(names) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const install = ['install', '--yes', '--no-install-recommends', ...names]
  return [['update'], install]
    .map((args) => {
      const { stdout, stderr, error } = spawnSync('apt-get', ['-qq', ...args], { env, encoding: 'utf8' })
      return `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`
    })
    .join('')
}
