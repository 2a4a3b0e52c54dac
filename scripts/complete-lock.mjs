/**
 * Completes package-lock.json after `npm install`: `node scripts/complete-lock.mjs`.
 *
 * npm leaves an optional package of another platform out of the lock file when the registry at hand does not have
 * it, and `npm ci` then refuses the whole lock file, on every platform. The entry needs only what its dependent
 * already states, the exact version, and the platform, which these packages carry in their name.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'

const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64']

/** The `packages` of a lock file with the missing optional ones added, in npm's order, and their paths. */
export function completeLock(packages) {
  const added = {}
  for (const [path, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isResolved(packages, path, name)) continue
      added[`node_modules/${name}`] = {
        version,
        ...platformOf(name),
        ...(entry.dev && { dev: true }),
        optional: true,
      }
    }
  }
  const all = Object.entries({ ...packages, ...added }).sort(([a], [b]) => a.localeCompare(b, 'en'))
  return { packages: Object.fromEntries(all), added: Object.keys(added) }
}

function isResolved(packages, path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true
    if (folder === '') return false
  }
}

function platformOf(name) {
  const words = name.split('/').at(-1).split('-')
  const libc = words.some((word) => word.startsWith('musl')) ? ['musl'] : []
  return {
    cpu: PROCESSORS.filter((processor) => words.includes(processor)),
    ...(libc.length > 0 && { libc }),
    os: SYSTEMS.filter((system) => words.includes(system)),
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = new URL('../package-lock.json', import.meta.url)
  const lock = JSON.parse(await readFile(file, 'utf8'))
  const { packages, added } = completeLock(lock.packages)
  await writeFile(file, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`)
  console.log(added.length === 0 ? 'Nothing was missing.' : `Added:\n  ${added.join('\n  ')}`)
}
