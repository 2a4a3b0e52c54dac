import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/**
 * Chromium talks to its maker's servers when left alone, and Debian's wrapper adds extensions; the tests watch for
 * requests to other hosts and share the machine, so everything that is not the page is switched off.
 */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
]

/**
 * Starts the system's Chromium, or the one that `CHROMIUM` names, with `more` on its command line. Close it in
 * `afterAll`.
 * @throws Error with the command that installs it
 */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env.CHROMIUM || '/usr/bin/chromium'
  if (!existsSync(executablePath)) {
    throw new Error(
      `There is no browser at ${executablePath}. On Debian and Ubuntu: sudo apt-get install --yes chromium. ` +
        'Elsewhere install Chromium or Chrome and put its path into CHROMIUM.',
    )
  }
  // The sandbox of Chromium refuses to start as root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath, headless: true, args: [...QUIET, ...sandbox, ...more] })
}
