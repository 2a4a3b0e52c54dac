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
  const rows: Readonly<Record<string, string>>[] = parse(text, { columns: true, bom: true })
  return rows.map((row) => ({
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
  }))
}
