import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { Parser, Store } from 'n3'

/** Public data beside the repository: shapes, ontologies, vocabularies. The product ships none of it. */
const FOLDER = join(import.meta.dirname, '../../../shared/data')

/** False in a bare clone: what needs these files is skipped there, and says so. */
export const HAS_PUBLISHED_DATA = existsSync(FOLDER)

/** What a test that needs them is called. */
export function ifPublished(name: string): string {
  return HAS_PUBLISHED_DATA ? name : `${name} (skipped: ../shared/data is not here)`
}

/** The statements of a Turtle file, such as `shapes/cpsv-ap-3.2.0-shacl.ttl`. */
export function readStatements(path: string): Store {
  return new Store(new Parser().parse(readFileSync(join(FOLDER, path), 'utf8')))
}

/** A vocabulary by code, without the traps of its tables: the name in the first and second language of the deepest level. */
export function readVocabulary(name: string): Map<string, readonly [string, string]> {
  const rows: string[][] = parse(readFileSync(join(FOLDER, `vocabularies/${name}.csv`), 'utf8'), {
    bom: true,
    from: 2,
    relax_column_count: true,
  })
  const codes = new Map<string, readonly [string, string]>()
  for (const row of rows) {
    // Each level is a code and its name in three languages.
    for (let at = 0; at < row.length; at += 4) {
      const [code = '', italian = '', english = ''] = row.slice(at, at + 3).map((cell) => cell.trim())
      if (code !== '') codes.set(code.replace(/\.0$/, ''), [italian, english])
    }
  }
  return codes
}
