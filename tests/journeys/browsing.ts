/** A browser on the whole application with the real sample in it. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { type House, type Member, SAMPLE, testHouse } from '../support/house.ts'
import { watchHosts } from '../support/page-checks.ts'

export type Browsing = Readonly<{
  house: House
  /** A window of its own: nobody's, or of somebody who is already signed in. */
  open: (member: Member | null, options?: BrowserContextOptions) => Promise<Page>
  /** Where the application is found, once the tests run. */
  origin: () => string
}>

/**
 * Makes the application, the sample and the browser of the calling test file, at its top level. With a `host` the
 * browser finds the application by that name, which no network knows.
 */
export async function browseSample({ host = '' } = {}): Promise<Browsing> {
  const house = await testHouse()
  await house.loadSample()
  let browser: Browser
  let origin: string
  const strangers: (readonly string[])[] = []
  beforeAll(async () => {
    browser = await openBrowser(host ? [`--host-resolver-rules=MAP ${host} 127.0.0.1`] : [])
    const address = new URL(await house.listen())
    if (host) address.hostname = host
    origin = address.origin
  })
  afterAll(async () => {
    await browser?.close()
    expect(strangers.flat(), 'requests to other hosts').toEqual([])
  })
  const open: Browsing['open'] = async (member, options = {}) => {
    const context = await browser.newContext({ baseURL: origin, locale: 'it-IT', ...options })
    if (member) await signIn(context, member, origin)
    const page = await context.newPage()
    strangers.push(watchHosts(page, origin))
    return page
  }
  return { house, open, origin: () => origin }
}

async function signIn(context: BrowserContext, member: Member, url: string): Promise<void> {
  const [name = '', value = ''] = member.cookie.cookie.split(/=(.*)/)
  await context.addCookies([{ name, value, url }])
}

/** The desk of the sample. */
export const DESK = `/scrivania/${SAMPLE}`
/** An action of the sample with everything that an action can have. */
export const ACTION = {
  path: '/azioni/azione-1-scuole-giovani',
  title: 'Scuole e competenze digitali giovanili',
}
