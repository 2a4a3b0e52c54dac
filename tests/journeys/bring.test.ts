/** A clerk brings a workbook with mistakes in it: sees them, imports the rest, and takes everything back. */
import { writeXlsx } from 'hucre/xlsx'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { SAMPLE } from '../support/house.ts'
import { checkAccessible, checkNoHorizontalScroll } from '../support/page-checks.ts'
import { browseSample, DESK } from './browsing.ts'

const { house, open } = await browseSample()
const member = await house.addMember('Chi importa', [{ territory: SAMPLE, role: 'steward' }])
await house.addRecord(SAMPLE, 'indicator', {
  slug: 'biblioteche-connesse',
  title: { it: 'Biblioteche connesse' },
  unit: { it: 'biblioteche' },
  direction: 'more',
  area: 'val-denza',
})

const press = (page: Page, name: RegExp) =>
  Promise.all([page.waitForNavigation(), page.getByRole('main').getByRole('button', { name }).click()])

/** A sheet as an office has it: a date that is one, a number that is text, a town that is none, a value of tomorrow. */
const workbook = () =>
  writeXlsx({
    sheets: [
      {
        name: 'Dati',
        rows: [
          ['Area', 'Data', 'Valore', 'Fonte'],
          ['Val d’Enza', new Date('2023-12-31T00:00:00Z'), 7, 'Conteggio dell’Unione'],
          ['Val d’Enza', '31/12/2024', '8', '=HYPERLINK("http://x")'],
          ['Atlantide', '31/12/2024', 3, ''],
          ['Val d’Enza', '31/12/2090', 9, ''],
          ['Val d’Enza', '31/12/2022', 'molte', ''],
        ],
      },
    ],
  })

async function checkPage(page: Page): Promise<void> {
  await checkAccessible(page)
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await checkNoHorizontalScroll(page)
  }
}

test('a workbook is read, looked at, imported and taken back', async () => {
  const page = await open(member)
  await page.goto(DESK)
  await page.getByRole('link', { name: 'Importa un file' }).click()
  await page.getByLabel('Che cosa contiene il file').selectOption('observations')
  const buffer = Buffer.from(await workbook())
  await page
    .getByLabel(/^Il file/)
    .setInputFiles({ name: 'biblioteche.xlsx', mimeType: 'application/octet-stream', buffer })
  await press(page, /Leggi il file/)
  expect(await page.getByRole('main').textContent()).toContain('primo foglio')
  await checkPage(page)

  // No column says which indicator: it is said once for all rows, found by a search.
  await page.locator('[name="indicator.query"]').fill('biblioteche connesse')
  await press(page, /Cerca/)
  await page.getByRole('radio', { name: /Biblioteche connesse/ }).check()
  await press(page, /che cosa cambierebbe/)
  const looked = (await page.getByRole('main').textContent()) ?? ''
  for (const words of ['2 nuove', '3 rifiutate', 'Atlantide', 'è nel futuro', 'non è un numero'])
    expect(looked).toContain(words)
  await checkPage(page)

  await press(page, /Importa 2 righe/)
  expect(await page.getByRole('main').textContent()).toContain('Le pagine pubbliche mostrano già')
  const reader = await open(null)
  await reader.goto(`/${SAMPLE}/indicatori/biblioteche-connesse`)
  // What a spreadsheet would have calculated is text, as it was written.
  expect(await reader.getByRole('main').textContent()).toContain('=HYPERLINK("http://x")')

  await press(page, /Annulla tutta l’importazione/)
  expect(await page.getByRole('main').textContent()).toContain('Tutto è tornato com’era')
  await checkPage(page)
  await reader.reload()
  expect(await reader.getByRole('main').textContent()).not.toContain('HYPERLINK')
})
