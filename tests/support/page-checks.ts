/** What every page owes: nobody shut out, valid HTML, no other host, no sideways scrolling. */
import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { type ConfigData, HtmlValidate } from 'html-validate'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Every rule of axe on the page as it stands; no rule is exempt. Needs a page of `browser.newContext()`. */
export async function checkAccessible(page: Page): Promise<void> {
  // Our pages hold no frames: the whole of axe runs in the page itself, without a second page to gather results in.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const faults = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 200)} (${node.target.join(' ')})`),
  )
  expectNone(faults, `accessibility of ${page.url()}`)
}

/** The faults stand in the message, so that the line of a failed test tells what to mend. */
function expectNone(faults: readonly string[], what: string): void {
  expect(faults, `${what}:\n${faults.join('\n')}`).toHaveLength(0)
}

const config = JSON.parse(
  readFileSync(`${import.meta.dirname}/../../.htmlvalidate.json`, 'utf8'),
) as ConfigData

const validator = new HtmlValidate(config)

/** A whole document, as the server sent it. `name` stands in the message of a failure. */
export async function checkValidHtml(html: string, name = 'page'): Promise<void> {
  const report = await validator.validateString(html)
  const lines = html.split('\n')
  const faults = report.results.flatMap((result) =>
    result.messages.map(({ ruleId, message, line, column }) => {
      const context = lines[line - 1]?.slice(Math.max(0, column - 40), column + 80) ?? ''
      return `${ruleId}: ${message} at ${line}:${column}: ${context}`
    }),
  )
  expectNone(faults, `HTML of ${name}`)
}

/** Requests of the page to any host but its own, from now on. The list grows while the page is used. */
export function watchHosts(page: Page, origin: string): readonly string[] {
  const strangers: string[] = []
  const own = new URL(origin).origin
  const isOwn = (address: string): boolean =>
    /^(data|blob|about):/.test(address) || new URL(address).origin === own
  page.on('request', (request) => {
    if (!isOwn(request.url())) strangers.push(request.url())
  })
  page.on('websocket', (socket) => {
    if (new URL(socket.url()).host !== new URL(own).host) strangers.push(socket.url())
  })
  return strangers
}

/** WCAG 1.4.10: at 320 CSS pixels nothing is read by scrolling in two directions. Gives the old size back. */
export async function checkNoHorizontalScroll(page: Page): Promise<void> {
  const size = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 640 })
  const excess = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  const widest = excess > 0 ? await page.evaluate<string[]>(FIND_WIDE) : []
  expect({ excess, widest }, `at 320 px ${page.url()} scrolls sideways`).toEqual({ excess: 0, widest: [] })
  if (size) await page.setViewportSize(size)
}

/** As text, because it runs in the page, whose types these tests do not know. */
const FIND_WIDE = `[...document.querySelectorAll('body *')]
  .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .slice(0, 5)
  .map((element) => element.outerHTML.slice(0, 120))`
