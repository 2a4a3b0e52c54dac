import { Marked, type Token, type Tokens } from 'marked'

/** Text made harmless inside markup and inside a double-quoted attribute. */
function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/**
 * True for addresses that may stand in a link: http, https, mailto, or relative ones. Control characters and
 * spaces are dropped first, because browsers drop them too and `java\tscript:` would pass.
 */
export function isSafeHref(href: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to look through
  const bare = href.replace(/[\u0000-\u0020\u007f-\u00a0\u200b\u2028\u2029\ufeff]/g, '')
  const scheme = /^([^/?#]*?):/.exec(bare)?.[1]
  return scheme === undefined || /^(https?|mailto)$/i.test(scheme)
}

function makeMarked(): Marked {
  const marked = new Marked({ gfm: true })
  marked.use({
    // There is no raw HTML: a tag is words like others. `undefined` means that no token was found.
    tokenizer: { html: () => undefined, tag: () => undefined },
    renderer: {
      // After a raw <script> marked passes text through as it is; here text is always escaped.
      text(token: Tokens.Text | Tokens.Escape) {
        return 'tokens' in token && token.tokens
          ? this.parser.parseInline(token.tokens)
          : escapeMarkup(token.text)
      },
      heading({ tokens, depth }: Tokens.Heading) {
        return `<h${depth}>${this.parser.parseInline(tokens)}</h${depth}>\n`
      },
      link({ href, tokens }: Tokens.Link) {
        const inside = this.parser.parseInline(tokens)
        return isSafeHref(href) ? `<a href="${escapeMarkup(encodeSpaces(href))}">${inside}</a>` : inside
      },
      // A picture would be a request to another host; its words are kept.
      image({ text }: Tokens.Image) {
        return escapeMarkup(text)
      },
      checkbox({ checked }: Tokens.Checkbox) {
        return checked ? '☑ ' : '☐ '
      },
      hr() {
        return '<hr/>\n'
      },
      br() {
        return '<br/>'
      },
      tablecell({ tokens, header, align }: Tokens.TableCell) {
        const inside = this.parser.parseInline(tokens)
        const shape = align === 'right' ? ' class="prose__end"' : ''
        return header ? `<th scope="col"${shape}>${inside}</th>\n` : `<td${shape}>${inside}</td>\n`
      },
    },
  })
  return marked
}

function encodeSpaces(href: string): string {
  return href.replace(/\s/g, '%20')
}

const marked = makeMarked()

/** Headings begin at `from` and go down by one at most: a page whose levels jump is lost to a screen reader. */
function shiftHeadings(tokens: Token[], from: number): void {
  let last = from - 1
  marked.walkTokens(tokens, (token) => {
    if (token.type !== 'heading') return
    const heading = token as Tokens.Heading
    heading.depth = Math.min(6, heading.depth + from - 1, last + 1)
    last = heading.depth
  })
}

// Marks within marks, thirty deep on one line, and words longer than any address: nobody writes so, and the parser
// would exhaust its stack on the first and take seconds for the second, on every reading of a public page.
const KNOTTED = /^[ \t]*(?:(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])[ \t]*){30}|\S{2500}/m

/** The words as they are, in their paragraphs. */
function renderPlain(text: string): string {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '')
  return paragraphs.map((paragraph) => `<p>${escapeMarkup(paragraph)}</p>\n`).join('')
}

/**
 * Markdown as safe markup: raw HTML becomes text, pictures their words, links keep only http, https, mailto and
 * relative addresses, first-level headings become level `headingFrom`.
 */
export function renderMarkdown(text: string, headingFrom = 3): string {
  if (KNOTTED.test(text)) return renderPlain(text)
  const tokens = marked.lexer(text)
  shiftHeadings(tokens, headingFrom)
  return marked.parser(tokens)
}
