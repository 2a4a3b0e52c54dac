/** Somebody looks at the plan with a keyboard and without scripts, a year at a time, and takes it away. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { SAMPLE } from '../support/house.ts'
import { browseSample } from './browsing.ts'

const { open } = await browseSample()
const NO_SCRIPT = { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } }

/** Goes with the tab key alone to the link that has the keyboard's attention, and presses it. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  const link = page.getByRole('main').getByRole('link', { name }).first()
  for (let step = 0; step < 80; step += 1) {
    if ((await link.and(page.locator(':focus')).count()) === 1) break
    await page.keyboard.press('Tab')
  }
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
}

test('a year, the next, the whole plan, and an action folded and unfolded', async () => {
  const page = await open(null, NO_SCRIPT)
  await page.goto(`/${SAMPLE}/cronoprogramma`)
  await press(page, '2023')
  expect(page.url()).toContain('anno=2023')
  expect(await page.locator('main svg').textContent()).not.toContain('6 IoT')
  expect(await page.locator('[rel=next]').textContent()).toBe('2024')
  await press(page, '2024')
  expect(await page.locator('main svg').textContent()).toContain('2° trim.')
  await press(page, /^Tutto il piano$/)
  expect(page.url()).not.toContain('anno')
  const step = page.locator('main svg').getByText('Scrivere il piano del wi-fi pubblico')
  expect(await step.count()).toBe(1)
  await press(page, /^Chiudi l’attività di/)
  expect(await step.count()).toBe(0)
  await press(page, /^Apri l’attività di/)
  expect(await step.count()).toBe(1)
})

test('as a calendar, a drawing and a picture', async () => {
  const page = await open(null, NO_SCRIPT)
  await page.goto(`/${SAMPLE}/cronoprogramma?anno=2024`)
  for (const [name, file] of [
    [/iCalendar/, `${SAMPLE}-cronoprogramma.ics`],
    ['SVG', `${SAMPLE}-cronoprogramma.svg`],
    ['PNG', `${SAMPLE}-cronoprogramma.png`],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('main').getByRole('link', { name }).click(),
    ])
    expect(download.suggestedFilename()).toBe(file)
  }
})
