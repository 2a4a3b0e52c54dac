import { describe, expect, test } from 'vitest'
import { testServer } from '../../../tests/support/server.ts'
import type { Actor, Context } from '../context.ts'
import { emptyOldBin, hideRecord, restoreRecord } from './bin-service.ts'
import { findRedirect } from './key-store.ts'
import { createRecord, getRecord, patchRecord } from './record-service.ts'
import { listRecords } from './record-store.ts'
import { addTie, changeTie } from './tie-service.ts'

const site = await testServer()
const { registry } = site
const [actionType, activityType] = [registry.byType('action'), registry.byType('activity')]
await site.addTerritory('valle')
const add = (type: string, slug: string, more: Record<string, unknown> = {}) =>
  site.addRecord('valle', type, { slug, title: { it: slug }, ...more })
const work = <T>(run: (ctx: Context) => Promise<T>) => site.work('valle', run)
const union = await add('body', 'unione', { kind: 'union' })
await add('body', 'scuola', { kind: 'school' })
await add('agenda', 'agenda', { state: 'adopted', goalLevel: { it: 'sfida' } })

let count = 0
/** An action of the union with an activity under it. */
async function addAction(activity: Record<string, unknown> = {}) {
  const slug = `azione-${++count}`
  const action = await add('action', slug, { agenda: 'agenda', ownerBody: 'unione' })
  await add('activity', `passo-${count}`, { action: slug, state: 'planned', ...activity })
  return { action, slug, step: `passo-${count}` }
}

const editor: Actor = {
  kind: 'account',
  accountId: 'nobody',
  name: 'Editor',
  email: 'editor@example.org',
  isAdministrator: false,
  grants: [{ role: 'editor', bodyId: union.id }],
  scopes: ['read', 'write'],
}
const later = new Date(Date.now() + 31 * 86_400_000)

/** How many of the same acts at once were done, and the codes of those refused. */
async function compete(runs: readonly (() => Promise<unknown>)[]) {
  const ended = await Promise.allSettled(runs.map((run) => run()))
  return {
    done: ended.filter(({ status }) => status === 'fulfilled').length,
    codes: [...new Set(ended.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : [])))],
  }
}
const times = (run: () => Promise<unknown>) => Array.from({ length: 5 }, () => run)

describe('at the same moment', () => {
  test('a slug is given once, and the others are told', async () => {
    const make = () =>
      work((ctx) => createRecord(ctx, actionType, { slug: 'unica', title: { it: 'x' }, agenda: 'agenda' }))
    expect(await compete(times(make))).toEqual({ done: 1, codes: ['record/slug-taken'] })
  })

  test('a tie is made once, and a restoration happens once', async () => {
    const { action, slug } = await addAction()
    const said = { relation: 'carries', role: 'partner', note: null, derived: false, reason: null }
    const tie = () => work((ctx) => addTie(ctx, registry, { from: union, to: action }, said))
    expect(await compete(times(tie))).toEqual({ done: 1, codes: ['tie/exists'] })
    await work((ctx) => hideRecord(ctx, registry, actionType, slug, 1))
    const restore = () => work((ctx) => restoreRecord(ctx, registry, actionType, slug))
    expect(await compete(times(restore))).toEqual({ done: 1, codes: ['record/not-in-bin'] })
  })

  test('nothing is put under what leaves for the bin', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { slug } = await addAction()
      const step = { slug: `nuovo-${round}`, title: { it: 'x' }, action: slug, state: 'planned' }
      await Promise.allSettled([
        work((ctx) => hideRecord(ctx, registry, actionType, slug, 1)),
        work((ctx) => createRecord(ctx, activityType, step)),
      ])
      expect(await work((ctx) => listRecords(ctx.tx, activityType, { slug: step.slug }))).toEqual([])
    }
  })
})

describe('the bin', () => {
  test('an editor takes along what nobody keeps, and nothing that another body keeps', async () => {
    const own = await addAction()
    const hide = (slug: string) =>
      work((ctx) => hideRecord({ ...ctx, actor: editor }, registry, actionType, slug, 1))
    const shared = await addAction({ ownerBody: 'scuola' })
    await expect(hide(shared.slug)).rejects.toMatchObject({ code: 'record/others-along' })
    expect(await work((ctx) => getRecord(ctx, actionType, shared.slug))).toMatchObject({ hiddenAt: null })
    await expect(hide(own.slug)).resolves.toBe(2)
  })

  test('gives nothing back whose parent is still in it', async () => {
    const { slug, step } = await addAction()
    await work((ctx) => hideRecord(ctx, registry, activityType, step, 1))
    await work((ctx) => hideRecord(ctx, registry, actionType, slug, 1))
    const restore = () => work((ctx) => restoreRecord(ctx, registry, activityType, step))
    await expect(restore()).rejects.toMatchObject({ code: 'record/parent-in-bin', details: { slug } })
    await work((ctx) => restoreRecord(ctx, registry, actionType, slug))
    expect(await restore()).toMatchObject({ slug: step })
  })

  test('a record whose owner or agreement is in it can still be saved, and outlives them', async () => {
    await add('body', 'consorzio', { kind: 'other' })
    await add('agreement', 'patto', { agenda: 'agenda', state: 'negotiating' })
    await add('action', 'legata', { agenda: 'agenda', agreement: 'patto', ownerBody: 'consorzio' })
    await work((ctx) => hideRecord(ctx, registry, registry.byType('agreement'), 'patto', 1))
    const hideOwner = () => work((ctx) => hideRecord(ctx, registry, registry.byType('body'), 'consorzio', 1))
    // A body that keeps something stays; what it keeps can come back from the bin after it went itself.
    await expect(hideOwner()).rejects.toMatchObject({ code: 'record/keeps-others', details: { count: 1 } })
    await work((ctx) => hideRecord(ctx, registry, actionType, 'legata', 1))
    await hideOwner()
    await work((ctx) => restoreRecord(ctx, registry, actionType, 'legata'))
    const saved = await work((ctx) => patchRecord(ctx, actionType, 'legata', 3, { summary: { it: 'x' } }))
    expect(saved.own.agreement).toBe('patto')
    const anew = { title: { it: 'y' }, agenda: 'agenda', agreement: 'patto' }
    await expect(work((ctx) => createRecord(ctx, actionType, anew))).rejects.toMatchObject({
      problems: [{ field: 'agreement' }],
    })
    await work((ctx) => emptyOldBin({ ...ctx, now: later }, registry))
    const left = await work((ctx) => getRecord(ctx, actionType, 'legata'))
    expect([left.ownerBodyId, left.own.agreement]).toEqual([null, null])
  })
})

describe('a former name', () => {
  test('is not given to another record, and may be taken back by its own', async () => {
    await add('priority', 'prima', { agenda: 'agenda' })
    const type = registry.byType('priority')
    await work((ctx) => patchRecord(ctx, type, 'prima', 1, { slug: 'dopo' }))
    await expect(add('priority', 'prima', { agenda: 'agenda' })).rejects.toMatchObject({
      code: 'record/slug-taken',
    })
    await work((ctx) => patchRecord(ctx, type, 'dopo', 2, { slug: 'prima' }))
    // Leading to itself it would send a reader in circles.
    expect(await work((ctx) => findRedirect(ctx.tx, 'priority', 'prima'))).toBeNull()
    expect(await work((ctx) => findRedirect(ctx.tx, 'priority', 'dopo'))).toBe('prima')
  })
})

test('a tie cannot be changed into one that is there already', async () => {
  const { action } = await addAction()
  const ends = { from: union, to: action }
  const said = { relation: 'carries', note: null, derived: false, reason: null }
  await work((ctx) => addTie(ctx, registry, ends, { ...said, role: 'lead' }))
  const tie = await work((ctx) => addTie(ctx, registry, ends, { ...said, role: 'partner' }))
  const change = work((ctx) => changeTie(ctx, ends, tie.id, { ...said, role: 'lead' }))
  await expect(change).rejects.toMatchObject({ code: 'tie/exists' })
})
