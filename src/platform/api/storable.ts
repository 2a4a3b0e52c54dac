import { AppError, type Problem } from '../../kernel/error.ts'
import type { Language } from '../../kernel/language.ts'

const FAULT = {
  it: {
    wrong: 'contiene un carattere che non si può conservare',
    right: 'testo Unicode ben formato, senza il carattere nullo',
  },
  en: {
    wrong: 'contains a character that cannot be kept',
    right: 'well-formed Unicode text without the null character',
  },
} as const

const isStorable = (text: string) => text.isWellFormed() && !text.includes('\u0000')

// No field is deeper; what is gets refused by its schema, which looks no further either.
const DEEPEST = 8

/**
 * Refuses what PostgreSQL cannot hold: the null character and halves of a character. It walks without calling
 * itself, because a megabyte of brackets would exhaust the stack.
 * @throws AppError with `code` and the problems of at most ten places
 */
export function assertStorable(value: unknown, code: string, language: Language): void {
  const problems: Problem[] = []
  const waiting: { path: string; depth: number; part: unknown }[] = [{ path: '', depth: 0, part: value }]
  for (let next = waiting.pop(); next !== undefined && problems.length < 10; next = waiting.pop()) {
    const { path, depth, part } = next
    if (typeof part === 'string' && !isStorable(part)) problems.push({ field: path, ...FAULT[language] })
    if (part === null || typeof part !== 'object' || depth === DEEPEST) continue
    for (const [name, inner] of Object.entries(part)) {
      const field = path === '' ? name : `${path}.${name}`
      // A name with such a character is an unknown field, which its schema refuses in its own words.
      waiting.push({ path: isStorable(field) ? field : path, depth: depth + 1, part: inner })
    }
  }
  if (problems.length > 0) throw new AppError(code, {}, problems)
}
