import { renderMarkdown } from './markdown.ts'

// Search engines show some 160 characters of a description and cut the rest themselves.
const LENGTH = 160

const CHARACTERS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

/** The first words of a Markdown text without its signs, cut between words, for where no markup can stand. */
export function shortText(markdown: string): string {
  const bare = renderMarkdown(markdown, 3)
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (sign) => CHARACTERS[sign] ?? sign)
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?)»])/g, '')
    .trim()
  if (bare.length <= LENGTH) return bare
  const cut = bare.slice(0, LENGTH)
  const end = cut.lastIndexOf(' ')
  return `${cut.slice(0, end > 0 ? end : LENGTH - 1)}…`
}
