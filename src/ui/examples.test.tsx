import { readdirSync, readFileSync } from 'node:fs'
import { type ConfigData, HtmlValidate } from 'html-validate'
import { compile } from 'sass'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../kernel/language.ts'
import { EXAMPLES } from './examples.ts'
import { renderDocument, renderMarkup } from './render.ts'

const HERE = new URL('.', import.meta.url).pathname

// The rules that the pages are held to.
const rules: ConfigData = JSON.parse(readFileSync(`${HERE}../../.htmlvalidate.json`, 'utf8'))
const validator = new HtmlValidate(rules)

function asDocument(markup: string): string {
  if (markup.startsWith('<html')) return `<!doctype html>\n${markup}`
  // A part stands in a page that gives the headings above its own.
  const first = /<h([1-6])/.exec(markup)?.[1] ?? '2'
  const above = first === '1' ? '' : first === '2' ? '<h1>x</h1>' : '<h1>x</h1><h2>x</h2>'
  const body = `<body><main>${above}${markup}</main></body>`
  return `<!doctype html>\n<html lang="it"><head><title>x</title></head>${body}</html>`
}

const all = Object.entries(EXAMPLES).flatMap(([component, examples]) =>
  examples.map((example) => ({ name: `${component}: ${example.name}`, markup: renderMarkup(example.node) })),
)

describe('every example', () => {
  it.each(all)('$name is valid markup that the content policy lets through', async ({ markup }) => {
    const report = await validator.validateString(asDocument(markup))
    const messages = report.results.flatMap((one) =>
      one.messages.map((message) => `${message.ruleId}: ${message.message}`),
    )
    expect(messages).toEqual([])
    expect(markup).not.toMatch(/<[^>]*\sstyle=/)
    expect(markup).not.toMatch(/<[^>]*\son\w+=/)
    expect(markup).not.toContain('<style')
    expect(markup).not.toMatch(/<script(?![^>]*\ssrc=)/)
    expect(markup).not.toMatch(/javascript:/i)
    const ids = [...markup.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
    expect(markup).not.toMatch(/>(undefined|null|NaN|\[object Object\])</)
    expect(markup).not.toMatch(/="[^"]*(NaN|undefined|Infinity)[^"]*"/)
  })

  it('stands for every component: a folder with a component has examples', () => {
    const shared = ['client', 'date-words', 'embed', 'field', 'lettering', 'theme']
    const folders = readdirSync(HERE, { withFileTypes: true }).filter((one) => one.isDirectory())
    expect(
      folders
        .map((one) => one.name)
        .filter((name) => !shared.includes(name))
        .sort(),
    ).toEqual(Object.keys(EXAMPLES).sort())
  })

  it('shows the page in both languages, each naming both', () => {
    const pages = all.filter((one) => one.name.startsWith('page:') && one.markup.includes('hreflang'))
    for (const lang of LANGUAGES) {
      expect(pages.some((page) => page.markup.startsWith(`<html lang="${lang}"`))).toBe(true)
      for (const page of pages) expect(page.markup).toContain(`hreflang="${lang}"`)
    }
  })

  it('is a whole document when rendered as one', () => {
    const page = EXAMPLES.page?.[0]?.node
    expect(page && renderDocument(page)).toMatch(/^<!doctype html>\n<html lang="it">/)
  })
})

describe('the sheet', () => {
  const sheet = compile(`${HERE}theme/main.scss`, {
    loadPaths: ['node_modules'],
    style: 'compressed',
    quietDeps: true,
    silenceDeprecations: ['import', 'global-builtin', 'color-functions'],
  }).css

  it('stays small and asks no other host', () => {
    expect(sheet.length).toBeLessThan(60_000)
    expect(sheet).not.toMatch(/url\(["']?(https?:|\/\/|data:)/)
  })

  it('brings Titillium Web itself', () => {
    expect(sheet.match(/@font-face/g)?.length).toBe(4)
    expect(sheet).toContain('fonts/titillium-web')
  })
})
