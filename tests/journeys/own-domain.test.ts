/** A citizen reads a territory by the name that it has of its own, on a phone and without JavaScript. */
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { SAMPLE } from '../support/house.ts'
import { checkAccessible, checkNoHorizontalScroll } from '../support/page-checks.ts'
import { browseSample } from './browsing.ts'

const HOST = 'agenda.valdenza.example'
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }
const { house, open, origin } = await browseSample({ host: HOST })

beforeAll(async () => {
  await sql`update territory set domain = ${HOST} where slug = ${SAMPLE}`.execute(house.db)
})

const pathOf = (page: Page) => new URL(page.url()).pathname

async function follow(page: Page, name: string | RegExp, within = 'body'): Promise<void> {
  const link = page.locator(within).getByRole('link', { name }).first()
  await Promise.all([page.waitForNavigation(), link.click()])
  expect(new URL(page.url()).hostname).toBe(HOST)
}

test.each([
  ['without JavaScript', { ...PHONE, javaScriptEnabled: false }],
  ['on a wide screen', { viewport: { width: 1280, height: 900 } }],
])('from its home to an action, into English and by searching back: %s', async (_how, options) => {
  const page = await open(null, options)
  await page.goto('/')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Otto comuni')
  const menu = page.locator('summary', { hasText: 'Menu' })
  if (await menu.isVisible()) await menu.click()
  await follow(page, 'Azioni', 'nav')
  expect(pathOf(page)).toBe('/azioni')
  await follow(page, 'Scuole e competenze digitali giovanili', 'main')
  expect(pathOf(page)).toBe('/azioni/azione-1-scuole-giovani')
  await follow(page, 'English')
  expect(pathOf(page)).toBe('/en/azioni/azione-1-scuole-giovani')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Schools')

  await page.getByRole('searchbox').first().fill('schools')
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
  expect(page.url()).toMatch(`${HOST}:${new URL(origin()).port}/en/cerca?q=schools`)
  const found = page
    .getByRole('main')
    .getByRole('link', { name: /schools/i })
    .first()
  await Promise.all([page.waitForNavigation(), found.click()])
  expect(pathOf(page)).toMatch(/^\/en\/[a-z]+\/[a-z0-9-]+$/)
  await follow(page, 'Italiano')
  expect(pathOf(page)).toMatch(/^\/[a-z]+\/[a-z0-9-]+$/)
  expect(await page.context().cookies()).toEqual([])
})

test('an address that somebody kept leads to the short one; one that is not there stays at home', async () => {
  const page = await open(null, PHONE)
  await page.goto(`/${SAMPLE}/filo?nodo=priority/fibra`)
  expect(pathOf(page)).toBe('/filo')
  const missing = await page.goto('/azioni/mai-esistita')
  expect(missing?.status()).toBe(404)
  expect(await page.locator('header').first().textContent()).toMatch(/Val d.Enza/)
  await follow(page, 'Torna all’inizio', 'main')
  expect(pathOf(page)).toBe('/')
})

test('the home and a page of it are as accessible and narrow as elsewhere', async () => {
  const page = await open(null)
  for (const path of ['/', '/en/filo', '/mai-esistita']) {
    await page.goto(path)
    await checkAccessible(page)
    await checkNoHorizontalScroll(page)
  }
})
