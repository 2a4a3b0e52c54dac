import { describe, expect, test } from 'vitest'
import { testHouse } from '../../../../tests/support/house.ts'
import { saveRows } from '../../../platform/row/row-service.ts'
import type { RowType } from '../../../platform/row/row-type.ts'
import { sayMoney } from './money-words.ts'
import { sumMoney } from './rules.ts'

const house = await testHouse()
await house.addTerritory('valle')
await house.addTerritory('vuota')
await house.addRecord('valle', 'agenda', {
  slug: 'agenda',
  title: { it: 'Agenda' },
  state: 'adopted',
  goalLevel: { it: 'sfida' },
})
const action = { agenda: 'agenda', title: { it: 'Fibra' } }
await house.addRecord('valle', 'action', { ...action, slug: 'fibra', number: '1' })
await house.addRecord('valle', 'action', { ...action, slug: 'muta', title: { it: 'Muta' } })
const line = { action: 'fibra', kind: 'money', availability: 'found', title: { it: 'Contributo' } }
const euro = (cents: number) => ({ cents, currency: 'EUR' })
await house.addRecord('valle', 'resource', {
  ...line,
  slug: 'regione',
  amount: euro(75_000_000),
  cup: 'J51B21004690001',
})
await house.addRecord('valle', 'resource', {
  ...line,
  slug: 'bando',
  availability: 'to-find',
  amount: euro(25_000_000),
})
await house.addRecord('valle', 'resource', { ...line, slug: 'ignota', availability: 'to-find' })
await house.addRecord('valle', 'resource', { ...line, slug: 'persone', kind: 'people' })
await house.addRecord('valle', 'resource', { ...line, slug: 'bozza', amount: euro(1), isPublic: false })
const expense = house.registry.rowsByCollection('expenses') as RowType
const save = (rows: Record<string, unknown>[]) =>
  house.work('valle', (ctx) => saveRows(ctx, expense, rows, { replace: false }))
await save([{ resource: 'regione', on: '2025-03-01', amount: euro(20_000_000) }])

const page = async (path: string) => (await house.server.inject(path)).body.replaceAll(/\s|&nbsp;/g, ' ')

describe('the money of an agenda', () => {
  test('is said in words: found, needed, spent, and what nobody knows', async () => {
    const text = await page('/valle/denaro')
    expect(text).toContain(
      'Trovati 750.000 € di 1.000.000 €. Spesi 200.000 €. Di una risorsa non si sa l’importo.',
    )
    expect(text).toContain('Nessuno ha ancora scritto quanto serve.')
    expect(await page('/en/valle/denaro')).toContain('€750,000 found of €1,000,000. €200,000 spent.')
  })

  test('stands on the action too, with the code by which anybody can follow it', async () => {
    const text = await page('/valle/azioni/fibra')
    expect(text).toContain('Trovati 750.000 € di 1.000.000 €.')
    expect(text).toContain('CUP J51B21004690001')
  })

  test('of a territory without figures says who can write them', async () => {
    expect(await page('/vuota/denaro')).toContain('Ancora nessuna cifra')
  })
})

test('an expense is of a day that has come, and of two on one day each says which it is', async () => {
  const again = { resource: 'regione', on: '2025-03-01', amount: euro(100) }
  await expect(save([again])).rejects.toMatchObject({ problems: [{ wrong: 'c’è già un valore diverso' }] })
  await save([{ ...again, document: 'Mandato 13' }])
  await expect(save([{ ...again, on: '2099-01-01' }])).rejects.toMatchObject({ problems: [{ field: 'on' }] })
})

test('all is found only when every amount is known', () => {
  const known = { availability: 'found', amountCents: 100, spentCents: 0 } as const
  const unknown = { availability: 'found', amountCents: null, spentCents: 0 } as const
  expect(sayMoney(sumMoney([known]), 'en')).toContain('all that is needed')
  expect(sayMoney(sumMoney([known, unknown]), 'en')).not.toContain('all that is needed')
  expect(sayMoney(sumMoney([{ ...known, spentCents: 101 }]), 'en')).toContain(
    'More was spent than is written as found.',
  )
})
