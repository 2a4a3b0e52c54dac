/** The line that opens and closes the front matter. */
const FENCE = '---\n'

/** A page as text: front matter, a blank line, the body and a final newline. */
export function writePage(yaml: string, body: string | null): string {
  return `${FENCE}${yaml}${FENCE}${body === null ? '' : `\n${body}\n`}`
}

/**
 * The two parts of a page, or null when the front matter is not opened on the first line or never closed. Later
 * lines of hyphens belong to the body. Blank lines around the body are not part of it.
 */
export function readPage(text: string): { yaml: string; body: string | null } | null {
  if (!text.startsWith(FENCE)) return null
  const whole = text.endsWith('\n') ? text : `${text}\n`
  const end = whole.indexOf(`\n${FENCE}`, FENCE.length - 1)
  if (end < 0) return null
  return {
    yaml: whole.slice(FENCE.length, end + 1),
    body: readBody(whole.slice(end + 1 + FENCE.length)),
  }
}

/** A body without the blank space around it; null when nothing is left. */
export function readBody(text: string): string | null {
  return text.trim() || null
}
