import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { build } from './build.mjs'
import { completeLock } from './complete-lock.mjs'
import { matchesLock } from './lib/install.mjs'

const REAL = dirname(import.meta.dirname)
const FONT = 'titillium-web-v10-latin-ext_latin-regular.woff2'

/** A project as small as can be, with the real launcher and, by a link, the real packages. */
let root

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'telaio-launcher-'))
  for (const name of ['scripts', 'bin', 'package.json']) {
    await cp(join(REAL, name), join(root, name), { recursive: true })
  }
  await symlink(join(REAL, 'node_modules'), join(root, 'node_modules'))
  // Nothing is locked, so nothing is missing: no test may install into the real packages.
  await put('package-lock.json', '{"packages":{}}')
  await put('src/main.ts', `import { word } from './word.ts'\n${APPLICATION}`)
  await put('src/word.ts', `export const word: string = 'ordito'`)
  await put('src/ui/client/island.ts', `document.title = 'island' satisfies string`)
  await put('src/ui/theme/main.scss', `@font-face { src: url('fonts/${FONT}') } p { b { color: red } }`)
  await put('src/ui/theme/static/mark.svg', '<svg/>')
})

afterEach(() => rm(root, { recursive: true, force: true }))

/** Says what it was given, then waits for a signal if it is told to serve, and ends with 7. */
const APPLICATION = `
const { versions, argv, env } = process
const waiting = setInterval(() => {}, 1000)
const end = () => { clearInterval(waiting); process.exitCode = 7 }
process.on('SIGTERM', end)
console.log(JSON.stringify({ word, node: versions.node, args: argv.slice(2), cwd: process.cwd(), data: env.TELAIO_DATA }))
if (argv[2] !== 'serve') end()
`

async function put(path, content) {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), content)
}

const quiet = { log: () => undefined }

/** Runs a command of the project to its end; `onLine` sees each piece of what it says. */
async function run(command, args, { cwd = root, env = {}, onSaid = () => undefined } = {}) {
  const { TELAIO_DATA: _, ...inherited } = process.env
  const child = spawn(command, args, {
    cwd,
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let errors = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
    onSaid(child, output)
  })
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  const [status, signal] = await once(child, 'close')
  return { status, signal, output, errors }
}

describe('the build', () => {
  test('makes the application, its scripts, its style and the fonts that the style names', async () => {
    expect(await build({ root, ...quiet })).toBe(true)
    const files = await readdir(join(root, 'build'), { recursive: true })
    expect(files.sort()).toEqual([
      'assets',
      'assets/fonts',
      `assets/fonts/${FONT}`,
      'assets/island.js',
      'assets/mark.svg',
      'assets/telaio.css',
      'assets/version.txt',
      'stamp.json',
      'telaio.mjs',
      'telaio.mjs.map',
    ])
    expect(await readFile(join(root, 'build/assets/telaio.css'), 'utf8')).toContain('p b{color:red}')
    expect(await readFile(join(root, 'build/assets/island.js'), 'utf8')).toBe('document.title="island";\n')
    expect(await readdir(root)).not.toContainEqual(expect.stringContaining('build.new'))
  })

  test('does nothing when nothing changed, and makes the style again only when a style changed', async () => {
    await build({ root, ...quiet })
    expect(await build({ root, ...quiet })).toBe(false)
    const version = await readFile(join(root, 'build/assets/version.txt'), 'utf8')

    await put('src/ui/theme/main.test.ts', '')
    expect(await build({ root, ...quiet })).toBe(false)

    // A style that would not compile shows that it was not compiled.
    await put('build/assets/telaio.css', 'kept')
    await put('src/word.ts', `export const word = 'trama'`)
    expect(await build({ root, ...quiet })).toBe(true)
    expect(await readFile(join(root, 'build/assets/telaio.css'), 'utf8')).toBe('kept')
    expect(await readdir(join(root, 'build/assets/fonts'))).toEqual([FONT])

    await put('src/ui/theme/main.scss', 'p { color: blue }')
    expect(await build({ root, ...quiet })).toBe(true)
    expect(await readFile(join(root, 'build/assets/telaio.css'), 'utf8')).toBe('p{color:blue}')
    expect(await readFile(join(root, 'build/assets/version.txt'), 'utf8')).not.toBe(version)
  })

  test('that was cut off or fails is never taken for a whole one', async () => {
    await put('build/telaio.mjs', 'half of it')
    expect(await build({ root, ...quiet })).toBe(true)
    const whole = await readFile(join(root, 'build/telaio.mjs'), 'utf8')

    await put('src/ui/theme/main.scss', `@font-face { src: url('fonts/unknown.woff2') }`)
    await expect(build({ root, ...quiet })).rejects.toThrow('unknown.woff2')
    await put('src/ui/theme/main.scss', 'p {')
    await expect(build({ root, ...quiet })).rejects.toThrow('main.scss 1:4')
    expect(await readFile(join(root, 'build/telaio.mjs'), 'utf8')).toBe(whole)
    expect(await readdir(root)).not.toContainEqual(expect.stringContaining('build.new'))
  })
})

describe('the launcher', () => {
  test('builds, then runs the command under Node.js 24 and ends as it ends', async () => {
    const elsewhere = await mkdtemp(join(root, 'elsewhere-'))
    const first = await run(join(root, 'bin/telaio.mjs'), ['export', 'val-denza', 'DIR'], { cwd: elsewhere })
    expect(first.status).toBe(7)
    expect(first.errors).toContain('building')
    expect(JSON.parse(first.output)).toEqual({
      word: 'ordito',
      node: expect.stringMatching(/^24\./),
      args: ['export', 'val-denza', 'DIR'],
      cwd: elsewhere,
      data: join(root, 'data'),
    })

    const second = await run('npm', ['run', '--silent', 'telaio', '--', 'verify'], {
      env: { TELAIO_DATA: '/srv' },
    })
    expect(second).toMatchObject({ status: 7, errors: '' })
    expect(JSON.parse(second.output)).toMatchObject({ args: ['verify'], data: '/srv' })
  })

  test('npm start serves, and passes the signal of a supervisor on', async () => {
    const stop = (child, output) => {
      if (output.includes('serve')) child.kill('SIGTERM')
    }
    const { status, output } = await run('npm', ['start', '--silent'], { onSaid: stop })
    expect(JSON.parse(output)).toMatchObject({ args: ['serve'] })
    expect(status).toBe(7)
  })

  test('says what is wrong with the source, and runs nothing', async () => {
    await put('src/main.ts', `import './absent.ts'`)
    const { status, output, errors } = await run(process.execPath, ['scripts/start.mjs'])
    expect({ status, output }).toEqual({ status: 1, output: '' })
    expect(errors).toContain('absent.ts')
    expect(errors).toContain('could not be built')
    expect(errors).not.toContain('at ')
  })
})

describe('the installation', () => {
  /** Something that stands in for npm: the real one would install into the real packages. */
  async function fakeNpm(script) {
    await put('fake/npm', `#!/bin/sh\n${script}\n`)
    await chmod(join(root, 'fake/npm'), 0o755)
    await rm(join(root, 'node_modules'))
    await put('package-lock.json', '{"packages":{"node_modules/node":{"version":"24.0.0"}}}')
    return { PATH: [join(root, 'fake'), join(REAL, 'node_modules/.bin'), process.env.PATH].join(delimiter) }
  }

  test('is done by npm ci, without the tools and without the Node.js inside the packages', async () => {
    const env = await fakeNpm(
      `echo "$PATH" > path; echo "$@" > args; ln -s '${join(REAL, 'node_modules')}' node_modules`,
    )
    const { status, errors } = await run(process.execPath, ['bin/telaio.mjs', 'verify'], { env })
    expect(errors).toContain('installing')
    expect(status).toBe(7)
    expect(await readFile(join(root, 'args'), 'utf8')).toMatch(/^ci --omit=dev /)
    expect(await readFile(join(root, 'path'), 'utf8')).not.toContain('node_modules/.bin')
  })

  test.each([
    ['the network', 'echo "npm error code ENOTFOUND" >&2; exit 1', 'Check the network'],
    ['the rights', 'echo "npm error code EACCES" >&2; exit 1', 'make the folder writable'],
    ['the disk', 'echo "npm error code ENOSPC" >&2; exit 1', 'The disk is full'],
    ['something else', 'echo "npm error code EUSAGE" >&2; exit 1', 'npm error code EUSAGE'],
  ])('that fails for %s says what to do', async (_cause, script, advice) => {
    const env = await fakeNpm(script)
    const { status, errors } = await run(process.execPath, ['scripts/start.mjs'], { env })
    expect(status).toBe(1)
    expect(errors).toContain(advice)
  })

  test('without npm says where it comes from', async () => {
    await fakeNpm('')
    const { status, errors } = await run(process.execPath, ['scripts/start.mjs'], { env: { PATH: root } })
    expect(status).toBe(1)
    expect(errors).toContain('npm was not found')
  })

  test('is up to date when every package has the version of the lock file', () => {
    const lock = {
      '': { version: '0.1.0' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/tool': { version: '1.0.0', dev: true },
      'node_modules/other-system': { version: '1.0.0', optional: true },
    }
    const a = { 'node_modules/a': { version: '1.0.0' } }
    const tool = { 'node_modules/tool': { version: '1.0.0' } }
    expect(matchesLock(lock, a, false)).toBe(true)
    expect(matchesLock(lock, a, true)).toBe(false)
    expect(matchesLock(lock, { ...a, ...tool }, true)).toBe(true)
    expect(matchesLock(lock, tool, false)).toBe(false)
    expect(matchesLock(lock, { 'node_modules/a': { version: '1.0.1' } }, false)).toBe(false)
    expect(matchesLock(lock, { ...a, 'node_modules/other-system': { version: '2.0.0' } }, false)).toBe(false)
  })
})

describe('the lock file', () => {
  test('holds the optional packages of every platform, without which npm ci refuses it', async () => {
    const { packages } = JSON.parse(await readFile(join(REAL, 'package-lock.json'), 'utf8'))
    expect(completeLock(packages).added).toEqual([])
  })

  test('is completed with what the dependents state', () => {
    const packages = {
      '': {},
      'node_modules/tool': {
        version: '1.0.0',
        dev: true,
        optionalDependencies: {
          '@tool/linux-x64-musl': '1.0.0',
          '@tool/win32-arm64-msvc': '1.0.0',
          nested: '2.0.0',
        },
      },
      'node_modules/tool/node_modules/nested': { version: '2.0.0', optional: true },
    }
    const { packages: complete, added } = completeLock(packages)
    expect(added).toEqual(['node_modules/@tool/linux-x64-musl', 'node_modules/@tool/win32-arm64-msvc'])
    expect(complete['node_modules/@tool/linux-x64-musl']).toEqual({
      version: '1.0.0',
      cpu: ['x64'],
      dev: true,
      libc: ['musl'],
      optional: true,
      os: ['linux'],
    })
    expect(complete['node_modules/@tool/win32-arm64-msvc']).toMatchObject({ cpu: ['arm64'], os: ['win32'] })
    expect(completeLock(complete).added).toEqual([])
  })
})
