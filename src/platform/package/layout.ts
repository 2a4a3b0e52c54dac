import { isSlug } from '../../kernel/slug.ts'
import type { DataField } from '../record/field/field.ts'
import type { Registry } from '../record/registry.ts'
import type { RecordType } from '../record/type.ts'
import type { RowType } from '../row/row-type.ts'

/** The first line of `territory.yaml`: a package of another format is not guessed at. */
export const FORMAT = 'telaio-territory/1'

export const TERRITORY_FILE = 'territory.yaml'
export const TIES_FILE = 'ties.csv'
export const REDIRECTS_FILE = 'redirects.csv'
/** Keeps an empty folder in git, so that a package can say that a type has no records. */
const EMPTY_FOLDER = '.gitkeep'

/** What stands at a path of a package. */
export type Place =
  | Readonly<{ kind: 'territory' | 'ties' | 'redirects' }>
  | Readonly<{ kind: 'table'; type: RecordType }>
  | Readonly<{ kind: 'rows'; rows: RowType }>
  | Readonly<{ kind: 'empty'; type: RecordType }>
  | Readonly<{ kind: 'page' | 'translation'; type: RecordType; slug: string }>
  | Readonly<{ kind: 'data'; type: RecordType; slug: string; field: string }>

/** The table file of a type. */
export function tablePath(type: Pick<RecordType, 'collection'>): string {
  return `${type.collection}.csv`
}

/** The file of a record that is a page, or that of its body in English. */
export function pagePath(type: RecordType, slug: string, language: 'it' | 'en'): string {
  return `${type.collection}/${slug}${language === 'it' ? '' : `.${language}`}.md`
}

/** The file of a record's data: `areas/pianura.boundary.geojson`. */
export function dataPath(type: RecordType, slug: string, name: string, { extension }: DataField): string {
  return `${type.collection}/${slug}.${name}.${extension}`
}

/** The data fields of a type, each of which has a file of its own. */
export function dataFieldsOf(type: RecordType): [name: string, field: DataField][] {
  return Object.entries(type.fields).flatMap(([name, field]) =>
    field.kind === 'data' ? [[name, field]] : [],
  )
}

/** Where the records of a type stand: a table file or a folder. */
export function typePath(type: RecordType): string {
  return type.file.kind === 'table' ? tablePath(type) : `${type.collection}/`
}

/** What keeps the folder of a type that has no records. */
export function emptyPath(type: RecordType): string {
  return `${type.collection}/${EMPTY_FOLDER}`
}

const FIXED: Readonly<Record<string, Place>> = {
  [TERRITORY_FILE]: { kind: 'territory' },
  [TIES_FILE]: { kind: 'ties' },
  [REDIRECTS_FILE]: { kind: 'redirects' },
}

function dataPlaceOf(name: string, type: RecordType): Place | null {
  const slug = name.split('.', 1)[0] ?? ''
  const found = dataFieldsOf(type).find(([field, { extension }]) => name === `${slug}.${field}.${extension}`)
  return found && isSlug(slug) ? { kind: 'data', type, slug, field: found[0] } : null
}

/** What stands at `path`; null when a package has nothing there. */
export function placeOf(path: string, registry: Registry): Place | null {
  if (Object.hasOwn(FIXED, path)) return FIXED[path] ?? null
  const [first = '', second, ...deeper] = path.split('/')
  if (deeper.length > 0) return null
  if (second === undefined) {
    const collection = first.endsWith('.csv') ? first.slice(0, -'.csv'.length) : ''
    const rows = registry.rowsByCollection(collection)
    if (rows) return { kind: 'rows', rows }
    const type = registry.byCollection(collection)
    return type?.file.kind === 'table' ? { kind: 'table', type } : null
  }
  const type = registry.byCollection(first)
  if (type?.file.kind !== 'page') return null
  if (second === EMPTY_FOLDER) return { kind: 'empty', type }
  const [, slug = '', language] = /^(.+?)(\.en)?\.md$/.exec(second) ?? []
  if (!isSlug(slug)) return dataPlaceOf(second, type)
  return { kind: language ? 'translation' : 'page', type, slug }
}

/** Every path that a package of these types may have, for the words of a problem. */
export function expectedPaths(registry: Registry): string[] {
  const parts = registry.types.flatMap((type) =>
    type.file.kind === 'table'
      ? [tablePath(type)]
      : [
          `${type.collection}/<slug>.md`,
          ...dataFieldsOf(type).map(([name, field]) => dataPath(type, '<slug>', name, field)),
        ],
  )
  return [TERRITORY_FILE, ...parts, ...registry.rows.map(tablePath), TIES_FILE, REDIRECTS_FILE]
}
