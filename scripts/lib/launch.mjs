import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from '../build.mjs'
import { installPackages, LaunchError, nodePath } from './install.mjs'

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Signals that ask the application to end; the terminal sends them to the launcher, or a supervisor does. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Installs and builds what is missing, then runs the application with `args` and ends as it ends. */
export async function launch(args, root = ROOT) {
  try {
    refuseOldNode()
    await installPackages({ root })
    await build({ root })
  } catch (error) {
    console.error(error instanceof LaunchError ? `Telaio: ${error.message}` : error)
    process.exitCode = 1
    return
  }
  await run(root, args)
}

function refuseOldNode() {
  const major = Number.parseInt(process.versions.node, 10)
  if (major < 20) {
    throw new LaunchError(
      `Node.js 20 or later is needed, this is ${process.versions.node}. Get it from https://nodejs.org.`,
    )
  }
}

function run(root, args) {
  return new Promise((resolve) => {
    const child = spawn(nodePath(root), ['--enable-source-maps', join(root, 'build/telaio.mjs'), ...args], {
      stdio: 'inherit',
      // The data belong to this installation, from whatever folder the command is given.
      env: { ...process.env, TELAIO_DATA: process.env.TELAIO_DATA || join(root, 'data') },
    })
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        // A terminal sends Ctrl-C to the application too: once is enough, twice means "at once".
        if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
      })
    }
    child.on('error', (error) => {
      console.error(`Telaio: Node.js 24 could not be started. ${error.message}`)
      process.exitCode = 1
      resolve()
    })
    child.on('exit', (status, signal) => {
      if (signal) {
        process.removeAllListeners(signal)
        process.kill(process.pid, signal)
      } else {
        process.exitCode = status ?? 1
      }
      resolve()
    })
  })
}
