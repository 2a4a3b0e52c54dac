// What makes a spreadsheet calculate (OWASP, CSV injection), also behind blanks and in full width.
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u

/**
 * A text that no spreadsheet takes for a formula: one that could be gets an apostrophe in front, and so does one
 * that looks as if it had got one already, so that `unguardFormula` always gives back what was there.
 */
export function guardFormula(text: string): string {
  return FORMULA.test(text.replace(/^'+/, '')) ? `'${text}` : text
}

/** The text that was guarded. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.replace(/^'+/, '')) ? text.slice(1) : text
}
