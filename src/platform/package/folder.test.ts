import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { GOOD, problemsOf, withFiles } from '../../../tests/support/package-files.ts'
import { readPackage, writePackage } from './folder.ts'
import { LIMITS } from './folder-limits.ts'

let outside = ''
let dir = ''

beforeEach(async () => {
  outside = await mkdtemp(join(tmpdir(), 'telaio-package-'))
  dir = join(outside, 'package')
  await mkdir(dir)
})
afterEach(() => rm(outside, { recursive: true, force: true }))

async function put(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(dir, dirname(path)), { recursive: true })
    await writeFile(join(dir, path), text)
  }
}

const wrongs = async () =>
  problemsOf(readPackage(dir)).map(({ file, row, wrong }) => [file, row, wrong].filter(Boolean).join(': '))

describe('reading', () => {
  test('gives every file by its path, and leaves alone what is not ours', async () => {
    await put({
      ...GOOD,
      '.git/HEAD': 'ref',
      '.DS_Store': 'x',
      'goals/.sfida.md.swp': 'x',
      'actions/.gitkeep': '',
    })
    const files = readPackage(dir)
    expect(files.map(({ path }) => path).sort()).toEqual([...Object.keys(GOOD), 'actions/.gitkeep'].sort())
    expect(problemsOf(files)).toEqual([])
  })

  test('text that is not UTF-8 is a problem of its file', async () => {
    await put({ ...GOOD, 'goals/sfida.md': Buffer.from('---\ntitle:\n  it: Citt\xe0\n---\n', 'latin1') })
    expect(await wrongs()).toEqual(['goals/sfida.md: is not valid UTF-8 text'])
  })

  test('a BOM and CRLF reach the reader as they are', async () => {
    await put({ ...GOOD, 'ties.csv': `\u{feff}${GOOD['ties.csv']}`, 'goals/sfida.en.md': 'Text.\r\n' })
    expect(await wrongs()).toEqual([
      'goals/sfida.en.md: 1: has lines that end in the manner of Windows (CRLF)',
      'ties.csv: 1: starts with a BOM, three bytes that nobody sees',
    ])
  })

  test('links are not followed, whatever they lead to', async () => {
    await put(GOOD)
    await writeFile(join(outside, 'secret.md'), 'secret')
    await symlink(join(outside, 'secret.md'), join(dir, 'goals/segreto.md'))
    await symlink('/etc', join(dir, 'actions'))
    const files = readPackage(dir)
    expect(files.some(({ text }) => text === 'secret')).toBe(false)
    expect(await wrongs()).toEqual([
      'actions: is not a file of the package',
      'goals/segreto.md: is a link or a special file',
    ])
  })

  test('a folder inside a folder, and what is no file at all', async () => {
    await put({ ...GOOD, 'goals/dentro/x.md': 'x' })
    const socket = createServer().listen(join(dir, 'goals/tubo.md'))
    await once(socket, 'listening')
    expect(await wrongs()).toEqual([
      'goals/dentro: is not a file of the package',
      'goals/tubo.md: is a link or a special file',
    ])
    socket.close()
  })

  test('a file of 50 MB is not read', async () => {
    await put({ ...GOOD, 'bodies.csv': '' })
    await truncate(join(dir, 'bodies.csv'), 50_000_000)
    expect(await wrongs()).toEqual(['bodies.csv: is too large'])
  })

  test('a folder that is too large as a whole, or has too many files, is refused', async () => {
    await put(GOOD)
    const small = { fileMb: 1, packageMb: 0.0005, files: 100 }
    expect(() => readPackage(dir, small)).toThrow(expect.objectContaining({ code: 'package/too-large' }))
    const few = { fileMb: 1, packageMb: 1, files: Object.keys(GOOD).length }
    expect(readPackage(dir, few)).toHaveLength(few.files)
    await put({ 'goals/altra.md': 'x' })
    expect(() => readPackage(dir, few)).toThrow(expect.objectContaining({ code: 'package/too-large' }))
    expect(LIMITS).toEqual({ fileMb: 10, packageMb: 100, files: 20_000 })
  })

  test('a folder that is not there, or is a file', async () => {
    expect(() => readPackage(join(dir, 'altro'))).toThrow(
      expect.objectContaining({ code: 'package/no-folder' }),
    )
    await writeFile(join(dir, 'file'), '')
    expect(() => readPackage(join(dir, 'file'))).toThrow(
      expect.objectContaining({ code: 'package/no-folder' }),
    )
  })

  test.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
    await put(GOOD)
    await chmod(join(dir, 'bodies.csv'), 0)
    expect(await wrongs()).toEqual(['bodies.csv: cannot be read'])
  })
})

describe('writing', () => {
  test('into a new folder, and what was written is read back', async () => {
    const files = withFiles({})
    await writePackage(join(dir, 'nuova/cartella'), files)
    const read = readPackage(join(dir, 'nuova/cartella'))
    expect(read).toEqual(files.sort((one, other) => (one.path < other.path ? -1 : 1)))
  })

  test('over an earlier export: pages that are gone go, nothing else', async () => {
    await put({
      ...GOOD,
      '.git/HEAD': 'ref',
      'note.txt': 'mine',
      'miei/appunti.md': 'mine',
      'goals/vecchia.md': 'x',
      'goals/vecchia.en.md': 'x',
    })
    await writePackage(dir, withFiles({ 'goals/sfida.en.md': null }))
    expect((await readdir(join(dir, 'goals'))).sort()).toEqual(['sfida.md'])
    expect(await readFile(join(dir, 'note.txt'), 'utf8')).toBe('mine')
    expect(await readFile(join(dir, 'miei/appunti.md'), 'utf8')).toBe('mine')
    expect(await readFile(join(dir, '.git/HEAD'), 'utf8')).toBe('ref')
  })

  test('not into a folder that holds something else', async () => {
    await put({ 'tesi.doc': 'mine' })
    await expect(writePackage(dir, withFiles({}))).rejects.toThrow(
      expect.objectContaining({ code: 'package/occupied' }),
    )
    expect(await readdir(dir)).toEqual(['tesi.doc'])
  })

  test('not through a link', async () => {
    await put({ 'territory.yaml': GOOD['territory.yaml'] ?? '' })
    await writeFile(join(outside, 'elsewhere.csv'), 'mine')
    await symlink(join(outside, 'elsewhere.csv'), join(dir, 'bodies.csv'))
    await expect(writePackage(dir, withFiles({}))).rejects.toThrow(
      expect.objectContaining({ code: 'package/occupied' }),
    )
    expect(await readFile(join(outside, 'elsewhere.csv'), 'utf8')).toBe('mine')
    await rm(join(dir, 'bodies.csv'))
    await symlink(outside, join(dir, 'goals'))
    await expect(writePackage(dir, withFiles({}))).rejects.toThrow(
      expect.objectContaining({ code: 'package/occupied' }),
    )
    expect((await readdir(outside)).sort()).toEqual(['elsewhere.csv', 'package'])
  })

  test.skipIf(process.getuid?.() === 0)('not where nobody may write', async () => {
    await chmod(dir, 0o500)
    await expect(writePackage(dir, withFiles({}))).rejects.toThrow(
      expect.objectContaining({ code: 'package/no-folder' }),
    )
  })

  test('not where a folder stands in the place of a file', async () => {
    await put({ 'territory.yaml': GOOD['territory.yaml'] ?? '', 'bodies.csv/x': 'mine' })
    await expect(writePackage(dir, withFiles({}))).rejects.toThrow(
      expect.objectContaining({ code: 'package/no-folder' }),
    )
  })

  test('not where a file stands in the place of the folder', async () => {
    await writeFile(join(dir, 'file'), 'mine')
    await expect(writePackage(join(dir, 'file'), withFiles({}))).rejects.toThrow(
      expect.objectContaining({
        code: 'package/no-folder',
      }),
    )
  })
})
