import { AppError } from '../../kernel/error.ts'
import type { Language } from '../../kernel/language.ts'
import type { Candidate } from '../record/input.ts'
import { ENVELOPE } from './present.ts'
import { assertStorable } from './storable.ts'

const KINDS: Record<Language, { nothing: string; other: string }> = {
  it: { nothing: 'non c’è', other: 'è un valore di un altro tipo' },
  en: { nothing: 'it is not there', other: 'it is a value of another kind' },
}

/**
 * The body as an object.
 * @throws AppError `api/body` when it is none, `record/invalid` when it holds what cannot be kept
 */
export function objectBody(body: unknown, language: Language): Record<string, unknown> {
  const words = KINDS[language]
  if (body === undefined || body === null) throw new AppError('api/body', { reason: words.nothing })
  if (typeof body !== 'object' || Array.isArray(body)) {
    throw new AppError('api/body', { reason: words.other })
  }
  assertStorable(body, 'record/invalid', language)
  return body as Record<string, unknown>
}

/**
 * What a program says of a record. It may send back what it read: the parts that are only read fall away.
 * @throws as `objectBody`
 */
export function candidateOf(body: unknown, language: Language): Candidate {
  const given = objectBody(body, language)
  const readOnly: readonly string[] = ENVELOPE
  return Object.fromEntries(Object.entries(given).filter(([name]) => !readOnly.includes(name)))
}

// Proxies that compress weaken a tag; the number in it is ours all the same.
const TAG = /^(?:W\/)?"(\d{1,9})(?:-[\w-]+)?"$/

/**
 * The version that a write starts from, out of If-Match. `*` is refused: it would overwrite whatever is there.
 * @throws AppError `http/precondition`
 */
export function baseVersion(ifMatch: string | undefined): number {
  const version = TAG.exec(ifMatch?.trim() ?? '')?.[1]
  if (version === undefined) throw new AppError('http/precondition')
  return Number(version)
}
