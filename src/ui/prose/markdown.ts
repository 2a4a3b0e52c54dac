import { Marked, type Tokens } from 'marked'

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

function makeMarked(headingFrom: number): Marked {
  const marked = new Marked({ gfm: true })
  marked.use({
    renderer: {
      html({ text }: Tokens.HTML | Tokens.Tag) {
        return escapeMarkup(text)
      },
      heading({ tokens, depth }: Tokens.Heading) {
        const level = Math.min(6, depth + headingFrom - 1)
        return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`
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
        return '<hr>\n'
      },
      br() {
        return '<br>'
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

const MARKED_BY_LEVEL = new Map<number, Marked>()

/**
 * Markdown as safe markup: raw HTML becomes text, pictures their words, links keep only http, https, mailto and
 * relative addresses, first-level headings become level `headingFrom`.
 */
export function renderMarkdown(text: string, headingFrom = 3): string {
  let marked = MARKED_BY_LEVEL.get(headingFrom)
  if (!marked) {
    marked = makeMarked(headingFrom)
    MARKED_BY_LEVEL.set(headingFrom, marked)
  }
  return marked.parse(text, { async: false })
}
