/** A citizen reads how the valley stands: from the home to the profile, to one number, its source and what is done. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importPackage } from '../../src/platform/package/index.ts'
import { checkAccessible, checkNoHorizontalScroll } from '../support/page-checks.ts'
import { browseSample } from './browsing.ts'

const { house, open } = await browseSample()
// The valley that is made up: it has ten years, towns with boundaries, and commitments.
await importPackage(house.db, house.registry, join(import.meta.dirname, '../../territories/esempio'), {
  plan: false,
  prune: false,
  language: 'it',
  now: new Date(),
  publicUrl: 'http://telaio.test',
})

test('a number is read with its area, its time, what it is held against, and what came of it', async () => {
  const page = await open(null)
  const words = async () => (await page.getByRole('main').textContent()) ?? ''
  const follow = async (name: string | RegExp) => {
    await Promise.all([page.waitForNavigation(), page.getByRole('link', { name }).first().click()])
    expect(page.url()).not.toContain('#')
  }
  await page.goto('/esempio')
  await follow('Tutto il profilo')
  expect(await words()).toMatch(/Vanno meglio del confronto \d+ indicatori/)
  expect(await words()).toContain('mai misurato')

  await follow('Famiglie raggiunte dalla fibra')
  expect(await words()).toMatch(/75\s%[\s\S]*Val Telaia, 2025[\s\S]*(Meglio|Peggio) di Provincia di Ordonia/)
  expect(await page.locator('.choropleth path.choropleth__place').count()).toBeGreaterThanOrEqual(16)
  expect(await words()).toContain('non disponibile')
  expect(await page.locator('.value-bars__list li').count()).toBe(16)
  await checkAccessible(page)
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await checkNoHorizontalScroll(page)
  }

  // From the number back to who promised to move it, and whether it moved.
  await follow('Fibra fino alle case sparse')
  expect(await words()).toMatch(/in linea[\s\S]*Per quella data se ne aspettavano/)
  await page.getByText('Come si giudica').click()
  expect(await words()).toContain('mai un’opinione')
  await checkAccessible(page)
})
