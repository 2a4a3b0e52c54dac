import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type {
  Audience,
  Concept,
  Expression,
  ExpressionKind,
  ExpressionLanguage,
  Lexicon,
  ServiceType,
} from './types.ts'
import { EXPRESSION_LANGUAGES } from './types.ts'

/** The folder `lexicon` of the product, whether this runs as source or as build. */
function findFolder(): string {
  let at = import.meta.dirname
  while (!existsSync(join(at, 'lexicon/service-types.csv')) && dirname(at) !== at) at = dirname(at)
  return join(at, 'lexicon')
}

type Row = Readonly<Record<string, string>>

const readRows = (name: string): Row[] =>
  parse(readFileSync(join(findFolder(), name), 'utf8'), { columns: true, bom: true })

const split = (cell: string | undefined) =>
  (cell ?? '')
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter(Boolean)

function toServiceType(row: Row): ServiceType {
  return {
    slug: row.slug as string,
    title: { it: row['title.it'] as string, en: row['title.en'] as string },
    description: { it: row['description.it'] as string, en: row['description.en'] as string },
    topic: row.topic as string,
    lifeEvent: row.lifeEvent || null,
    businessEvent: row.businessEvent || null,
    audience: split(row.audience) as Audience[],
    offeredBy: split(row.offeredBy),
  }
}

function toConcept(row: Row): Concept {
  const foreign = EXPRESSION_LANGUAGES.filter((language) => language !== 'it')
  return {
    slug: row.slug as string,
    title: { it: row['title.it'] as string, en: row['title.en'] as string },
    words: split(row.words),
    foreign: Object.fromEntries(foreign.map((language) => [language, split(row[language])])),
    near: split(row.near),
  }
}

/** The kinds of service that every territory shares, in the order of their file; read once, when the program starts. */
export const SERVICE_TYPES: readonly ServiceType[] = readRows('service-types.csv').map(toServiceType)

const BY_SLUG = new Map(SERVICE_TYPES.map((type) => [type.slug, type]))

/** The shared kind of service of this slug. */
export function findServiceType(slug: string | null): ServiceType | undefined {
  return slug === null ? undefined : BY_SLUG.get(slug)
}

let shared: Lexicon | undefined

/** The lexicon that every territory shares; its words are read when they are first asked for. */
export function sharedLexicon(): Lexicon {
  shared ??= {
    serviceTypes: SERVICE_TYPES,
    expressions: readRows('expressions.csv').map(
      (row): Expression => ({
        text: row.text as string,
        language: row.language as ExpressionLanguage,
        kind: row.kind as ExpressionKind,
        serviceType: row.serviceType as string,
      }),
    ),
    concepts: readRows('concepts.csv').map(toConcept),
  }
  return shared
}
