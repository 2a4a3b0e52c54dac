/** A citizen finds a service in their own words; a partner's portal shows the finder; who keeps the cards hears of it. */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WHOLE_CARD } from '../../src/modules/services/fixture/cards.ts'
import { portalType } from '../../src/modules/services/records/portal-type.ts'
import { saveRows } from '../../src/platform/row/row-service.ts'
import type { RowType } from '../../src/platform/row/row-type.ts'
import { SAMPLE } from '../support/house.ts'
import { checkAccessible, checkNoHorizontalScroll } from '../support/page-checks.ts'
import { browseSample, DESK } from './browsing.ts'

const { house, open, origin } = await browseSample()
const HERE = 'comune-di-bibbiano'
for (const body of [HERE, 'comune-di-cavriago']) {
  await house.addRecord(SAMPLE, 'service', { ...WHOLE_CARD, slug: `carta-${body}`, ownerBody: body })
  await house.addRecord(SAMPLE, 'service', {
    slug: `nido-${body}`,
    title: { it: 'Ammissione ai servizi per la prima infanzia' },
    summary: { it: 'Posti per bambini da tre mesi a tre anni.' },
    serviceType: 'iscrizione-nido',
    status: 'active',
    ownerBody: body,
    ...(body === HERE ? { onlineUrl: 'https://nido.example' } : { phone: '+39 0999 1' }),
  })
}
const steward = await house.addMember('Chi cura', [{ territory: SAMPLE, role: 'steward' }])
const finder = `/${SAMPLE}/servizi`
const words = async (page: Page) => (await page.getByRole('main').textContent()) ?? ''

describe('the finder', () => {
  test('finds as one types, says why, and leads to the card of the reader’s own body', async () => {
    const page = await open(null)
    await page.goto(`${finder}?da=${HERE}`)
    await page.getByLabel('Che cosa ti serve?').pressSequentially('l’asilo', { delay: 20 })
    const first = page.locator('#servizi-trovati .records__one').first()
    await first.getByText('vuol dire questo').waitFor()
    expect(await first.textContent()).toMatch(
      /prima infanzia[\s\S]*Comune di Bibbiano[\s\S]*Anche un altro ente/,
    )
    await checkAccessible(page)
    await Promise.all([page.waitForNavigation(), first.getByRole('link').first().click()])
    expect(page.url()).toContain(`/servizi/nido-${HERE}`)
  })

  test('does the same without a script, with the keyboard alone, and narrows by a link', async () => {
    const page = await open(null, { javaScriptEnabled: false })
    await page.goto(finder)
    await page.getByLabel('Che cosa ti serve?').focus()
    await page.keyboard.type('iscrizzione nido')
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    expect(await words(page)).toContain('«iscrizzione» non si trova: cerco «iscrizione».')
    await page.getByText('Restringi la ricerca').click()
    await Promise.all([page.waitForNavigation(), page.getByRole('link', { name: /^online/ }).click()])
    expect(await page.locator('.records__one').count()).toBe(1)
    expect(page.url()).toContain('canale=online')
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await checkNoHorizontalScroll(page)
    }
  })

  test('says honestly that there is nothing, and takes what was missing to the desk', async () => {
    const page = await open(null)
    await page.goto(`${finder}?q=astronave`)
    expect(await words(page)).toContain('Nessun servizio per «astronave»')
    await page.getByText('Non hai trovato quello che cercavi?').click()
    await page.getByLabel('Che cosa cercavi?').fill('Un posto dove ormeggiare')
    await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: 'Invia' }).click()])
    expect(await words(page)).toContain('Grazie')

    const desk = await open(steward)
    await desk.goto(DESK)
    await Promise.all([
      desk.waitForNavigation(),
      desk.locator('a[href$="/servizi-da-curare"]').first().click(),
    ])
    expect(await words(desk)).toContain('Un posto dove ormeggiare')
    await checkAccessible(desk)
    await Promise.all([desk.waitForNavigation(), desk.getByRole('button', { name: 'Fatto' }).click()])
    expect(await words(desk)).toContain('Nessuno ha scritto che manca qualcosa.')
  })

  test('compares the bodies, and tells what one of them lacks', async () => {
    const page = await open(null)
    await page.goto(`/${SAMPLE}/tipi-di-servizio/iscrizione-nido`)
    expect(await words(page)).toContain('Online in 1 enti su 2.')
    await checkAccessible(page)
    await page.goto(`/${SAMPLE}/servizi-per-ente/comune-di-cavriago`)
    expect(await words(page)).toMatch(/Mancanti \(\d+\)/)
    await checkAccessible(page)
  })
})

test('an editor copies a neighbour’s card and makes it theirs', async () => {
  const page = await open(steward)
  await page.goto(`/${SAMPLE}/servizi/carta-${HERE}`)
  await Promise.all([
    page.waitForNavigation(),
    page.getByRole('link', { name: 'Copia in una scheda nuova' }).click(),
  ])
  const title = page.locator('[name="title.it"]')
  expect(await title.inputValue()).toBe('Carta d’identità elettronica')
  expect(await page.locator('[name="isPublic"]').first().isChecked()).toBe(false)
  await title.fill('Carta d’identità a Campegine')
  await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: 'Crea' }).first().click()])
  expect(page.url()).toContain('salvato=nuova')
})

describe('on a portal of somebody else', () => {
  let portal: Server
  let address: string
  // The worst that a host's own style can do.
  const HOSTILE =
    '* { display: none !important; color: red !important } telaio-finder { visibility: hidden !important } html, body, main, h1 { display: block !important }'
  const pageFor = (
    body: string,
  ) => `<!doctype html><html lang="it"><title>Portale</title><style>${HOSTILE}</style>
    <main><h1>Portale</h1><telaio-finder territory="${SAMPLE}" body="${body}"><a href="${origin()}${finder}">Servizi</a></telaio-finder></main>
    <script type="module" src="${origin()}/embed/finder.js"></script></html>`

  beforeAll(async () => {
    portal = createServer((request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end(pageFor(new URL(request.url ?? '/', 'http://portal').searchParams.get('ente') ?? HERE))
    })
    portal.listen(0, '127.0.0.1')
    await once(portal, 'listening')
    address = `http://localhost:${(portal.address() as AddressInfo).port}`
    await house.work(SAMPLE, (ctx) =>
      saveRows(ctx, portalType as unknown as RowType, [{ body: HERE, origin: address }], { replace: false }),
    )
  })
  afterAll(() => {
    portal.close()
  })

  test('stands whole in a hostile page, its own services first, reached by the keyboard', async () => {
    const page = await (await open(null)).context().newPage()
    await page.goto(address)
    const input = page.locator('telaio-finder input')
    await input.waitFor({ state: 'visible' })
    await page.keyboard.press('Tab')
    await page.keyboard.type('asilo')
    const items = page.locator('telaio-finder li')
    await items.filter({ hasText: 'prima infanzia' }).first().waitFor()
    expect(await page.locator('telaio-finder h2').allTextContents()).toContain('I nostri servizi')
    expect(await items.first().textContent()).toContain('Comune di Bibbiano')
    expect(await page.context().cookies()).toEqual([])
    await checkAccessible(page)
  })

  test('from an origin that nobody registered shows the plain link, and says why in the console', async () => {
    const page = await (await open(null)).context().newPage()
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    await page.goto(`${address}?ente=comune-di-cavriago`)
    await expect
      .poll(() => said.join('\n'))
      .toContain('Register this origin for the body “comune-di-cavriago”')
    expect(await page.locator('telaio-finder').evaluate((element) => element.shadowRoot)).toBeNull()
    expect(await page.locator('telaio-finder a').textContent()).toBe('Servizi')
  })
})
