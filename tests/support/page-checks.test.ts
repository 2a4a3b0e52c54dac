import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { checkAccessible, checkNoHorizontalScroll, checkValidHtml, watchHosts } from './page-checks.ts'

const pageWith = (body: string): string =>
  `<!doctype html>\n<html lang="it"><head><meta charset="utf-8"/><title>Prova</title></head><body>${body}</body></html>\n`
const GOOD = pageWith('<main><h1>Prova</h1><p>a &amp; b<br/>c</p><telaio-map data-x="1"></telaio-map></main>')

test('a valid document passes', async () => {
  await checkValidHtml(GOOD)
})

test.each([
  ['no doctype', GOOD.replace('<!doctype html>', '')],
  ['an element where it may not stand', GOOD.replace('a &amp; b', '<div>b</div>')],
  ['the same id twice', GOOD.replace('<p>', '<p id="a"></p><p id="a">')],
  ['a style attribute, which our policy refuses', GOOD.replace('<p>', '<p style="color:red">')],
  ['a field without a label', GOOD.replace('a &amp; b', '<input type="text" name="q"/>')],
])('a document with %s fails', async (_, html) => {
  await expect(checkValidHtml(html)).rejects.toThrow('HTML of page')
})

describe('in the browser', () => {
  let browser: Browser
  let server: Server
  let page: Page
  let origin: string
  let body = ''

  beforeAll(async () => {
    browser = await openBrowser()
    server = createServer((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.setHeader('content-security-policy', "default-src 'self'; img-src *")
      response.end(pageWith(body))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    page = await (await browser.newContext()).newPage()
  })

  afterAll(async () => {
    await browser?.close()
    server?.closeAllConnections()
    server?.close()
  })

  test('axe passes a plain page under a strict policy, and finds a picture without words', async () => {
    body = '<main><h1>Prova</h1><p>ciao</p></main>'
    await page.goto(origin)
    await checkAccessible(page)
    body = '<main><h1>Prova</h1><img src="/x.png"></main>'
    await page.goto(origin)
    await expect(checkAccessible(page)).rejects.toThrow('image-alt')
  })

  test('a page wider than 320 px is found', async () => {
    body = '<main><h1>Prova</h1><p>ciao</p></main>'
    await page.goto(origin)
    await checkNoHorizontalScroll(page)
    body = `<main><h1>Prova</h1><pre>${'ciao'.repeat(100)}</pre></main>`
    await page.goto(origin)
    await expect(checkNoHorizontalScroll(page)).rejects.toThrow('scrolls sideways')
  })

  test('a request to another host is seen', async () => {
    const strangers = watchHosts(page, origin)
    body = '<main><h1>Prova</h1></main>'
    await page.goto(origin)
    expect(strangers).toEqual([])
    body = '<main><h1>Prova</h1><img alt="" src="http://127.0.0.2:9/x.png"></main>'
    await page.goto(origin)
    expect(strangers).toEqual(['http://127.0.0.2:9/x.png'])
  })
})
