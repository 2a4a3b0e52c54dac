/** A school asks to join a strand; whoever leads it accepts; everybody sees it take part. */
import { expect, test } from 'vitest'
import { SAMPLE } from '../support/house.ts'
import { checkAccessible } from '../support/page-checks.ts'
import { browseSample, DESK } from './browsing.ts'

const { house, open } = await browseSample()
await house.addRecord(SAMPLE, 'body', {
  slug: 'istituto-prova',
  title: { it: 'Istituto di prova' },
  kind: 'school',
})
const school = await house.addMember('La scuola', [
  { territory: SAMPLE, role: 'editor', body: 'istituto-prova' },
])
const lead = await house.addMember('L’Unione', [
  { territory: SAMPLE, role: 'editor', body: 'unione-val-denza' },
])

test('a body asks to take part in a strand, the lead accepts, and the matrix shows it', async () => {
  const asking = await open(school)
  await asking.goto(`${DESK}/richieste`)
  await asking.locator('select[name="workstream"]').selectOption({ label: 'STEAM' })
  await asking.locator('select[name="body"]').selectOption({ label: 'Istituto di prova' })
  await asking.locator('[name="message"]').fill('Portiamo due laboratori e quattro insegnanti.')
  await Promise.all([
    asking.waitForNavigation(),
    asking.locator('main form button[type=submit]').last().click(),
  ])
  expect(await asking.getByRole('main').textContent()).toContain('in attesa di risposta')
  await checkAccessible(asking)

  const answering = await open(lead)
  await answering.goto(`${DESK}/richieste`)
  expect(await answering.getByRole('main').textContent()).toContain('Portiamo due laboratori')
  await answering.locator('textarea[name="answer"]').fill('Benvenuti: cominciamo a gennaio.')
  await Promise.all([
    answering.waitForNavigation(),
    answering.getByRole('button', { name: 'Accetta', exact: true }).click(),
  ])
  expect(await answering.getByRole('main').textContent()).toContain('accettata')

  await asking.reload()
  expect(await asking.getByRole('main').textContent()).toContain('Benvenuti: cominciamo a gennaio.')
  const reader = await open(null)
  await reader.goto(`/${SAMPLE}/filiere/azione-1-steam`)
  expect(await reader.getByRole('main').textContent()).toContain('Istituto di prova')
  await reader.goto(`/${SAMPLE}/chi-fa-che-cosa`)
  expect(await reader.getByRole('main').textContent()).toContain('Istituto di prova')
})
