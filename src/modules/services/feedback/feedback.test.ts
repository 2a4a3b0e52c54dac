import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { testServer } from '../../../../tests/support/server.ts'
import { WHOLE_CARD } from '../fixture/cards.ts'
import { feedbackRoutes } from './feedback-pages.tsx'
import { saveFeedback } from './feedback-service.ts'
import { FOLLOW_UPS, GOOD } from './messages.ts'
import { presentRating } from './present-rating.ts'

const site = await testServer({ routes: feedbackRoutes })
await site.addTerritory('valle')
await site.addRecord('valle', 'body', { slug: 'comune', title: { it: 'Comune' }, kind: 'municipality' })
for (const slug of ['carta-identita', 'altra', 'affollata'])
  await site.addRecord('valle', 'service', { ...WHOLE_CARD, slug })
await site.addRecord('valle', 'service', { ...WHOLE_CARD, slug: 'bozza', isPublic: false })

const at = (slug: string) => `/valle/servizi-giudizi/${slug}`
const post = (slug: string, form: Record<string, string>, from = 'same-origin') =>
  site.server.inject({
    method: 'POST',
    url: at(slug),
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': from },
    body: new URLSearchParams(form).toString(),
  })
const kept = (slug: string) =>
  site.work('valle', async ({ tx }) => {
    const { rows } = await sql<{ rating: number; answer: string | null; note: string | null }>`
      select rating, answer, note from services_feedback f join record r
        on r.territory_id = f.territory_id and r.id = f.card_id where r.slug = ${slug}`.execute(tx)
    return rows
  })

describe('a mark', () => {
  test('is kept with what was said after the stars, and thanked for', async () => {
    const answer = await post('carta-identita', {
      voto: '2',
      aspetto: 'unclear',
      dettagli: ' Manca l’orario ',
    })
    expect([answer.statusCode, answer.headers.location]).toEqual([303, `${at('carta-identita')}?grazie=1`])
    expect(await kept('carta-identita')).toEqual([{ rating: 2, answer: 'unclear', note: 'Manca l’orario' }])
    const page = await site.server.inject({ url: `${at('carta-identita')}?grazie=1` })
    expect(page.body).toContain('Grazie, il tuo parere')
    expect(page.body).not.toContain('data-element="feedback"')
    expect(page.headers['set-cookie']).toBeUndefined()
  })

  test.each([
    ['no stars', {}],
    ['seven stars', { voto: '7' }],
    ['stars in words', { voto: 'cinque', aspetto: 'clear' }],
  ])('with %s is none, and the form says so', async (_name, form) => {
    const answer = await post('altra', form)
    expect(answer.headers.location).toBe(`${at('altra')}?manca=1`)
    expect(await kept('altra')).toEqual([])
    const page = await site.server.inject({ url: `${at('altra')}?manca=1` })
    expect(page.body).toContain('Non hai scelto quante stelle')
    expect(page.body).toContain('data-element="feedback"')
  })

  test('keeps no answer to the other question, and a note of 200 letters at most', async () => {
    await post('altra', { voto: '5', aspetto: 'unclear', dettagli: '🙂'.repeat(300) })
    await post('altra', { voto: '1', aspetto: 'constructor', dettagli: ' ' })
    expect(await kept('altra')).toEqual([
      { rating: 5, answer: null, note: '🙂'.repeat(200) },
      { rating: 1, answer: null, note: null },
    ])
  })

  test('is for public cards only, and from our own pages only', async () => {
    for (const slug of ['bozza', 'nessuna']) expect((await post(slug, { voto: '5' })).statusCode).toBe(404)
    expect((await post('altra', { voto: '5' }, 'cross-site')).statusCode).toBe(403)
  })

  test('is no longer kept after two hundred of a card on a day', async () => {
    await site.work('valle', async (ctx) => {
      for (let count = 0; count < 205; count++) {
        expect(await saveFeedback(ctx, 'affollata', { rating: '4', answer: '', note: '' })).toBe(true)
      }
    })
    expect(await kept('affollata')).toHaveLength(200)
    await post('carta-identita', { voto: '3' })
    expect(await kept('carta-identita')).toHaveLength(2)
  })
})

test('what is asked after the stars has five answers each, of which none is also one of the other', () => {
  const { followUps, good } = presentRating({ feedbackLiked: [], feedbackDisliked: [] }, 'it')
  expect(good).toBe(GOOD)
  expect([followUps.positive.answers.length, followUps.negative.answers.length]).toEqual([5, 5])
  const values = Object.values(FOLLOW_UPS).flatMap(({ answers }) => Object.keys(answers))
  expect(new Set(values).size).toBe(10)
})
