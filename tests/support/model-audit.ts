/**
 * What the audit of Italian municipal sites (pa-website-validator-ng, C.SI.1.3, R.SI.1.1 and C.SI.2.5) looks for in the
 * page of a service, written anew and run in the browser. It says what is wrong in the audit's own terms.
 */
import type { Page } from 'playwright-core'

const VOICES = [
  ['A chi è rivolto', ['service-addressed'], 'says'],
  ['Come fare', ['service-how-to'], 'says'],
  ['Cosa serve', ['service-needed'], 'says'],
  ['Cosa si ottiene', ['service-achieved'], 'says'],
  ['Tempi e scadenze', ['service-calendar-text'], 'says'],
  ['Accedi al servizio', ['service-generic-access', 'service-booking-access', 'service-online-access'], 'is'],
  ['Condizioni di servizio', ['service-file'], 'is'],
  ['Contatti', ['service-area'], 'is'],
] as const

/** The header and the mandatory voices: what is missing, and whether the index is in order. */
export function auditService(page: Page): Promise<{ missing: string[]; inOrder: boolean }> {
  return page.evaluate((voices) => {
    const all = (name: string) => [...document.querySelectorAll(`[data-element="${name}"]`)]
    const said = (name: string) =>
      all(name)
        .map((one) => one.textContent ?? '')
        .join('')
        .trim()
    const index = [...document.querySelectorAll('[data-element="page-index"] > li > a')].map(
      (link) => link.textContent?.trim() ?? '',
    )
    const isThere = ([title, elements, how]: (typeof voices)[number]) =>
      index.includes(title) &&
      elements.some((name) => (how === 'says' ? said(name).length >= 3 : all(name).length > 0))
    const missing: string[] = voices.filter((voice) => !isThere(voice)).map(([title]) => title)
    for (const [name, title] of [
      ['service-title', 'Titolo'],
      ['service-description', 'Descrizione'],
      ['service-area', 'Area'],
    ] as const)
      if (said(name).length < 3) missing.push(title)
    if (all('service-status').length === 0) missing.push('Stato')
    if (said('service-topic') === '') missing.push('Tassonomie argomenti')
    const crumbs = [...document.querySelectorAll('[data-element="breadcrumb"] li')].map((crumb) =>
      (crumb.textContent ?? '')
        .toLowerCase()
        .replaceAll(/[^a-zA-Z0-9 ]/g, '')
        .trim(),
    )
    const at = crumbs.indexOf('servizi')
    if (at < 0 || (crumbs[at + 1] ?? '').length < 3) missing.push('Categoria del servizio')
    const titles: string[] = voices.map(([title]) => title)
    const found = index.filter((title) => titles.includes(title))
    const inOrder = found.join() === titles.filter((title) => found.includes(title)).join()
    return { missing, inOrder }
  }, VOICES)
}

/** The keys that the audit wants in the data for programs; each must say something. */
const METATAG_KEYS = [
  'name',
  'serviceType',
  'serviceOperator.name',
  'areaServed.name',
  'audience.audienceType',
  'availableChannel.serviceUrl',
  'availableChannel.serviceLocation.name',
  'availableChannel.serviceLocation.address.streetAddress',
  'availableChannel.serviceLocation.address.postalCode',
  'availableChannel.serviceLocation.address.addressLocality',
] as const

/** The keys that data for programs lack. */
export function auditMetatag(data: unknown): string[] {
  return METATAG_KEYS.filter((path) => {
    const value = path
      .split('.')
      .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], data)
    return typeof value !== 'string' || value.length === 0
  })
}

const GOOD = 4
const FEEDBACK = {
  title: 'Quanto sono chiare le informazioni su questa pagina?',
  positive: {
    question: 'Quali sono stati gli aspetti che hai preferito?',
    answers: [
      'Le indicazioni erano chiare',
      'Le indicazioni erano complete',
      'Capivo sempre che stavo procedendo correttamente',
      'Non ho avuto problemi tecnici',
      'Altro',
    ],
  },
  negative: {
    question: 'Dove hai incontrato le maggiori difficoltà?',
    answers: [
      'A volte le indicazioni non erano chiare',
      'A volte le indicazioni non erano complete',
      'A volte non capivo se stavo procedendo correttamente',
      'Ho avuto problemi tecnici',
      'Altro',
    ],
  },
} as const

/** The question of clarity: chooses each number of stars, and says what is not as the model wants it. */
export async function auditFeedback(page: Page): Promise<string[]> {
  const at = (name: string) => page.locator(`[data-element="${name}"]`)
  const faults: string[] = []
  const expectText = async (what: string, said: string | null, wanted: string) => {
    if (said?.trim().toLowerCase() !== wanted.toLowerCase()) faults.push(`${what}: ${said}`)
  }
  await expectText(
    'title',
    await at('feedback').locator('[data-element="feedback-title"]').textContent(),
    FEEDBACK.title,
  )
  if ((await at('feedback-input-text').count()) !== 1) faults.push('no text')
  for (const rating of [1, 2, 3, 4, 5]) {
    await at(`feedback-rate-${rating}`).click()
    const [shown, hidden] =
      rating >= GOOD ? (['positive', 'negative'] as const) : (['negative', 'positive'] as const)
    if (!(await at(`feedback-rating-${shown}`).isVisible())) faults.push(`${rating}: no ${shown}`)
    if (await at(`feedback-rating-${hidden}`).isVisible()) faults.push(`${rating}: ${hidden}`)
    const asked = at(`feedback-rating-${shown}`)
    await expectText(
      'question',
      await asked.locator('[data-element="feedback-rating-question"]').textContent(),
      FEEDBACK[shown].question,
    )
    const answers = await asked.locator('[data-element="feedback-rating-answer"]').allTextContents()
    if (answers.map((one) => one.trim()).join() !== FEEDBACK[shown].answers.join())
      faults.push(answers.join())
  }
  return faults
}
