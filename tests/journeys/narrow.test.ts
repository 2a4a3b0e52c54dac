/** A phone of 320 px, and a page at 200 %: read, searched and edited without scrolling sideways. */
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { SAMPLE } from '../support/house.ts'
import { ACTION, browseSample, DESK } from './browsing.ts'

const { house, open } = await browseSample()
const member = await house.addMember('Schermo piccolo', [{ territory: SAMPLE, role: 'steward' }])

const WINDOWS: readonly (readonly [name: string, options: BrowserContextOptions])[] = [
  ['320 px', { viewport: { width: 320, height: 568 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 }],
  // Zooming to 200 % halves the pixels that a page has for its layout and doubles those of the screen for each.
  ['1280 px at 200 %', { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }],
]

async function expectNoSideways(page: Page): Promise<void> {
  const excess = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  expect(excess, page.url()).toBeLessThanOrEqual(0)
}

/** Text that is cut off, because it neither wraps nor scrolls where it stands. As text: it runs in the page. */
const FIND_CUT = `[...document.querySelectorAll('main h1, main h2, main h3, main p, main a, main button, main label, main dd')]
  .filter((one) => {
    const style = getComputedStyle(one)
    const isHidden = one.closest('.visually-hidden') || one.getClientRects().length === 0
    return !isHidden && ['hidden', 'clip'].includes(style.overflowX) && one.scrollWidth > one.clientWidth + 1
  })
  .map((one) => one.outerHTML.slice(0, 160))`

describe.each(WINDOWS)('%s', (_name, options) => {
  test('a citizen reads, opens the menu and searches', async () => {
    const page = await open(null, options)
    for (const path of ['', ACTION.path, '/cronoprogramma', '/filo', '/obiettivi/sfida-2-competenze']) {
      await page.goto(`/${SAMPLE}${path}`)
      await expectNoSideways(page)
      expect(await page.evaluate(FIND_CUT), page.url()).toEqual([])
    }
    await page.goto(`/${SAMPLE}`)
    const menu = page.getByRole('navigation', { name: /principale|Menu/i }).first()
    const entry = menu.getByRole('link', { name: 'Azioni' })
    // Where the menu is folded, one press unfolds it.
    if (!(await entry.isVisible())) await page.locator('header summary').first().click()
    await Promise.all([page.waitForNavigation(), entry.click()])
    expect(page.url()).toContain(`/${SAMPLE}/azioni`)
    const box = page.getByRole('searchbox').first()
    if (!(await box.isVisible())) await page.locator('header summary').first().click()
    await box.fill('scuole')
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    await expectNoSideways(page)
    expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(1)
  })

  test('a page is no wider before its letters have arrived', async () => {
    const page = await open(null, options)
    await page.route('**/*.woff2', (route) => route.abort())
    for (const path of ['', ACTION.path, '/cronoprogramma']) {
      await page.goto(`/${SAMPLE}${path}`)
      await expectNoSideways(page)
    }
  })

  test('a steward edits an action and reports progress', async () => {
    const page = await open(member, options)
    await page.goto(DESK + ACTION.path)
    await expectNoSideways(page)
    await page.locator('[name="summary.it"]').fill('Scritto su uno schermo piccolo')
    const save = page.getByRole('button', { name: /^Salva/ })
    await Promise.all([page.waitForNavigation(), save.click()])
    expect(page.url()).toContain('salvato=1')
    await page.goto(`${DESK}/attivita/azione-1-steam-tavolo/avanzamento`)
    await expectNoSideways(page)
    await page.getByRole('radio', { name: 'in corso' }).check()
    const report = page.getByRole('main').getByRole('button', { name: 'Riferisci' })
    await Promise.all([page.waitForNavigation(), report.click()])
    await expectNoSideways(page)
  })
})
