/** Two people on the same record: the second is shown both texts and chooses, and nothing is lost. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { type Member, SAMPLE } from '../support/house.ts'
import { checkAccessible } from '../support/page-checks.ts'
import { ACTION, browseSample, DESK } from './browsing.ts'

const { house, open } = await browseSample()
let first: Member
let second: Member

beforeAll(async () => {
  first = await house.addMember('Prima persona', [{ territory: SAMPLE, role: 'steward' }])
  second = await house.addMember('Seconda persona', [{ territory: SAMPLE, role: 'steward' }])
})

const field = (page: Page, name: string) => page.locator(`[name="${name}"]`)
const save = (page: Page, words: RegExp) =>
  Promise.all([page.waitForNavigation(), page.getByRole('button', { name: words }).click()])

test('the second sees a comparison, chooses line by line, and both works stay', async () => {
  const early = await open(first)
  const late = await open(second)
  await early.goto(DESK + ACTION.path)
  await late.goto(DESK + ACTION.path)

  await field(early, 'summary.it').fill('Riassunto della prima persona')
  await field(early, 'resources.it').fill('Risorse viste dalla prima persona')
  await save(early, /^Salva/)
  expect(early.url()).toContain('salvato=1')

  await field(late, 'summary.it').fill('Riassunto della seconda persona')
  await field(late, 'approach.it').fill('Modo scritto dalla seconda persona')
  await save(late, /^Salva/)
  const comparison = late.getByRole('table')
  expect(await late.getByRole('main').textContent()).toContain('Prima persona')
  const words = await comparison.textContent()
  for (const text of ['Riassunto della prima persona', 'Riassunto della seconda persona', 'Modo scritto']) {
    expect(words).toContain(text)
  }
  await checkAccessible(late)

  // What only the other changed is kept without asking; what both changed is for the second to choose.
  await late
    .getByRole('group', { name: 'In breve' })
    .getByRole('radio', { name: /quello salvato/ })
    .check()
  await save(late, /Salva/)
  expect(late.url()).toContain('salvato=1')
  expect(await field(late, 'summary.it').inputValue()).toBe('Riassunto della prima persona')
  expect(await field(late, 'resources.it').inputValue()).toBe('Risorse viste dalla prima persona')
  expect(await field(late, 'approach.it').inputValue()).toBe('Modo scritto dalla seconda persona')

  await late.goto(`${DESK}${ACTION.path}/storia`)
  const history = await late.getByRole('main').textContent()
  expect(history).toContain('Prima persona')
  expect(history).toContain('Seconda persona')
})

test('a third change between the comparison and its saving is compared again', async () => {
  const early = await open(first)
  const late = await open(second)
  await early.goto(DESK + ACTION.path)
  await late.goto(DESK + ACTION.path)
  await field(early, 'approach.it').fill('Primo intervento')
  await save(early, /^Salva/)
  await field(late, 'approach.it').fill('Intervento in ritardo')
  await save(late, /^Salva/)
  await early.goto(DESK + ACTION.path)
  await field(early, 'approach.it').fill('Secondo intervento')
  await save(early, /^Salva/)
  await save(late, /Salva/)
  const words = await late.getByRole('table').textContent()
  expect(words).toContain('Secondo intervento')
  expect(words).toContain('Intervento in ritardo')
})

test('who wrote the same as the other has nothing to decide', async () => {
  const early = await open(first)
  const late = await open(second)
  for (const page of [early, late]) await page.goto(DESK + ACTION.path)
  for (const page of [early, late]) {
    await field(page, 'approach.it').fill('Lo stesso testo')
    await save(page, /^Salva/)
    expect(page.url()).toContain('salvato=1')
  }
})
