import fc from 'fast-check'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testServer } from '../../../tests/support/server.ts'
import { verify } from '../../commands/verify.ts'
import { readConfig } from '../../config.ts'
import { newId } from '../../kernel/id.ts'
import { inTerritory, openDatabase, type Tx } from '../database/database.ts'
import { appendAct } from './audit-store.ts'
import { verifyChain } from './verify.ts'

const site = await testServer()
const { id: territoryId } = await site.addTerritory('valle')
// The owner of the tables is the strongest that could reach into them without being a superuser.
const owner = openDatabase(site.ownerUrl, 1)
const LINKS = 4
const ERASED = 2

beforeAll(async () => {
  for (let number = 1; number <= LINKS; number += 1) {
    await inTerritory(site.db, territoryId, (tx) =>
      appendAct(tx, {
        territoryId,
        at: new Date(Date.UTC(2026, 0, number, 12, 0, 0, number)),
        accountId: newId(),
        kind: 'record.changed',
        recordIds: [newId(), newId()],
        payload: { title: { before: 'Perché', after: 'Città più aperta' }, number },
      }),
    )
  }
  await inTerritory(site.db, territoryId, (tx) =>
    sql`delete from audit_payload where sequence = ${ERASED}`.execute(tx),
  )
  await sql`alter table audit_entry no force row level security`.execute(owner)
  await sql`alter table audit_payload no force row level security`.execute(owner)
})

afterAll(() => owner.destroy())

type Kind = 'uuid' | 'uuids' | 'bigint' | 'moment' | 'text' | 'bytes'
type Column = readonly [table: 'audit_entry' | 'audit_payload', column: string, kind: Kind]

const COLUMNS: readonly Column[] = [
  ['audit_entry', 'territory_id', 'uuid'],
  ['audit_entry', 'sequence', 'bigint'],
  ['audit_entry', 'at', 'moment'],
  ['audit_entry', 'account_id', 'text'],
  ['audit_entry', 'kind', 'text'],
  ['audit_entry', 'record_ids', 'uuids'],
  ['audit_entry', 'payload_digest', 'bytes'],
  ['audit_entry', 'previous_digest', 'bytes'],
  ['audit_entry', 'digest', 'bytes'],
  ['audit_payload', 'territory_id', 'uuid'],
  ['audit_payload', 'sequence', 'bigint'],
  ['audit_payload', 'salt', 'bytes'],
  ['audit_payload', 'payload', 'text'],
]

/** One byte of a value, taken modulo its length, changed by a mask that changes at least one bit. */
type Blow = { place: number; mask: number }

const HEX = /[0-9a-f]/g

function strikeHex(text: string, { place, mask }: Blow): string {
  const digits = [...text.matchAll(HEX)]
  const { index, 0: digit } = digits[place % digits.length] as RegExpExecArray
  const other = Number.parseInt(digit, 16) ^ (1 + (mask % 15))
  return text.slice(0, index) + other.toString(16) + text.slice(index + 1)
}

function strikeText(text: string, { place, mask }: Blow): string {
  const index = place % text.length
  // Only the lower bits, so that a plain letter stays one byte; no text of PostgreSQL holds a NUL.
  const code = text.charCodeAt(index) ^ (1 + (mask % 31)) || 1
  return text.slice(0, index) + String.fromCharCode(code) + text.slice(index + 1)
}

const strikeBigint = (text: string, { place, mask }: Blow): bigint =>
  BigInt.asIntN(64, BigInt(text) ^ (BigInt(mask) << BigInt(8 * (place % 8))))

/** How a column is read as text, and the value that it has after the blow. */
const STRIKES: Record<
  Kind,
  { read: (column: string) => RawBuilder<string>; strike: (text: string, blow: Blow) => RawBuilder<unknown> }
> = {
  uuid: { read: (column) => asText(column), strike: (text, blow) => sql`${strikeHex(text, blow)}::uuid` },
  uuids: { read: (column) => asText(column), strike: (text, blow) => sql`${strikeHex(text, blow)}::uuid[]` },
  text: { read: (column) => asText(column), strike: (text, blow) => sql`${strikeText(text, blow)}` },
  bytes: {
    read: (column) => sql`encode(${sql.ref(column)}, 'hex')`,
    strike: (text, blow) => sql`decode(${strikeHex(text, blow)}, 'hex')`,
  },
  bigint: {
    read: (column) => asText(column),
    strike: (text, blow) => sql`${strikeBigint(text, blow)}::bigint`,
  },
  // PostgreSQL keeps a moment as microseconds since 2000.
  moment: {
    read: (column) => sql`((extract(epoch from ${sql.ref(column)}) - 946684800) * 1000000)::bigint::text`,
    strike: (text, blow) =>
      sql`timestamptz '2000-01-01Z' + (${String(strikeBigint(text, blow))} || ' microseconds')::interval`,
  },
}

const asText = (column: string): RawBuilder<string> => sql`${sql.ref(column)}::text`

class Undone extends Error {}

/** Strikes one byte as the owner, asks the chain, and takes it back. */
async function strikeAndVerify([table, column, kind]: Column, sequence: number, blow: Blow): Promise<string> {
  const { read, strike } = STRIKES[kind]
  let verdict = ''
  const work = async (tx: Tx): Promise<void> => {
    const here = sql`territory_id = ${territoryId} and sequence = ${sequence}`
    const from = sql.table(table)
    const { rows } = await sql<{
      was: string
    }>`select ${read(column)} as was from ${from} where ${here}`.execute(tx)
    const was = rows[0]?.was as string
    await sql`update ${from} set ${sql.ref(column)} = ${strike(was, blow)} where ${here}`.execute(tx)
    verdict = (await verifyChain(tx, territoryId)).broken ? 'broken' : 'holds'
    throw new Undone()
  }
  await owner
    .transaction()
    .execute(work)
    .catch((error: Error & { code?: string }) => {
      if (error instanceof Undone) return
      // Class 23: a key or a reference. Class 22: no such value can be written at all.
      if (!/^2[23]/.test(error.code ?? '')) throw error
      verdict = 'refused'
    })
  return verdict
}

describe('the chain of the audit', () => {
  test('holds, with what was erased', async () => {
    const report = await inTerritory(site.db, territoryId, (tx) => verifyChain(tx, territoryId))
    expect(report).toMatchObject({ length: LINKS, erased: 1, broken: null })
  })

  test('has no column that this test does not strike', async () => {
    const { rows } = await sql<{ column: string }>`
      select table_name || '.' || column_name as "column" from information_schema.columns
      where table_schema = 'public' and table_name in ('audit_entry', 'audit_payload')`.execute(owner)
    const struck = COLUMNS.map(([table, column]) => `${table}.${column}`)
    expect(rows.map(({ column }) => column).sort()).toEqual(struck.sort())
  })

  test.each(COLUMNS)('%s.%s: no byte can be altered unseen', async (...column) => {
    const [table] = column
    const sequences = [1, 2, 3, 4].filter((sequence) => table === 'audit_entry' || sequence !== ERASED)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sequences),
        fc.record({ place: fc.nat(10_000), mask: fc.integer({ min: 1, max: 255 }) }),
        async (sequence, blow) => {
          expect(await strikeAndVerify(column, sequence, blow)).not.toBe('holds')
        },
      ),
      { numRuns: 60 },
    )
  })

  test('fails when a link is taken out, also when its payload was erased', async () => {
    for (const sequence of [1, ERASED, 3]) {
      const cut = owner.transaction().execute(async (tx) => {
        await sql`delete from audit_payload where sequence = ${sequence}`.execute(tx)
        await sql`delete from audit_entry where sequence = ${sequence}`.execute(tx)
        const { broken } = await verifyChain(tx, territoryId)
        throw new Error(JSON.stringify(broken))
      })
      await expect(cut).rejects.toThrow(`{"sequence":${sequence + 1},"reason":"order"}`)
    }
  })
})

test('telaio verify: 0 while every chain holds, 1 after one altered byte', async () => {
  const config = {
    ...readConfig({ TELAIO_DATA: '/nowhere' }),
    database: { appUrl: site.appUrl, ownerUrl: site.ownerUrl },
  }
  const said: string[] = []
  expect(await verify(config, [], (line) => said.push(line))).toBe(0)
  expect(said.join('\n')).toMatch(/^valle: ok, 4 links, 1 erased, head [0-9a-f]{64}$/m)
  await sql`update audit_entry set kind = 'record.changee' where sequence = 3`.execute(owner)
  said.length = 0
  expect(await verify(config, [], (line) => said.push(line))).toBe(1)
  expect(said.join('\n')).toMatch(/^valle: BROKEN at 3 \(digest\)/m)
})
