/** A citizen reads on a phone, without JavaScript: from what was heard to what is done, and back by searching. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { browseSample } from './browsing.ts'

const { open } = await browseSample()

const PHONE = {
  javaScriptEnabled: false,
  viewport: { width: 360, height: 740 },
  isMobile: true,
  hasTouch: true,
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()

/** Follows the first link with these words in the main part of the page. */
async function follow(page: Page, words: string | RegExp): Promise<void> {
  const link = page.getByRole('main').getByRole('link', { name: words }).first()
  await Promise.all([page.waitForNavigation(), link.click()])
}

test('from the list of territories along the thread to an action, its time and its bodies', async () => {
  const page = await open(null, PHONE)
  await page.goto('/')
  await follow(page, /Val d.Enza/)
  expect(await heading(page)).toContain('Otto comuni')
  // The picture is there without script, and says the same in words behind it.
  expect(await page.locator('svg a').count()).toBeGreaterThan(20)

  await page.goto('/val-denza/obiettivi')
  await follow(page, /[Cc]ompetenze/)
  expect(page.url()).toMatch(/\/obiettivi\/sfida-2-/)
  await follow(page, /Progetti con le scuole/i)
  expect(page.url()).toContain('/priorita/progetti-scolastici')
  await follow(page, /Scuole e competenze digitali giovanili|Scuole e giovani/)
  expect(page.url()).toContain('/azioni/azione-1-scuole-giovani')
  const action = await page.getByRole('main').textContent()
  for (const words of [
    'STEAM',
    'Ufficio scolastico',
    'da portare a sintesi nel 2025',
    'Da trovare a livello regionale',
  ]) {
    expect(action).toContain(words)
  }

  await page.goto('/val-denza/cronoprogramma')
  expect(await page.locator('main svg').count()).toBeGreaterThan(0)
  expect(await page.locator('main table').count()).toBeGreaterThan(0)
  expect(await page.getByRole('main').textContent()).toMatch(/entro il 2024/)

  await page.goto('/val-denza/enti')
  await follow(page, /Unione/)
  expect(await page.getByRole('main').textContent()).toContain('Scuole e competenze digitali giovanili')
})

test('says what is missing: a priority without an action', async () => {
  const page = await open(null, PHONE)
  await page.goto('/val-denza/filo')
  expect(await page.getByRole('main').textContent()).toMatch(/priorità .*(senza|nessun)/i)
})

test.each([
  ['the word as written', 'connettività'],
  ['without its accent', 'connettivita'],
  ['in capitals', 'CONNETTIVITÀ'],
  ['its beginning alone', 'connett'],
  ['another form of it', 'scuola'],
])('finds by %s', async (_how, words) => {
  const page = await open(null, PHONE)
  await page.goto('/val-denza')
  await page.getByRole('searchbox').first().fill(words)
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
  expect(page.url()).toContain('/val-denza/cerca?q=')
  const found = page.getByRole('main').getByRole('link', { name: /conness|connett|scuol|reti/i })
  expect(await found.count()).toBeGreaterThan(0)
  await Promise.all([page.waitForNavigation(), found.first().click()])
  expect(page.url()).not.toContain('/cerca')
})

test('answers a search for nothing with words, and keeps the question in its box', async () => {
  const page = await open(null, PHONE)
  await page.goto('/val-denza/cerca?q=xilofono')
  expect(await page.getByRole('main').textContent()).toContain('xilofono')
  expect(await page.getByRole('searchbox').first().inputValue()).toBe('xilofono')
})

test('reads the same in English, and comes back to Italian on the same page', async () => {
  const page = await open(null, PHONE)
  await page.goto('/val-denza/azioni/azione-1-scuole-giovani')
  await Promise.all([page.waitForNavigation(), page.getByRole('link', { name: 'English' }).click()])
  expect(page.url()).toContain('/en/val-denza/azioni/azione-1-scuole-giovani')
  expect(await heading(page)).toContain('Schools')
  await Promise.all([page.waitForNavigation(), page.getByRole('link', { name: 'Italiano' }).click()])
  expect(await heading(page)).toContain('Scuole')
  expect(await page.context().cookies()).toEqual([])
})
