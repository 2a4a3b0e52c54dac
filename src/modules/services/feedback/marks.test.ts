import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { visitorOf } from '../../../../tests/support/desk-visitor.ts'
import { wholeSite } from '../../../../tests/support/whole-site.ts'
import { addDays } from '../../../kernel/date.ts'
import type { JobTools } from '../../../platform/job/job.ts'
import { patchRecord } from '../../../platform/record/record-service.ts'
import { WHOLE_CARD } from '../fixture/cards.ts'
import { forgetSaidJob } from '../upkeep/forget-said-job.ts'
import { saveWish } from '../wish/wish-service.ts'
import { saveFeedback } from './feedback-service.ts'

const site = await wholeSite()
await site.addTerritory('valle')
for (const slug of ['comune', 'altro'])
  await site.addRecord('valle', 'body', { slug, title: { it: `Ente ${slug}` }, kind: 'municipality' })
for (const slug of ['carta', 'chiara']) await site.addRecord('valle', 'service', { ...WHOLE_CARD, slug })
const steward = await site.addPerson('Steward', [{ territory: 'valle', role: 'steward' }])
const other = await site.addPerson('Altra', [{ territory: 'valle', role: 'editor', body: 'altro' }])
const give = (slug: string, rating: number, answer = '', note = '') =>
  site.work('valle', (ctx) => saveFeedback(ctx, slug, { rating: String(rating), answer, note }))
const open = async (path: string, person = steward) => (await visitorOf(site, '', person).get(path)).body
const QUEUE = '/scrivania/valle/servizi-da-curare'

describe('what citizens say', () => {
  test('reaches whoever keeps the card: how many, what was difficult, in their own words; nobody else', async () => {
    await give('carta', 2, 'unclear', 'Manca l’orario')
    await give('carta', 5, 'clear')
    await give('chiara', 5)
    const page = await open('/valle/servizi/carta')
    expect(page).toContain('2 giudizi, in media 3,5 stelle su 5.')
    expect(page).toContain('A volte le indicazioni non erano chiare (1)')
    expect(page).toContain('Manca l’orario')
    for (const body of [
      await open('/valle/servizi/carta', other),
      (await site.server.inject({ url: '/valle/servizi/carta' })).body,
    ])
      expect(body).not.toContain('Manca l’orario')
  })

  test('puts an unclear card into the queue of its body until the card is changed', async () => {
    const queue = await open(QUEUE)
    expect(queue).toContain('href="/valle/servizi/carta#giudizi"')
    expect(queue).toContain('un giudizio basso su 2, media 3,5')
    expect(queue).not.toContain('servizi/chiara#giudizi')
    expect(await open(QUEUE, other)).not.toContain('carta#giudizi')
    const service = site.registry.byType('service')
    await site.work('valle', (ctx) => patchRecord(ctx, service, 'carta', 1, { hours: { it: 'lunedì 9–12' } }))
    expect(await open(QUEUE)).not.toContain('carta#giudizi')
    expect(await open('/valle/servizi/carta')).toContain('Manca l’orario')
    await give('carta', 1)
    expect(await open(QUEUE)).toContain('un giudizio basso su 1, media 1,0')
  })

  test('is answered in the territory’s own words where it has some', async () => {
    await site.work('valle', ({ tx, territory }) =>
      sql`update territory set feedback_disliked = '[{"it": "Non c’era l’indirizzo", "en": "No address"}]'
        where id = ${territory.id}`.execute(tx),
    )
    const page = (await site.server.inject({ url: '/en/valle/servizi/chiara' })).body
    expect(page).toContain('No address')
    expect(page).not.toContain('At times the instructions were not clear')
    expect(page).toContain('The instructions were clear')
    await give('chiara', 3, 'Non c’era l’indirizzo')
    await give('chiara', 3, 'unclear')
    const said = await open('/valle/servizi/chiara')
    expect(said).toContain('Non c’era l’indirizzo (1)')
    expect(said).not.toContain('non erano chiare (1)')
  })

  test('is forgotten after a year', async () => {
    await site.work('valle', (ctx) => saveWish(ctx, { asked: 'battello', wanted: '', body: null }))
    const run = (days: number) =>
      site.work('valle', async (ctx) => {
        if (forgetSaidJob.scope !== 'territory') throw new Error('the job is not of a territory')
        await forgetSaidJob.run({ ...ctx, today: addDays(ctx.today, days) }, {
          log: () => undefined,
        } as unknown as JobTools)
        const { rows } = await sql<{ marks: number; wishes: number }>`
          select (select count(*) from services_feedback)::int as marks, (select count(*) from services_wish)::int as wishes`.execute(
          ctx.tx,
        )
        return rows[0]
      })
    expect(await run(365)).toEqual({ marks: 6, wishes: 1 })
    expect(await run(366)).toEqual({ marks: 0, wishes: 0 })
  })
})
