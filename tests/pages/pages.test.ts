import type { LightMyRequestResponse } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { SAMPLE, testHouse } from '../support/house.ts'
import {
  checkAccessible,
  checkNoHorizontalScroll,
  checkValidHtml,
  watchHosts,
} from '../support/page-checks.ts'
import { listPages, type PageToVisit, type Visitor } from './page-list.ts'
import { loadWholeSample } from './whole-sample.ts'

const EMPTY = 'territorio-vuoto'
/** Nothing but our own: no inline script, no inline style, no frame, no plug-in, no other host. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
]

const house = await testHouse()
await loadWholeSample(house)
await house.addTerritory(EMPTY)
const members = {
  reader: null,
  steward: await house.addMember('Chi coordina', [
    { territory: SAMPLE, role: 'steward' },
    { territory: EMPTY, role: 'steward' },
  ]),
  administrator: await house.addMember('Chi amministra', [], { isAdministrator: true }),
}
const pages = await listPages(house, SAMPLE, EMPTY)
const cases = pages.map((page) => [page.path, page] as const)

const answers = new Map<string, Promise<LightMyRequestResponse>>()
/** The page as the server sends it, asked for once. */
function answerTo({ path, visitor }: PageToVisit): Promise<LightMyRequestResponse> {
  const known =
    answers.get(path) ?? house.server.inject({ url: path, headers: { ...members[visitor]?.cookie } })
  answers.set(path, known)
  return known
}
/** Style and script inside the page, which the policy would refuse anyway. */
const INLINE =
  /<style[\s>]|<[^>]+\sstyle=|<[^>]+\son[a-z]+=|<script(?![^>]*\s(?:src=|type="application\/ld\+json"))/g
/** What a word that nobody translated, or a value that nobody put into words, shows as; code may speak of null. */
const WORDLESS = /.{0,40}(?<!<code)>\s*(undefined|null|NaN|\[object Object\])\s*<.{0,20}/g
const findAll = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([found]) => found)
const isPage = (answer: LightMyRequestResponse) =>
  String(answer.headers['content-type']).startsWith('text/html')

test('every route that answers GET has its page, each in both languages', () => {
  expect(pages.length).toBeGreaterThan(200)
  expect(pages.filter(({ path }) => path.includes(':'))).toEqual([])
})

describe('as sent', () => {
  test.each(cases)('%s', async (_path, page) => {
    const answer = await answerTo(page)
    expect(answer.statusCode, `${answer.headers.location ?? ''} ${house.faults.at(-1) ?? ''}`).toBe(200)
    expect(String(answer.headers['content-security-policy']).split(';').sort()).toEqual([...POLICY].sort())
    expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff' })
    if (page.visitor === 'reader') expect(answer.headers['set-cookie']).toBeUndefined()
    if (!isPage(answer)) return
    await checkValidHtml(answer.body, page.path)
    expect(findAll(answer.body, INLINE)).toEqual([])
    expect(findAll(answer.body, WORDLESS)).toEqual([])
    const lang = /^\/en(\/|$)|lang=en/.test(page.path) ? 'en' : 'it'
    expect(findAll(answer.body, /<html lang="\w+"/g)).toEqual([`<html lang="${lang}"`])
  })
})

/** One page of a browser, with all that it complained of and asked from elsewhere. */
type Tab = Readonly<{ page: Page; complaints: string[]; strangers: readonly string[] }>
const NOTHING = { complaints: [], strangers: [], cookies: [] }

async function openTab(browser: Browser, origin: string, cookie = ''): Promise<Tab> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const [name = '', value = ''] = cookie.split(/=(.*)/)
  if (name) await context.addCookies([{ name, value, url: origin }])
  const page = await context.newPage()
  const complaints: string[] = []
  // A breach of the content policy, a script that broke, a picture that is not there.
  page.on('console', (said) => {
    if (said.type() === 'error') complaints.push(`${said.text()} ${said.location().url}`)
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return { page, complaints, strangers: watchHosts(page, origin) }
}

describe('in a browser', () => {
  let browser: Browser
  let origin: string
  const tabs = new Map<Visitor, Tab>()

  beforeAll(async () => {
    browser = await openBrowser()
    origin = await house.listen()
    for (const visitor of ['reader', 'steward', 'administrator'] as const) {
      tabs.set(visitor, await openTab(browser, origin, members[visitor]?.cookie.cookie))
    }
  })

  afterAll(() => browser?.close())

  test.each(cases)('%s', async (path, { visitor }) => {
    const answer = await answerTo({ path, visitor })
    expect(answer.statusCode).toBe(200)
    if (!isPage(answer)) return
    const { page, complaints, strangers } = tabs.get(visitor) as Tab
    await page.goto(origin + path)
    await checkAccessible(page)
    await checkNoHorizontalScroll(page)
    const cookies = visitor === 'reader' ? await page.context().cookies() : []
    expect({ complaints: complaints.splice(0), strangers, cookies }).toEqual(NOTHING)
  })
})
