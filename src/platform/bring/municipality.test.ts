import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { testServer } from '../../../tests/support/server.ts'
import { checkFile, openFile, takeFile } from './bring-service.ts'
import { readMapping } from './mapping.ts'
import { dayOf, listMunicipalityTables, loadMunicipalities } from './municipality-service.ts'

const FILE = join(import.meta.dirname, '../../../../shared/data/comuni/istat-comuni-2026-08-14.csv')
const site = await testServer()
await site.addTerritory('valle')
await site.addRecord('valle', 'area', {
  slug: 'aglie',
  title: { it: 'Agliè' },
  kind: 'municipality',
  code: '001001',
})
await site.addRecord('valle', 'indicator', {
  slug: 'fibra',
  title: { it: 'Fibra' },
  unit: { it: '%' },
  direction: 'more',
})

const load = (text: string | Uint8Array, name: string) =>
  loadMunicipalities(site.db, {
    upload: { name, bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text },
    day: '',
    today: '2026-11-26',
    now: new Date('2026-11-26T10:00:00Z'),
    actor: { kind: 'system' },
    language: 'it',
  })

/** What a file of values of some codes comes to. */
const look = (codes: readonly string[]) =>
  site.work('valle', async (ctx) => {
    const lines = ['Codice ISTAT;Anno;Valore', ...codes.map((code, index) => `${code};${2000 + index};1`)]
    const bytes = new TextEncoder().encode(lines.join('\n'))
    const id = await takeFile(ctx, site.registry, 'observations', { name: 'x.csv', bytes })
    const open = await openFile(ctx, site.registry, id)
    const mapping = readMapping(open.target, open.table, { indicator: 'fibra' })
    return checkFile(ctx, site.registry, open, mapping)
  })

describe('with the tables of municipalities', () => {
  test('old codes are recoded, those of abolished ones are told, and none is dropped', async () => {
    expect(await load('PRO_COM_T;Comune\n301001;Agliè\n301002;Soppresso\n', 'comuni-2010-01-01.csv')).toEqual(
      {
        ok: true,
        count: 2,
        asOf: '2010-01-01',
      },
    )
    await load('Codice Comune (alfanumerico);Comune\n001001;Agliè\n001002;Airasca\n', 'comuni_20260814.csv')
    expect(await listMunicipalityTables(site.db)).toEqual([
      { asOf: '2026-08-14', count: 2 },
      { asOf: '2010-01-01', count: 2 },
    ])
    const report = await look(['1001', '301001', '301002', '1002', '999999'])
    expect(report).toMatchObject({
      added: 2,
      refused: 3,
      padded: 1,
      recoded: [{ from: '301001', to: 'aglie' }],
      unmatched: [{ value: '301002' }, { value: '1002' }, { value: '999999' }],
    })
    expect(report.refusals.map(({ wrong }) => wrong)).toEqual([
      'è il codice di un comune soppresso, Soppresso',
      'è il codice di Airasca, che qui non ha una scheda',
      'non è il nome, il nome breve o il codice di niente che ci sia',
    ])
  })

  test('a file that is no such table is refused', async () => {
    expect(await load('a;b\n1;2\n', 'x.csv')).toMatchObject({ ok: false })
    expect(await load('', 'x.csv')).toMatchObject({ ok: false })
  })

  test.skipIf(!existsSync(FILE))(
    'the table of ISTAT itself is read (skipped: ../shared/data is not here)',
    async () => {
      const loaded = await load(readFileSync(FILE), 'istat-comuni-2026-08-14.csv')
      expect(loaded).toEqual({ ok: true, count: 7894, asOf: '2026-08-14' })
    },
  )
})

test('the day of a table is what is said, or what its name says, or today', () => {
  expect(dayOf('2020-01-01', 'x-2021-01-01.csv', '2026-11-26')).toBe('2020-01-01')
  expect(dayOf('', 'x_20210131.csv', '2026-11-26')).toBe('2021-01-31')
  expect(dayOf('boh', 'x-2021-13-01.csv', '2026-11-26')).toBe('2026-11-26')
})
