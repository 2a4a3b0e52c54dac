/** Everything with the keyboard alone: signing in, finding a record, changing it, saving; the focus is always seen. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { SAMPLE } from '../support/house.ts'
import { browseSample } from './browsing.ts'

const { house, open } = await browseSample()
const member = await house.addMember('Solo tastiera', [{ territory: SAMPLE, role: 'steward' }])

/** More stops than any page of ours has before its end. */
const STOPS = 400

type Stop = Readonly<{ words: string; name: string; isInMain: boolean; isSeen: boolean; isInView: boolean }>

/**
 * Where the focus is, and whether a person can see it there: what has the focus, its label or a part of it must
 * look different from how it looks without. As text, because it runs in the page, whose types we do not know.
 */
const LOOK = `(() => {
  const element = document.activeElement
  const box = element.getBoundingClientRect()
  const label = element.labels && element.labels[0]
  const parts = [element, ...element.querySelectorAll('*'), ...(label ? [label] : [])]
  const draw = () => parts.map((one) => {
    const { outlineStyle, outlineWidth, boxShadow, borderColor, stroke, strokeWidth, backgroundColor } = getComputedStyle(one)
    return [outlineStyle, outlineWidth, boxShadow, borderColor, stroke, strokeWidth, backgroundColor].join(' ')
  }).join('|')
  const focused = draw()
  // A date has three stops inside: taking the focus away would send it back to the first for ever.
  const isParted = element.type === 'date'
  if (!isParted) element.blur()
  const plain = isParted ? '' : draw()
  if (!isParted) element.focus({ preventScroll: true })
  // On the little calendar inside a date the browser draws its own ring.
  const ringed = getComputedStyle(element).outlineStyle !== 'none' || !element.matches(':focus-visible')
  return {
    words: (element.getAttribute('aria-label') || (label && label.textContent) || element.textContent || element.value || '').trim(),
    name: element.getAttribute('name') || '',
    isInMain: element.closest('main') !== null,
    isSeen: isParted ? ringed : focused !== plain,
    isInView: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  }
})()`

/** Presses Tab until the focus is where `isThere` says, and holds every stop on the way to being visible. */
async function tabTo(page: Page, what: string, isThere: (stop: Stop) => boolean): Promise<void> {
  const blind: Stop[] = []
  for (let count = 0; count < STOPS; count += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate<Stop>(LOOK)
    if (!stop.isSeen || !stop.isInView) blind.push(stop)
    if (isThere(stop)) {
      expect(blind, `stops without a visible focus on the way to ${what}`).toEqual([])
      return
    }
  }
  throw new Error(`Tab never reaches ${what} on ${page.url()}`)
}

const named = (name: string) => (stop: Stop) => stop.isInMain && stop.name === name
const saying = (words: RegExp) => (stop: Stop) => words.test(stop.words)

async function pressEnter(page: Page): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
}

async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(text)
}

test('from the sign-in page to a saved record', async () => {
  const page = await open(null)
  await page.goto(`/accedi?back=${encodeURIComponent(`/scrivania/${SAMPLE}/attivita`)}`)
  await tabTo(page, 'the address', named('email'))
  await type(page, member.email)
  const before = house.letters.length
  await pressEnter(page)
  await expect.poll(() => house.letters.length).toBe(before + 1)
  const code = /\b(\d{3}) (\d{3})\b/.exec(house.letters.at(-1)?.text ?? '')?.[0] as string
  await tabTo(page, 'the code', named('codice'))
  await type(page, code)
  await pressEnter(page)
  expect(new URL(page.url()).pathname).toBe(`/scrivania/${SAMPLE}/attivita`)

  await tabTo(page, 'the box that filters the list', named('q'))
  await type(page, 'fondi')
  await pressEnter(page)
  await tabTo(page, 'the record', (stop) => stop.isInMain && /^Ricerca dei fondi/.test(stop.words))
  await pressEnter(page)
  expect(page.url()).toMatch(/\/attivita\/azione-1-giovani-fondi$/)

  await tabTo(page, 'its summary', named('summary.it'))
  await type(page, 'Scritto senza mouse')
  await tabTo(page, 'the button that saves', saying(/^Salva/))
  await pressEnter(page)
  expect(page.url()).toContain('salvato=1')
  expect(await page.locator('[name="summary.it"]').inputValue()).toBe('Scritto senza mouse')
})

test('the first stop of a page skips to its content', async () => {
  const page = await open(null)
  await page.goto(`/${SAMPLE}`)
  await tabTo(page, 'the way to the content', saying(/^Vai al contenuto/))
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  const isInside = await page.evaluate("document.activeElement.closest('main') !== null")
  expect(isInside).toBe(true)
})

test('the picture of the thread is walked by Tab, and each stop is seen', async () => {
  const page = await open(null)
  await page.goto(`/${SAMPLE}/filo`)
  await tabTo(page, 'a box of the picture', saying(/Reti e connettività/))
  await pressEnter(page)
  expect(page.url()).toContain('nodo=goal/sfida-6-reti')
})

test('the summary of what is wrong leads to the field', async () => {
  const page = await open(member)
  await page.goto(`/scrivania/${SAMPLE}/azioni/nuovo`)
  await tabTo(page, 'the title', named('title.it'))
  await page.keyboard.press('Enter')
  await page.getByRole('alert').or(page.locator('.error-summary')).first().waitFor()
  await tabTo(page, 'the link of the first problem', saying(/Titolo/))
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect((await page.evaluate<Stop>(LOOK)).name).toBe('title.it')
})
