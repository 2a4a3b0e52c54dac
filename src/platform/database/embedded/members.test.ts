import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { cleanUp, makeFolder } from './fixture/processes.ts'
import { findStart, isRunning, ownMark } from './identity.ts'
import { addMember, countMembers, removeMemberAtOnce, withLock } from './members.ts'

/** The mark of a process that was there and has ended. */
async function endedMark() {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  const mark = { pid: child.pid ?? 0, started: (await findStart(child.pid ?? 0)) ?? '' }
  expect(await isRunning(mark)).toBe(true)
  child.kill('SIGKILL')
  await once(child, 'exit')
  return mark
}

afterEach(cleanUp)

test('a process is known by its number and its start', async () => {
  const mark = await ownMark()
  expect(await isRunning(mark)).toBe(true)
  expect(await isRunning({ ...mark, started: 'another time' })).toBe(false)
  expect(await isRunning(await endedMark())).toBe(false)
  expect(await findStart(-1)).toBeUndefined()
  expect(await findStart(Number.NaN)).toBeUndefined()
})

test('members are counted until they leave or are killed', async () => {
  const dataDir = await makeFolder()
  expect(await countMembers(dataDir)).toBe(0)
  const first = await addMember(dataDir)
  const second = await addMember(dataDir)
  await writeFile(join(dataDir, 'running', 'killed'), JSON.stringify(await endedMark()))
  await writeFile(join(dataDir, 'running', 'broken'), '{')
  expect(await countMembers(dataDir)).toBe(2)
  expect(removeMemberAtOnce(dataDir, first)).toBe(false)
  expect(removeMemberAtOnce(dataDir, second)).toBe(true)
  expect(await countMembers(dataDir)).toBe(0)
})

test('the lock lets one at a time through, also after a failure', async () => {
  const dataDir = await makeFolder()
  let inside = 0
  let most = 0
  const work = async (fail: boolean): Promise<void> => {
    inside++
    most = Math.max(most, inside)
    await new Promise((resolve) => setTimeout(resolve, 5))
    inside--
    if (fail) throw new Error('failed inside')
  }
  const outcomes = await Promise.allSettled(
    [false, true, false, true, false].map((fail) => withLock(dataDir, () => work(fail))),
  )
  expect(most).toBe(1)
  expect(outcomes.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'rejected',
    'fulfilled',
  ])
  expect(await readdir(dataDir)).toEqual([])
})

test('the lock of a killed process is broken', async () => {
  const dataDir = await makeFolder()
  await writeFile(join(dataDir, 'database.lock'), JSON.stringify(await endedMark()))
  expect(await withLock(dataDir, async () => 'through')).toBe('through')
})
