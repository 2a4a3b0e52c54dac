/** A citizen reads the card of a service, with or without script, says how clear it is; an editor sees what it lacks. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { WHOLE_CARD } from '../../src/modules/services/fixture/cards.ts'
import { SAMPLE } from '../support/house.ts'
import { auditFeedback, auditMetatag, auditService } from '../support/model-audit.ts'
import { checkAccessible, checkNoHorizontalScroll, checkValidHtml } from '../support/page-checks.ts'
import { browseSample } from './browsing.ts'

const { house, open } = await browseSample()
const CARD = `/${SAMPLE}/servizi/carta-identita`
await house.addRecord(SAMPLE, 'service', { ...WHOLE_CARD, ownerBody: 'unione-val-denza' })
await house.addRecord(SAMPLE, 'service', {
  slug: 'scarna',
  title: { it: 'Certificato </script> di prova' },
  status: 'suspended',
  ownerBody: 'unione-val-denza',
})
const steward = await house.addMember('Chi cura', [{ territory: SAMPLE, role: 'steward' }])

const dataOf = async (page: Page): Promise<unknown> =>
  JSON.parse(
    (await page.locator('script[data-element="metatag"][type="application/ld+json"]').textContent()) ?? '',
  )

test('the card stands up to the audit of the model: voices in order, data for programs, question of clarity', async () => {
  const page = await open(null)
  const answer = await page.goto(CARD)
  expect(await auditService(page)).toEqual({ missing: [], inOrder: true })
  expect(auditMetatag(await dataOf(page))).toEqual([])
  expect(await auditFeedback(page)).toEqual([])
  await checkAccessible(page)
  await checkNoHorizontalScroll(page)
  await checkValidHtml((await answer?.text()) ?? '')
})

test('a card that says little fails the audit where our rules say so, and its words break nothing', async () => {
  const page = await open(steward)
  await page.goto(`/${SAMPLE}/servizi/scarna`)
  const { missing, inOrder } = await auditService(page)
  expect(inOrder).toBe(true)
  expect(missing).toEqual(
    expect.arrayContaining(['A chi è rivolto', 'Come fare', 'Accedi al servizio', 'Contatti', 'Descrizione']),
  )
  expect(await dataOf(page)).toMatchObject({ name: 'Certificato </script> di prova' })
  const gaps = page.locator('#che-cosa-manca')
  expect(await gaps.textContent()).toContain('il motivo, se il servizio non è attivo')
  expect(await gaps.textContent()).toContain('da 3 a 255 lettere')
  await Promise.all([page.waitForNavigation(), gaps.getByRole('link', { name: /Come fare/ }).click()])
  expect(await page.locator(':target').count()).toBe(1)
})

test('the deadline is said for today, with how it was counted', async () => {
  const page = await open(null)
  await page.goto(CARD)
  const times = await page.locator('[data-element="service-calendar-text"]').textContent()
  expect(times).toMatch(/Se chiedi oggi, entro il \d+ \p{L}+ \d{4}\./u)
  expect(times).toContain('6 giorni lavorativi, dal giorno dopo la domanda')
})

test('a citizen without script says how clear the page is', async () => {
  const page = await open(null, { javaScriptEnabled: false })
  await page.goto(CARD)
  await page.locator('[data-element="feedback-rate-2"]').click()
  await page.getByText('A volte le indicazioni non erano chiare').click()
  await page.getByLabel('Vuoi aggiungere altri dettagli?').fill('Manca l’orario del sabato.')
  await Promise.all([
    page.waitForNavigation(),
    page.getByRole('button', { name: 'Invia il giudizio' }).click(),
  ])
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Grazie')
  await Promise.all([page.waitForNavigation(), page.getByRole('link', { name: 'Torna al servizio' }).click()])
  expect(page.url()).toContain(CARD)
})

test('somebody who is signed in sends a mark too, by the keyboard', async () => {
  const page = await open(steward)
  await page.goto(CARD)
  await page.locator('[data-element="feedback-rate-1"] input').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Grazie')
})
