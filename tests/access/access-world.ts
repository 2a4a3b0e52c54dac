/** Two territories with one record of every type, everybody who may ask, and records made to be changed. */
import { sql } from 'kysely'
import { afterAll } from 'vitest'
import { openDatabase } from '../../src/platform/database/database.ts'
import { hideRecord } from '../../src/platform/record/bin-service.ts'
import { fieldsOf } from '../../src/platform/record/changes.ts'
import type { Field } from '../../src/platform/record/field/field.ts'
import type { Candidate } from '../../src/platform/record/input.ts'
import type { StoredRecord } from '../../src/platform/record/record.ts'
import { updateRecord } from '../../src/platform/record/record-service.ts'
import type { RecordType } from '../../src/platform/record/type.ts'
import { digestToken } from '../support/digest-token.ts'
import { type House, type Member, testHouse } from '../support/house.ts'
import type { Caller } from './access-table.ts'

export const TERRITORY = 'valle'
export const ELSEWHERE = 'monte'
/** The body that owns every record, and another one. */
export const OWNER = 'unione'
export const OTHER = 'provincia'

export type AccessWorld = House &
  Readonly<{
    members: Readonly<Record<Exclude<Caller, 'anonymous'>, Member>>
    /** The record of each type that nobody changes: what others refer to, and what is read. */
    seed: (type: string) => StoredRecord
    /** Values with which a record of a type can be saved, owned by the body of the editor. */
    values: (type: RecordType, slug: string) => Candidate
    /** A record made for one purpose; kept until it was changed. */
    target: (type: RecordType, purpose: Purpose) => Promise<StoredRecord>
    /** Forgets the targets, because one of them was changed. */
    renew: () => void
    /** A word for everything that the database holds: two are equal when nothing changed between them. */
    fingerprint: () => Promise<string>
  }>
export type Purpose = 'plain' | 'draft' | 'deleted' | 'renamed'

const INTERVAL = { from: '2026-01-01', to: '2026-12-31', precision: 'year', words: { it: 'nel 2026' } }

/** A value that a field takes. */
export function sampleOf(field: Field): unknown {
  switch (field.kind) {
    case 'text':
    case 'prose':
      return { it: 'Parole di prova' }
    case 'list':
      return [{ it: 'Voce di prova' }]
    case 'choice':
      return Object.keys(field.options)[0]
    case 'date':
      return '2026-01-01'
    case 'interval':
      return INTERVAL
    case 'integer':
      return field.min
    case 'money':
      return { cents: 100, currency: 'EUR' }
    case 'ref':
      return field.to === 'body' ? OWNER : `prova-${field.to}`
    case 'flag':
      return field.default
    case 'url':
      return 'https://prova.example'
    case 'code':
      return field.example ?? '1'
  }
}

/** What the record of a type cannot be without, and who keeps it. */
function valuesOf(type: RecordType, slug: string): Candidate {
  const required = Object.entries(fieldsOf(type)).filter(([, field]) => field.required)
  return {
    ...Object.fromEntries(required.map(([name, field]) => [name, sampleOf(field)])),
    title: { it: `Prova ${slug}`, en: `Trial ${slug}` },
    ownerBody: OWNER,
    slug,
  }
}

async function addMembers(house: House): Promise<AccessWorld['members']> {
  const at = (role: 'steward' | 'reader' | 'editor', territory: string, body?: string) => [
    { role, territory, ...(body ? { body } : {}) },
  ]
  const members = {
    stranger: await house.addMember('Stranger'),
    reader: await house.addMember('Reader', at('reader', TERRITORY)),
    editor: await house.addMember('Editor', at('editor', TERRITORY, OWNER)),
    otherEditor: await house.addMember('Other editor', at('editor', TERRITORY, OTHER)),
    steward: await house.addMember('Steward', at('steward', TERRITORY)),
    otherSteward: await house.addMember('Other steward', at('steward', ELSEWHERE)),
    administrator: await house.addMember('Administrator', [], { isAdministrator: true }),
  }
  // The first use of a token in a day is written down, which is no change of what it asks for.
  for (const { bearer, readBearer } of Object.values(members)) {
    await house.signIn.identify(new Headers(bearer))
    await house.signIn.identify(new Headers(readBearer))
  }
  return members
}

async function seedRecords(house: House): Promise<ReadonlyMap<string, StoredRecord>> {
  const seeds = new Map<string, StoredRecord>()
  const unowned = { kind: 'union', title: { it: 'Ente' } }
  const owner = await house.addRecord(TERRITORY, 'body', { ...unowned, slug: OWNER })
  await house.addRecord(TERRITORY, 'body', { ...unowned, slug: OTHER })
  seeds.set('body', owner)
  for (const type of house.registry.types) {
    if (type.type === 'body') continue
    seeds.set(type.type, await house.addRecord(TERRITORY, type.type, valuesOf(type, `prova-${type.type}`)))
  }
  return seeds
}

/** Makes the world of the calling test file, to be called at its top level. */
export async function accessWorld(): Promise<AccessWorld> {
  const house = await testHouse()
  await house.addTerritory(TERRITORY, { accent: '#0b5a52' })
  await house.addTerritory(ELSEWHERE)
  const seeds = await seedRecords(house)
  const members = await addMembers(house)
  await digestToken(house, TERRITORY)
  const targets = new Map<string, StoredRecord>()
  let count = 0
  const make = async (type: RecordType, purpose: Purpose): Promise<StoredRecord> => {
    count += 1
    const values = { ...valuesOf(type, `bersaglio-${count}`), isPublic: purpose !== 'draft' }
    const record = await house.addRecord(TERRITORY, type.type, values)
    await house.work(TERRITORY, async (ctx) => {
      if (purpose === 'deleted') await hideRecord(ctx, house.registry, type, record.slug, record.version)
      if (purpose === 'renamed') {
        const renamed = { ...values, slug: `rinominato-${count}` }
        await updateRecord(ctx, type, record.slug, record.version, renamed)
      }
    })
    return record
  }
  return {
    ...house,
    members,
    seed: (type) => seeds.get(type) as StoredRecord,
    values: valuesOf,
    target: async (type, purpose) => {
      const key = `${type.type} ${purpose}`
      const record = targets.get(key) ?? (await make(type, purpose))
      targets.set(key, record)
      return record
    },
    renew: () => targets.clear(),
    fingerprint: await fingerprints(house),
  }
}

/** Reads as the owner of the tables, from whom the wall between territories is taken away for this database. */
async function fingerprints({ ownerUrl }: House): Promise<() => Promise<string>> {
  const owner = openDatabase(ownerUrl, 1)
  afterAll(() => owner.destroy())
  const { rows } = await sql<{ name: string; isForced: boolean }>`
    select relname as name, relforcerowsecurity as "isForced" from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`.execute(owner)
  for (const { name, isForced } of rows) {
    if (isForced) await sql`alter table ${sql.table(name)} no force row level security`.execute(owner)
  }
  const each = rows.map(
    ({ name }) =>
      sql`(select concat(count(*), '-', sum(hashtext(t::text)::bigint)) from ${sql.table(name)} t)`,
  )
  const query = sql<{ print: string }>`select concat_ws(' ', ${sql.join(each)}) as print`
  return async () => (await query.execute(owner)).rows[0]?.print as string
}
