import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { backupWorld } from '../../../tests/support/backup-world.ts'
import { testDatabase } from '../../../tests/support/database.ts'
import { readAllRows } from '../../../tests/support/installation.ts'
import { testServer } from '../../../tests/support/server.ts'
import { reportChains } from '../../commands/verify.ts'
import { inTerritory } from '../database/database.ts'

const site = await testServer()
const target = await testDatabase()
const { folder, backUpTo, restoreInto } = await backupWorld()
const [valley, mountain] = [await site.addTerritory('valle'), await site.addTerritory('monte')]

/** Adds the same number to two territories in one transaction, again and again until told to stop. */
async function writeOn(isOver: () => boolean): Promise<number> {
  let written = 0
  while (!isOver()) {
    written += 1
    const slug = `ente-${written}`
    const insert = sql`insert into record (territory_id, id, type, slug, title)
      values (current_territory(), gen_random_uuid(), 'body', ${slug}, '{"it": "Ente"}')`
    await inTerritory(site.db, valley.id, async (tx) => {
      await insert.execute(tx)
      await sql`select set_config('telaio.territory', ${mountain.id}, true)`.execute(tx)
      await insert.execute(tx)
    })
    await site.addRecord('valle', 'body', { slug: `altro-${written}`, title: { it: 'Altro' }, kind: 'union' })
  }
  return written
}

test('a backup that is made while others write is one moment: no half of a transaction is in it', async () => {
  await site.addRecord('valle', 'body', { slug: 'unione', title: { it: 'Unione' }, kind: 'union' })
  let isOver = false
  const writing = writeOn(() => isOver)
  const dirs = [1, 2, 3].map((turn) => join(folder, `copia-${turn}`))
  for (const dir of dirs) await backUpTo(site.ownerUrl, dir)
  isOver = true
  const written = await writing
  const last = dirs.at(-1) as string
  await restoreInto(target, last)
  const slugsIn = (id: string, rows: readonly string[] = []) =>
    rows
      .map((row) => JSON.parse(row) as { territory_id: string; slug: string })
      .filter(({ territory_id, slug }) => territory_id === id && slug.startsWith('ente-'))
      .map(({ slug }) => slug)
      .sort()
  const { record, territory_body: bodies } = await readAllRows(target.ownerUrl)
  const there = slugsIn(valley.id, record)
  expect(there).toEqual(slugsIn(mountain.id, record))
  expect(there.length).toBeGreaterThan(0)
  expect(there.length).toBeLessThanOrEqual(written)
  expect(bodies?.length).toBeGreaterThan(0)
  const said: string[] = []
  expect(await reportChains(target.db, (line) => said.push(line)), said.join('\n')).toBe(true)
})
