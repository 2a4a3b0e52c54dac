/** Monday morning: a letter says what waits, its link opens the form, and a value is there for everybody to see. */
import { beforeAll, expect, test } from 'vitest'
import { insertTask } from '../../src/platform/job/job-store.ts'
import { workOff } from '../../src/platform/job/worker.ts'
import type { Message } from '../../src/platform/mail/mail.ts'
import { saveRows } from '../../src/platform/row/row-service.ts'
import type { RowType } from '../../src/platform/row/row-type.ts'
import { type Member, SAMPLE } from '../support/house.ts'
import { checkAccessible } from '../support/page-checks.ts'
import { browseSample } from './browsing.ts'

const { house, open, origin } = await browseSample()
const letters: Message[] = []
let keeper: Member

/** Has the digest prepared and sent, as on a Monday. */
async function sendDigests(): Promise<void> {
  await insertTask(house.db, { kind: 'job', name: 'weekly-digest', now: new Date() })
  await workOff({
    db: house.db,
    application: house.application,
    mail: { send: async (message) => void letters.push(message), close: () => undefined },
    publicUrl: origin(),
    clock: () => new Date(Date.now() + 1000),
    log: () => undefined,
  })
}

beforeAll(async () => {
  await house.addRecord(SAMPLE, 'indicator', {
    slug: 'famiglie-raggiunte',
    title: { it: 'Famiglie raggiunte' },
    unit: { it: '% delle famiglie' },
    direction: 'more',
    area: 'val-denza',
    updateEvery: 'year',
    ownerBody: 'unione-val-denza',
  })
  const row = { indicator: 'famiglie-raggiunte', area: 'val-denza', precision: 'year' }
  await house.work(SAMPLE, (ctx) =>
    saveRows(
      ctx,
      house.registry.rowsByCollection('observations') as RowType,
      [{ ...row, on: '2022-12-31', value: 20 }],
      { replace: false },
    ),
  )
  keeper = await house.addMember('Chi cura l’Unione', [
    { territory: SAMPLE, role: 'editor', body: 'unione-val-denza' },
  ])
  await sendDigests()
})

test('from the letter’s link to a value that everybody sees', async () => {
  const letter = letters.find(({ to }) => to === keeper.email)
  const [link] = letter?.text.match(/\S+\/famiglie-raggiunte\/valori\?\S+/) ?? []
  const page = await open(null)
  // Whoever is not signed in is asked who they are, and comes back to the form with all that the link filled in.
  await page.goto(link as string)
  await page.getByLabel(/posta/i).fill(keeper.email)
  await Promise.all([page.waitForNavigation(), page.locator('main form button[type=submit]').click()])
  const code = house.letters.findLast(({ to }) => to === keeper.email)?.text.match(/\d{3} \d{3}/)?.[0]
  await page.locator('[name="codice"]').fill(code as string)
  await Promise.all([page.waitForNavigation(), page.locator('main form button[type=submit]').first().click()])
  expect(page.url()).toBe(link)
  await checkAccessible(page)
  expect(await page.locator('[name="on"]').inputValue()).toMatch(/^\d{4}-12-31$/)
  expect(await page.locator('[name="precision"]:checked, select[name="precision"]').inputValue()).toBe('year')

  await page.locator('[name="value"]').fill('31,5')
  await Promise.all([
    page.waitForNavigation(),
    page.getByRole('button', { name: /^Aggiungi|^Salva/ }).click(),
  ])
  await page.goto(`/${SAMPLE}/indicatori/famiglie-raggiunte`)
  expect(await page.getByRole('main').textContent()).toContain('31,5')
})

test('the letter’s other link ends the letters, without signing in', async () => {
  const letter = letters.find(({ to }) => to === keeper.email)
  const page = await open(null)
  await page.goto(letter?.unsubscribeUrl as string)
  await checkAccessible(page)
  await Promise.all([
    page.waitForNavigation(),
    page.getByRole('button', { name: 'Non mandarmelo più' }).click(),
  ])
  expect(await page.getByRole('main').textContent()).toContain('non lo riceverai più')
  const desk = await open(keeper)
  await desk.goto(`/scrivania/${SAMPLE}/riepilogo`)
  expect(await desk.getByRole('main').textContent()).toContain('Non lo ricevi')
})
