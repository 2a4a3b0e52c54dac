/** A start that cannot go well says what is in the way and what to do, and touches nothing. */
import { spawn } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { testDatabase } from '../support/database.ts'
import type {} from '../support/database-setup.ts'

const PROGRAM = join(import.meta.dirname, '../../build/telaio.mjs')
const { appUrl, ownerUrl, db } = await testDatabase()
const isRoot = process.getuid?.() === 0

let folder: string
let taken: Server
let port: number

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telaio-faults-'))
  taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  port = (taken.address() as AddressInfo).port
})

afterAll(async () => {
  taken?.close()
  await rm(folder, { recursive: true, force: true })
})

type Ended = Readonly<{ status: number | null; said: string }>

/** Runs a command to its end, with these settings and no others. */
function run(args: readonly string[], settings: Readonly<Record<string, string>>): Promise<Ended> {
  const { PATH = '' } = process.env
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], {
      env: { PATH, TELAIO_DATA: join(folder, 'data'), ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString()
      })
    }
    child.on('error', reject)
    child.on('exit', (status) => resolve({ status, said }))
  })
}

/** A message for a person: no stack of ours, no word of a library. */
function expectWords({ status, said }: Ended, ...words: readonly (string | RegExp)[]): void {
  expect(status, said).toBe(1)
  expect(said).not.toMatch(/^\s+at .*\d+:\d+\)?$/m)
  expect(said).not.toMatch(/unhandled|UnhandledPromise/i)
  for (const word of words) expect(said).toMatch(word)
}

test('a port that is taken is named, with a way out, and the database is let go', async () => {
  const settings = { DATABASE_URL: appUrl, TELAIO_OWNER_URL: ownerUrl, TELAIO_SAMPLES: 'no' }
  expectWords(await run(['serve'], { ...settings, PORT: String(port) }), String(port), 'PORT=')
  const { rows } = await db.pool.query(
    `select count(*)::int as count from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  )
  expect(rows[0].count).toBeLessThanOrEqual(4)
})

test('a port that is taken stops the embedded database too', { timeout: 60_000 }, async () => {
  const data = join(folder, 'embedded')
  const ended = await run(['serve'], { TELAIO_DATA: data, TELAIO_SAMPLES: 'no', PORT: String(port) })
  expectWords(ended, String(port))
  const files = await readdir(join(data, 'postgres')).catch(() => [])
  expect(files).not.toContain('postmaster.pid')
})

describe('a data folder', () => {
  test('that is a file is refused and left as it was', async () => {
    const file = join(folder, 'a-file')
    await writeFile(file, 'mine')
    expectWords(await run(['serve'], { TELAIO_DATA: file, PORT: '38999' }), 'a-file')
  })

  test('that nobody can make is refused', async () => {
    expectWords(await run(['serve'], { TELAIO_DATA: '/dev/null/telaio', PORT: '38999' }), '/dev/null/telaio')
  })

  test('that may not be written to is refused', async () => {
    // Root may write everywhere but into what is no folder of a disk.
    const closed = isRoot ? '/proc/telaio-closed' : join(folder, 'closed')
    if (!isRoot) {
      await mkdir(closed)
      await chmod(closed, 0o500)
    }
    expectWords(await run(['serve'], { TELAIO_DATA: closed, PORT: '38999' }), 'closed')
  })
})

describe('settings', () => {
  test('are all told at once when they are wrong', async () => {
    const wrong = {
      PORT: 'tremila',
      TELAIO_PUBLIC_URL: 'agenda',
      TELAIO_SAMPLES: 'forse',
      DATABASE_URL: 'mysql://a/b',
      TELAIO_STEWARD_EMAIL: 'nessuno',
    }
    expectWords(await run(['serve'], wrong), ...Object.keys(wrong).map((name) => new RegExp(name)))
  })

  test('that name a database which does not answer say which, without its password', async () => {
    const closed = 'postgres://telaio_app:segretissimo@127.0.0.1:1/telaio'
    const settings = { DATABASE_URL: closed, TELAIO_OWNER_URL: closed.replace('_app', '_owner') }
    const ended = await run(['serve'], settings)
    expectWords(ended, '127.0.0.1')
    expect(ended.said).not.toContain('segretissimo')
  })

  test('that name the owner of the tables as the application are refused', async () => {
    const settings = { DATABASE_URL: ownerUrl, TELAIO_OWNER_URL: ownerUrl }
    expectWords(await run(['serve'], settings), 'TELAIO_OWNER_URL')
  })

  test('that name a database without its owner are refused', async () => {
    expectWords(await run(['serve'], { DATABASE_URL: appUrl }), 'TELAIO_OWNER_URL')
    expect(inject('testTemplate').appUrl).not.toBe(appUrl)
  })
})

describe('a command', () => {
  const settings = () => ({ DATABASE_URL: appUrl, TELAIO_OWNER_URL: ownerUrl })

  test('that is unknown is answered with those that there are', async () => {
    expectWords(await run(['exprot'], settings()), 'exprot', 'export')
  })

  test.each([
    [['export'], /export/],
    [['import'], /import/],
    [['import', 'a', 'b', 'c'], /import/],
    [['import', 'a', '--prnue'], /prnue|--prune/],
    [['user', 'add'], /user/],
    [['user', 'add', 'non-una-mail'], /non-una-mail/],
    [['user', 'link', 'nessuno@prova.example'], /nessuno@prova\.example/],
    [['export', 'nessuno', 'dir'], /nessuno/],
    [['import', '/nessuna/cartella'], /nessuna\/cartella/],
  ])('%j that is not right says how', async (args, words) => {
    expectWords(await run(args, settings()), words)
  })

  test('on a sound database ends well', async () => {
    expect(await run(['verify'], settings())).toMatchObject({ status: 0 })
  })
})
