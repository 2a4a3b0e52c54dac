import { expect, test } from 'vitest'
import { testServer } from '../../../tests/support/server.ts'
import { createApplication } from '../../app.ts'
import { importFile, openFile, takeFile } from '../../platform/bring/bring-service.ts'
import { readMapping } from '../../platform/bring/mapping.ts'
import { recordRoutes } from '../../platform/site/record-routes.tsx'
import { findServices } from './finder/finder-service.ts'

const application = createApplication()
const site = await testServer({ modules: application.modules, routes: () => recordRoutes(application) })
await site.addTerritory('valle')
await site.addRecord('valle', 'body', {
  slug: 'comune',
  title: { it: 'Comune di Ordito' },
  kind: 'municipality',
})

const HEAD = 'slug;title.it;summary.it;ownerBody;serviceType;topic;onlineUrl;addressedTo.it'
const ROWS = [
  'nido;Ammissione all’asilo nido;Posti per bambini piccoli;comune;iscrizione-nido;1;https://nido.example;Ai genitori',
  'nido;Un’altra volta;;comune;;;;',
  ';;Senza titolo;comune;;;;',
  'tipo;Servizio di tipo sbagliato;;comune;non-esiste;;;',
  'tema;Servizio di tema sbagliato;;comune;;https://w3id.org/italia/onto/nessuno;;',
  'ente;Servizio di nessuno;;ente-che-non-c-e;;;;',
  'legame;Servizio con un indirizzo rotto;;comune;;;non-è-un-indirizzo;',
  'grassetto;Ritiro dei mobili vecchi a domicilio;"<img src=x onerror=alert(1)> Gratis";comune;;;;"<script>alert(1)</script> **Ai residenti**"',
]

test('a file of cards: what is wrong is told with its row, what is right is found at once, marks are only text', async () => {
  const { registry } = site
  const report = await site.work('valle', async (ctx) => {
    const bytes = new TextEncoder().encode([HEAD, ...ROWS].join('\r\n'))
    const id = await takeFile(ctx, registry, 'services', { name: 'servizi.csv', bytes })
    const open = await openFile(ctx, registry, id)
    const mapping = readMapping(open.target, open.table, {})
    return importFile(ctx, registry, { ...open, file: { ...open.file, mapping } })
  })
  expect(report.added).toBe(2)
  const told = report.refusals.map((refusal) => JSON.stringify(refusal)).join('\n')
  for (const column of ['Titolo', 'serviceType', 'topic', 'ownerBody', 'Indirizzo del servizio online'])
    expect(told).toContain(column)
  expect(report.refusals.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7, 8])

  const found = await site.work('valle', (ctx) =>
    findServices(ctx, { words: 'chi porta via il divano', filters: {} }),
  )
  expect(found.results[0]?.cards[0]).toMatchObject({ slug: 'grassetto', type: 'ritiro-ingombranti' })
  const { body } = await site.server.inject({ url: '/valle/servizi/grassetto' })
  expect(body).not.toContain('<script>alert(1)')
  expect(body).not.toContain('<img src=x')
  expect(body).toContain('<strong>Ai residenti</strong>')
})
