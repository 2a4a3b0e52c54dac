import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSafeHref, renderMarkdown } from './markdown.ts'

describe('renderMarkdown', () => {
  it('shifts headings and never lets them jump', () => {
    expect(renderMarkdown('# a\n\n#### b\n\n# c')).toBe('<h3>a</h3>\n<h4>b</h4>\n<h3>c</h3>\n')
    expect(renderMarkdown('##### a', 2)).toBe('<h2>a</h2>\n')
  })

  it('writes raw markup as text', () => {
    expect(renderMarkdown('<b onclick="x">a</b>')).toBe('<p>&lt;b onclick=&quot;x&quot;&gt;a&lt;/b&gt;</p>\n')
  })

  it('keeps the words of a picture and of a link that is not safe', () => {
    expect(renderMarkdown('![foto](https://a.example/x.png) [qui](javascript:x)')).toBe('<p>foto qui</p>\n')
  })

  it('keeps safe links', () => {
    expect(renderMarkdown('[a](/x?y=1&z=2 "t") <https://a.example>')).toBe(
      '<p><a href="/x?y=1&amp;z=2">a</a> <a href="https://a.example">https://a.example</a></p>\n',
    )
  })

  it('knows addresses that browsers would run', () => {
    for (const href of [
      'javascript:x',
      ' JavaScript:x',
      'java\tscript:x',
      '\u0001javascript:x',
      'data:x',
      'vbscript:x',
    ])
      expect(isSafeHref(href)).toBe(false)
    for (const href of ['/a:b', '?a:b', '#a:b', 'a/b', 'HTTPS://a.example', 'mailto:a@b.example', 'a?b:c'])
      expect(isSafeHref(href)).toBe(true)
  })

  it.each(['>', '> ', '- ', '1. ', '* ', '*', '**a', 'a.', '[', '![', '> - '])(
    'is quick with the longest text made of "%s"',
    (piece) => {
      const text = `${piece.repeat(49_990 / piece.length)}a@`
      const start = performance.now()
      const markup = renderMarkdown(text)
      // Milliseconds on a quiet machine; the parser alone took seconds, or gave up.
      expect(performance.now() - start).toBeLessThan(1000)
      expect(markup.length).toBeGreaterThan(text.length)
    },
  )

  it('whatever is written, only its own tags and attributes come out', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '[a](',
      ')',
      '![',
      '`',
      '*',
      '_',
      '\n',
      '# ',
      '- ',
      '| ',
      'javascript:',
      'onload=',
      '<script',
      '<!--',
      ' ',
      '\\',
      'x',
      '&#x3a;',
      '\t',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const markup = renderMarkdown(pieces.join(''))
        const tags = markup.match(/<[^>]*>/g) ?? []
        const own =
          /^<\/?(?:p|em|strong|code|pre|h[3-6]|ul|ol|li|blockquote|table|thead|tbody|tr|td|del)>$|^<(?:hr|br)\/>$|^<\/?th(?: scope="col")?(?: class="prose__end")?>$|^<a href="[^"<>]*">$|^<\/a>$|^<ol start="\d+">$|^<code class="language-[^"<>]*">$/
        expect(tags.filter((tag) => !own.test(tag))).toEqual([])
        expect(markup).not.toMatch(/href="\s*javascript:/i)
      }),
      { numRuns: 500 },
    )
  })
})
