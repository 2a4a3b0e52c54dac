import { askToJoin } from '../../src/modules/pact/request-service.ts'
import { commitmentType } from '../../src/modules/profile/rows/commitment-type.ts'
import { observationType } from '../../src/modules/profile/rows/observation-type.ts'
import { targetType } from '../../src/modules/profile/rows/target-type.ts'
import { WHOLE_CARD } from '../../src/modules/services/fixture/cards.ts'
import { portalType } from '../../src/modules/services/records/portal-type.ts'
import { saveWish } from '../../src/modules/services/wish/wish-service.ts'
import { takeBoundaries } from '../../src/platform/bring/boundary-service.ts'
import { takeFile } from '../../src/platform/bring/bring-service.ts'
import { askCheck } from '../../src/platform/bring/bring-steps.ts'
import { patchRecord } from '../../src/platform/record/record-service.ts'
import { listRecords } from '../../src/platform/record/record-store.ts'
import { addTie } from '../../src/platform/record/tie-service.ts'
import { saveRows } from '../../src/platform/row/row-service.ts'
import type { RowType } from '../../src/platform/row/row-type.ts'
import { type House, SAMPLE } from '../support/house.ts'

/** Cards of every kind, and what citizens and portals have to do with them. */
async function addServices(house: House): Promise<void> {
  // The sample has no cards: two bodies offer the same service, one more has one that nobody aligned.
  for (const body of ['comune-di-bibbiano', 'comune-di-cavriago']) {
    const slug = body === 'comune-di-bibbiano' ? 'carta-identita' : 'carta-cavriago'
    await house.addRecord(SAMPLE, 'service', {
      ...WHOLE_CARD,
      slug,
      ownerBody: body,
      nextCheckOn: '2026-01-31',
    })
  }
  await house.addRecord(SAMPLE, 'service', {
    slug: 'divani',
    title: { it: 'Ritiro a domicilio di divani e materassi' },
    status: 'suspended',
    statusReason: { it: 'Il mezzo è guasto.' },
    ownerBody: 'comune-di-bibbiano',
  })
  await house.addRecord(SAMPLE, 'concept', {
    title: { it: 'Il gambalesta' },
    serviceType: 'trasporto-sociale',
  })
  await house.work(SAMPLE, async (ctx) => {
    await saveWish(ctx, { asked: 'astronave', wanted: 'Un’astronave per la luna', body: null })
    const portal = { body: 'comune-di-bibbiano', origin: 'https://www.comune.example' }
    await saveRows(ctx, portalType as unknown as RowType, [portal], { replace: false })
  })
}

/** Loads the sample, and what it does not have: without it no page of some kinds would have anything to show. */
export async function loadWholeSample(house: House): Promise<void> {
  await house.loadSample()
  // The sample ships no boundaries: without one no page would draw a map.
  const around = [10.4, 10.5, 10.6].map((west) => ({
    type: 'Polygon',
    coordinates: [
      [west, west + 0.1, west + 0.1, west]
        .map((x, index) => [x, index > 1 ? 44.7 : 44.6])
        .concat([[west, 44.6]]),
    ],
  }))
  for (const [index, slug] of ['bibbiano', 'cavriago', 'campegine'].entries())
    await house.work(SAMPLE, (ctx) =>
      patchRecord(ctx, house.registry.byType('area'), slug, 1, { boundary: around[index] }),
    )
  // The source writes no amount: without one no page would draw a bar.
  await house.addRecord(SAMPLE, 'resource', {
    title: { it: 'Contributo di prova' },
    action: 'azione-1-scuole-giovani',
    kind: 'money',
    availability: 'found',
    amount: { cents: 75_000_000, currency: 'EUR' },
  })
  // The source has one moment: a line needs several, a gap and something to reach.
  await house.addRecord(SAMPLE, 'indicator', {
    slug: 'famiglie-raggiunte',
    title: { it: 'Famiglie raggiunte' },
    unit: { it: '% delle famiglie' },
    direction: 'more',
    area: 'val-denza',
    updateEvery: 'year',
  })
  const place = { indicator: 'famiglie-raggiunte', area: 'val-denza', precision: 'year' }
  const rows = [10, 12.5, null, 20, 26].map((value, index) => ({ ...place, on: `202${index}-12-31`, value }))
  await house.work(SAMPLE, async (ctx) => {
    const towns = ['bibbiano', 'cavriago'].map((area, index) => ({
      ...place,
      area,
      on: '2024-12-31',
      value: 20 + index,
    }))
    await saveRows(ctx, observationType as unknown as RowType, [...rows, ...towns], { replace: false })
    const target = { ...place, on: '2027-12-31', value: 40 }
    await saveRows(ctx, targetType as unknown as RowType, [target], { replace: false })
  })
  // The source commits no action to a number: without one no page would judge one.
  await house.work(SAMPLE, async (ctx) => {
    const promise = {
      action: 'azione-1-scuole-giovani',
      indicator: 'famiglie-raggiunte',
      baseline: 10,
      baselineOn: '2020-06-30',
      target: 40,
      targetOn: '2027-12-31',
    }
    await saveRows(ctx, commitmentType as unknown as RowType, [promise], { replace: false })
  })
  // A file with a row of every fate.
  await house.work(SAMPLE, async (ctx) => {
    const lines = [
      'famiglie-raggiunte;val-denza;2024;26',
      'famiglie-raggiunte;val-denza;2023;21',
      'boh;val-denza;2023;x',
    ]
    const bytes = new TextEncoder().encode(['indicator;area;on;value', ...lines].join('\n'))
    const id = await takeFile(ctx, house.registry, 'observations', { name: 'valori-2024.csv', bytes })
    await askCheck(ctx, house.registry, id, {})
  })
  // A file of boundaries that draws one area anew, makes one, and says one twice.
  await house.work(SAMPLE, async (ctx) => {
    const places = ['Bibbiano', 'Luogo nuovo', 'Luogo nuovo'].map((name, index) => ({
      type: 'Feature',
      properties: { name, fonte: 'prova' },
      geometry: around[index],
    }))
    const bytes = new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features: places }))
    await takeBoundaries(ctx, { name: 'confini.geojson', bytes })
  })
  // The source names no pact, and nobody has asked to join anything.
  await house.addRecord(SAMPLE, 'pact', {
    title: { it: 'Patto di prova' },
    state: 'signed',
    objectives: [{ it: 'Azzerare il divario digitale' }],
  })
  await house.work(SAMPLE, async (ctx) => {
    const [to] = await listRecords(ctx.tx, house.registry.byType('pact'), {})
    const [from] = await listRecords(ctx.tx, house.registry.byType('body'), {})
    const [strand] = await listRecords(ctx.tx, house.registry.byType('workstream'), {})
    if (!to || !from || !strand) throw new Error('the sample has no pact, no body or no workstream')
    await addTie(
      ctx,
      house.registry,
      { from, to },
      { relation: 'carries', role: 'party', note: null, reason: null },
    )
    const asked = { workstream: strand.slug, body: 'comune-di-bibbiano', message: 'Portiamo tre scuole.' }
    await askToJoin(ctx, house.registry, asked)
  })
  await addServices(house)
  // The sample states no adoption: one is recorded, and the agenda goes on, so that there is something to compare.
  const [agenda] = await house.work(SAMPLE, ({ tx }) => listRecords(tx, house.registry.byType('agenda'), {}))
  await house.addRecord(SAMPLE, 'adoption', {
    agenda: agenda?.slug,
    adoptedOn: '2026-11-01',
    act: 'Delibera di prova',
  })
  await house.work(SAMPLE, async (ctx) => {
    const [action] = await listRecords(ctx.tx, house.registry.byType('action'), {})
    if (!action) throw new Error('the sample has no action')
    const change = { summary: { it: 'Riassunto nuovo' } }
    await patchRecord(ctx, house.registry.byType('action'), action.slug, action.version, change)
  })
}
