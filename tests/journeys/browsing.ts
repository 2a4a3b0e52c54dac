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
}>

/** Makes the application, the sample and the browser of the calling test file, at its top level. */
export async function browseSample(): Promise<Browsing> {
  const house = await testHouse()
  await house.loadSample()
  let browser: Browser
  let origin: string
  const strangers: (readonly string[])[] = []
  beforeAll(async () => {
    browser = await openBrowser()
    origin = await house.listen()
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
  return { house, open }
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
