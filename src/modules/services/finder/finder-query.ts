import type { FormData } from '../../../platform/record/field/form.ts'
import { FILTER_WORDS } from '../messages.ts'
import type { FinderQuestion } from './finder-service.ts'
import type { FilterName, Filters } from './types.ts'

const NAMES = Object.keys(FILTER_WORDS) as FilterName[]
// Nobody chooses more by hand; an address with hundreds is a program that plays.
const MOST_VALUES = 20
const MOST_LETTERS = 300

/** What an address asks the finder: words, filters (several values after commas), the body that comes first. */
export function readQuestion(query: FormData): FinderQuestion & { words: string } {
  const filters: Partial<Record<FilterName, string[]>> = {}
  for (const name of NAMES) {
    const values = (query[FILTER_WORDS[name].parameter] ?? '').slice(0, 2000).split(',').filter(Boolean)
    if (values.length > 0) filters[name] = values.slice(0, MOST_VALUES)
  }
  return {
    words: (query.q ?? '').slice(0, MOST_LETTERS).trim(),
    filters,
    body: query.da === undefined ? undefined : query.da.slice(0, 100),
  }
}

/** The address of a question, without its path; the first page. */
export function questionAddress({ words, filters, body }: FinderQuestion): string {
  const query = new URLSearchParams()
  if (words !== '') query.set('q', words)
  for (const name of NAMES) {
    const values = filters[name]
    if (values?.length) query.set(FILTER_WORDS[name].parameter, values.join(','))
  }
  if (body) query.set('da', body)
  return `?${query}`
}

/** Filters with a value of one of them switched on or off. */
export function toggle(filters: Filters, name: FilterName, value: string): Filters {
  const values = filters[name] ?? []
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value]
  return { ...filters, [name]: next }
}
