import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'

/** A query with the grades of the kinds of service that answer it; none for a query that deserves no answer. */
export type JudgedQuery = Readonly<{
  id: string
  class: string
  words: string
  /** The slug of the body on whose portal it is asked; empty where it is nobody's. */
  body: string
  grades: ReadonlyMap<string, number>
}>

export const HALVES = ['tuning', 'unseen'] as const
export type Half = (typeof HALVES)[number]

/** Half of the collection: the one that the finder was tuned with, or the one that nobody looked at while tuning. */
export function readQueries(root: string, half: Half): JudgedQuery[] {
  const text = readFileSync(join(root, `bench/relevance/queries-${half}.csv`), 'utf8')
  return parseRows(text).map(toQuery)
}

type Row = Readonly<Record<string, string>>

const parseRows = (text: string, delimiter = ','): Row[] =>
  parse(text, { columns: true, bom: true, delimiter })

const toQuery = (row: Row): JudgedQuery => ({
  id: row.id as string,
  class: row.class as string,
  words: row.query as string,
  body: row.body as string,
  grades: new Map(
    (row.grades as string)
      .split(' ')
      .filter(Boolean)
      .map((grade) => {
        const [type = '', value] = grade.split(':')
        return [type, Number(value)]
      }),
  ),
})

/** Cards of bodies of which the lexicon knows nothing, without their kinds, and queries graded card by card. */
export type ImportedCollection = Readonly<{
  /** The file as somebody would import it. */
  file: Uint8Array
  services: readonly Row[]
  queries: readonly JudgedQuery[]
  /** The same for all cards of one service: those that every query grades alike. */
  serviceOf: (slug: string) => string
}>

/**
 * The collection that stands for what others will bring: cards and queries were written by somebody who had seen neither
 * the lexicon nor the finder, and nobody looked at the queries while the finder was tuned.
 */
export function readImported(root: string): ImportedCollection {
  const at = (name: string) => readFileSync(join(root, 'bench/relevance/imported', name))
  const file = at('services.csv')
  const services = parseRows(file.toString(), ';')
  const queries = parseRows(at('queries.csv').toString(), ';').map(toQuery)
  const firstOf = new Map<string, string>()
  const keys = new Map(
    services.map(({ slug = '' }) => {
      const graded = queries.map(({ grades }) => grades.get(slug) ?? 0).join('')
      if (!firstOf.has(graded)) firstOf.set(graded, slug)
      return [slug, firstOf.get(graded) as string]
    }),
  )
  const serviceOf = (slug: string) => keys.get(slug) ?? slug
  return {
    file,
    services,
    serviceOf,
    queries: queries.map((query) => ({
      ...query,
      grades: new Map([...query.grades].map(([slug, grade]) => [serviceOf(slug), grade])),
    })),
  }
}
