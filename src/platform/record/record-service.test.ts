import { describe, expect, test } from 'vitest'
import { testServer } from '../../../tests/support/server.ts'
import { listActs } from '../audit/audit-store.ts'
import { verifyChain } from '../audit/verify.ts'
import type { Context } from '../context.ts'
import { searchRecords } from '../search/search-store.ts'
import { emptyOldBin, hideRecord, restoreRecord } from './bin-service.ts'
import { flatValues, toInput } from './changes.ts'
import { findRedirect } from './key-store.ts'
import { createRecord, getRecord, patchRecord, updateRecord } from './record-service.ts'
import { listRecords } from './record-store.ts'
import { addTie, changeTie, removeTie } from './tie-service.ts'
import { listTiesOf, walkThread } from './tie-store.ts'

const site = await testServer()
const { registry } = site
await site.addTerritory('valle')
await site.addTerritory('altra')
const agendaType = registry.byType('agenda')
const priorityType = registry.byType('priority')
const agenda = await site.addRecord('valle', 'agenda', {
  slug: 'agenda',
  title: { it: 'Agenda' },
  state: 'draft',
  goalLevel: { it: 'sfida' },
})

const goal = await site.addRecord('valle', 'goal', {
  slug: 'sfida',
  title: { it: 'Sfida' },
  agenda: 'agenda',
})
const work = <T>(run: (ctx: Context) => Promise<T>) => site.work('valle', run)
let count = 0
const addPriority = (title = `Priorità ${++count}`) =>
  site.addRecord('valle', 'priority', { title: { it: title }, agenda: 'agenda' })

describe('saving', () => {
  test('a record comes back as it was written, and its act is remembered', async () => {
    const made = await addPriority('Più scuole connesse')
    expect(made).toMatchObject({
      slug: 'piu-scuole-connesse',
      version: 1,
      own: { agenda: 'agenda', description: null },
    })
    const acts = await work((ctx) => listActs(ctx.tx, { recordId: made.id, limit: 5 }))
    expect(acts).toEqual([expect.objectContaining({ kind: 'record.created' })])
  })

  test('a change keeps what it replaced, raises the version, and saving it again changes nothing', async () => {
    const made = await addPriority()
    const saved = await work((ctx) =>
      patchRecord(ctx, priorityType, made.slug, 1, { title: { it: 'Nuovo' } }),
    )
    expect(saved.version).toBe(2)
    const again = await work((ctx) =>
      patchRecord(ctx, priorityType, made.slug, 2, { title: { it: 'Nuovo' } }),
    )
    expect(again.version).toBe(2)
    const [act] = await work((ctx) => listActs(ctx.tx, { recordId: made.id, limit: 1 }))
    expect(act?.payload).toMatchObject({
      changes: { title: { before: made.general.title, after: { it: 'Nuovo' } } },
    })
  })

  test('the second of two people is told, and nothing of the first is lost', async () => {
    const made = await addPriority()
    const values = flatValues(toInput(made))
    await work((ctx) =>
      updateRecord(ctx, priorityType, made.slug, 1, { ...values, summary: { it: 'primo' } }),
    )
    const second = work((ctx) =>
      updateRecord(ctx, priorityType, made.slug, 1, { ...values, summary: { it: 'secondo' } }),
    )
    await expect(second).rejects.toMatchObject({ code: 'record/stale', details: { current: 2, base: 1 } })
    expect((await work((ctx) => getRecord(ctx, priorityType, made.slug))).general.summary).toEqual({
      it: 'primo',
    })
  })

  test('of ten people at once exactly one saves', async () => {
    const made = await addPriority()
    const saves = Array.from({ length: 10 }, (_, index) =>
      work((ctx) => patchRecord(ctx, priorityType, made.slug, 1, { summary: { it: `persona ${index}` } })),
    )
    const ended = await Promise.allSettled(saves)
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const stored = await work((ctx) => getRecord(ctx, priorityType, made.slug))
    expect(stored.version).toBe(2)
  })

  test('a renamed record is still found under its old name', async () => {
    const made = await addPriority()
    await work((ctx) => patchRecord(ctx, priorityType, made.slug, 1, { slug: 'nome-nuovo' }))
    expect(await work((ctx) => findRedirect(ctx.tx, 'priority', made.slug))).toBe('nome-nuovo')
  })

  test('a taken slug, a reference to nothing and a broken field are refused', async () => {
    const made = await addPriority()
    await expect(addPriority(made.general.title.it)).rejects.toMatchObject({ code: 'record/slug-taken' })
    const dangling = work((ctx) => createRecord(ctx, priorityType, { title: { it: 'x' }, agenda: 'nessuna' }))
    await expect(dangling).rejects.toMatchObject({ code: 'record/invalid', problems: [{ field: 'agenda' }] })
    const broken = work((ctx) =>
      createRecord(ctx, priorityType, { title: { it: '' }, agenda: 'agenda', nextCheckOn: '2023-02-30' }),
    )
    await expect(broken).rejects.toMatchObject({
      problems: [{ field: 'title.it' }, { field: 'nextCheckOn' }],
    })
  })

  test('a goal inside itself, and a strand of another action, are told as problems of their fields', async () => {
    await site.addRecord('valle', 'goal', {
      slug: 'dentro',
      title: { it: 'Dentro' },
      agenda: 'agenda',
      parent: 'sfida',
    })
    await work(async (ctx) => {
      const ring = patchRecord(ctx, registry.byType('goal'), 'sfida', 1, { parent: 'dentro' })
      await expect(ring).rejects.toMatchObject({ code: 'record/invalid', problems: [{ field: 'parent' }] })
    })
    expect((await work((ctx) => getRecord(ctx, registry.byType('goal'), 'sfida'))).version).toBe(1)
    await site.addRecord('valle', 'action', { slug: 'una', title: { it: 'Una' }, agenda: 'agenda' })
    await site.addRecord('valle', 'action', { slug: 'altra', title: { it: 'Altra' }, agenda: 'agenda' })
    await site.addRecord('valle', 'workstream', { slug: 'filone', title: { it: 'Filone' }, action: 'altra' })
    const activity = { title: { it: 'Passo' }, action: 'una', workstream: 'filone', state: 'planned' }
    await work(async (ctx) => {
      const made = createRecord(ctx, registry.byType('activity'), activity)
      await expect(made).rejects.toMatchObject({
        code: 'record/invalid',
        problems: [{ field: 'workstream' }],
      })
      expect(await listRecords(ctx.tx, registry.byType('activity'), { slug: 'passo' })).toEqual([])
    })
  })

  test('a field that only looks like one is refused', async () => {
    const made = work((ctx) =>
      createRecord(ctx, priorityType, { title: { it: 'x' }, agenda: 'agenda', toString: 'y' }),
    )
    await expect(made).rejects.toMatchObject({ code: 'record/invalid' })
  })

  test('another territory sees nothing of it', async () => {
    const made = await addPriority()
    expect(await site.work('altra', (ctx) => listRecords(ctx.tx, priorityType, { slug: made.slug }))).toEqual(
      [],
    )
  })
})

describe('the bin', () => {
  test('takes along what cannot be without it, and gives all of it back', async () => {
    await site.addRecord('valle', 'action', { slug: 'azione', title: { it: 'Azione' }, agenda: 'agenda' })
    await site.addRecord('valle', 'activity', {
      slug: 'passo',
      title: { it: 'Passo lungo' },
      action: 'azione',
      state: 'planned',
    })
    const action = registry.byType('action')
    expect(await work((ctx) => hideRecord(ctx, registry, action, 'azione', 1))).toBe(2)
    const find = (words: string) =>
      work((ctx) =>
        searchRecords(ctx.tx, { territoryId: ctx.territory.id, words, language: 'it', limit: 5, offset: 0 }),
      )
    expect((await find('passo')).total).toBe(0)
    await work((ctx) => restoreRecord(ctx, registry, action, 'azione'))
    expect((await find('passo')).total).toBe(1)
  })

  test('cannot give back after 30 days, and then lets go for good', async () => {
    const made = await addPriority()
    await work((ctx) => hideRecord(ctx, registry, priorityType, made.slug, 1))
    const later = new Date(Date.now() + 31 * 86_400_000)
    const late = work((ctx) => restoreRecord({ ...ctx, now: later }, registry, priorityType, made.slug))
    await expect(late).rejects.toMatchObject({ code: 'record/not-in-bin' })
    expect(await work((ctx) => emptyOldBin({ ...ctx, now: later }, registry))).toBe(1)
    expect(await work((ctx) => listRecords(ctx.tx, priorityType, { slug: made.slug, hidden: true }))).toEqual(
      [],
    )
  })
})

describe('ties', () => {
  const tie = { relation: 'contains', role: null, note: null, derived: false, reason: null }
  test('join what may be joined, once, and are walked both ways', async () => {
    const to = await addPriority()
    await work((ctx) => addTie(ctx, registry, { from: goal, to }, tie))
    await expect(work((ctx) => addTie(ctx, registry, { from: goal, to }, tie))).rejects.toMatchObject({
      code: 'tie/exists',
    })
    await expect(work((ctx) => addTie(ctx, registry, { from: to, to: goal }, tie))).rejects.toMatchObject({
      code: 'tie/not-allowed',
    })
    const up = await work((ctx) =>
      walkThread(ctx.tx, { recordId: to.id, direction: 'up', relations: ['contains'], onlyPublic: true }),
    )
    expect(up.map(({ card, steps }) => [card.slug, steps])).toEqual([['sfida', 1]])
  })

  test('have a role only where a body takes part', async () => {
    const to = await addPriority()
    const made = work((ctx) => addTie(ctx, registry, { from: goal, to }, { ...tie, role: 'lead' }))
    await expect(made).rejects.toMatchObject({ code: 'record/invalid', problems: [{ field: 'role' }] })
  })

  test('that we inferred must say why', async () => {
    const to = await addPriority()
    const silent = work((ctx) => addTie(ctx, registry, { from: goal, to }, { ...tie, derived: true }))
    await expect(silent).rejects.toMatchObject({ code: 'record/invalid', problems: [{ field: 'reason' }] })
  })

  test('can be changed and removed', async () => {
    const to = await addPriority()
    const made = await work((ctx) => addTie(ctx, registry, { from: goal, to }, tie))
    await work((ctx) => changeTie(ctx, { from: goal, to }, made.id, { ...tie, note: { it: 'nota' } }))
    expect((await work((ctx) => listTiesOf(ctx.tx, to.id, true)))[0]?.tie.note).toEqual({ it: 'nota' })
    await work((ctx) => removeTie(ctx, { from: goal, to }, made.id))
    expect(await work((ctx) => listTiesOf(ctx.tx, to.id, true))).toEqual([])
    await expect(work((ctx) => removeTie(ctx, { from: goal, to }, made.id))).rejects.toMatchObject({
      code: 'tie/missing',
    })
  })
})

test('the chain of all these acts holds', async () => {
  const report = await work((ctx) => verifyChain(ctx.tx, ctx.territory.id))
  expect(report.broken).toBeNull()
  expect(report.length).toBeGreaterThan(10)
  expect(agendaType.type).toBe(agenda.type)
})
