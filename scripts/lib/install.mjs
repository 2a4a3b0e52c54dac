import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** A reason not to go on that is told in words alone: its stack would help nobody. */
export class LaunchError extends Error {}

/**
 * Installs the packages of `root` when they are not those of its lock file.
 * `withTools` also installs what only developing and testing need.
 */
export async function installPackages({ root, withTools = false, log = console.error }) {
  const lock = readLock(join(root, 'package-lock.json'))
  if (!matchesLock(lock, readLock(join(root, 'node_modules/.package-lock.json')), withTools)) {
    log('Telaio: installing the packages it is made of. This needs the network and takes about a minute…')
    await npm(root, ['ci', ...(withTools ? [] : ['--omit=dev'])])
  }
  if (existsSync(nodePath(root))) return
  // npm was told not to run install scripts; that of the node package fetches the program itself.
  log('Telaio: fetching Node.js 24…')
  await npm(root, ['rebuild', 'node', '--ignore-scripts=false'])
}

/** The Node.js that runs the application, whatever version the machine has. */
export function nodePath(root) {
  return join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

/**
 * True when every package of the lock file is installed in the version it states. Compared by content, because
 * a checkout gives new times to files that did not change. npm writes the list of what it installed last, so an
 * installation that was cut off does not pass.
 */
export function matchesLock(lock, installed, withTools) {
  return Object.entries(lock).every(([path, { version, optional, dev, devOptional }]) => {
    if (path === '') return true
    const found = installed[path]
    if (!found) return optional || devOptional || (dev && !withTools)
    return found.version === version
  })
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return {}
  }
}

function npm(root, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(
      'npm',
      [...args, '--loglevel=error', '--no-audit', '--no-fund', '--no-update-notifier'],
      {
        cwd: root,
        env: environment(),
        stdio: ['ignore', 'pipe', 'pipe'],
        shell: process.platform === 'win32',
      },
    )
    let output = ''
    const listen = (chunk) => {
      output += chunk
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.on('error', (error) => reject(new LaunchError(explain(error.message))))
    child.on('close', (status) => (status === 0 ? resolve() : reject(new LaunchError(explain(output)))))
  })
}

/** npm itself must not run on the Node.js inside the folder that it is about to replace. */
function environment() {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  const folders = (process.env[name] ?? '').split(delimiter)
  const outside = folders.filter((folder) => !/[\\/]node_modules[\\/]\.bin[\\/]?$/.test(folder))
  return { ...process.env, [name]: outside.join(delimiter) }
}

const CAUSES = [
  [
    /spawn npm ENOENT/,
    'npm was not found. It comes with Node.js: install Node.js 20 or later from https://nodejs.org, then start again.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|ERR_SOCKET_TIMEOUT/,
    'The package registry could not be reached. Check the network; behind a proxy, tell npm about it with ' +
      '"npm config set proxy ADDRESS" and "npm config set https-proxy ADDRESS". Then start again.',
  ],
  [
    /EACCES|EPERM|EROFS/,
    'npm may not write here. Start as the user who owns this folder, or make the folder writable. Then start again.',
  ],
  [/ENOSPC/, 'The disk is full: Telaio needs about 500 MB for its packages. Make room, then start again.'],
]

function explain(output) {
  const [, advice] = CAUSES.find(([pattern]) => pattern.test(output)) ?? [
    undefined,
    'Read what npm says above, then start again: nothing was left half done.',
  ]
  return `The packages could not be installed.\n\n${output.trim()}\n\n${advice}`
}
