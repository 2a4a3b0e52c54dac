import type { Problem } from '../../kernel/error.ts'
import type { Language, Localized } from '../../kernel/language.ts'
import type { Field, Fields } from '../record/field/field.ts'
import type { Registry } from '../record/registry.ts'
import { explainFault, type FaultPlace, type PackageFault } from './faults.ts'
import type { PackagedRecord, RecordKey } from './types.ts'

/** What the steps of reading a package share: the types, the language, and the list of all that is wrong. */
export type Parsing = Readonly<{
  registry: Registry
  language: Language
  problems: Problem[]
  /** Keys that stand in the package, also of records that are otherwise broken: a reference to one is no fault. */
  keys: Set<RecordKey>
  /** Types whose file could not be read: nothing is said of references to them. */
  opaque: Set<string>
  report: (fault: PackageFault, place: FaultPlace, values?: Readonly<Record<string, string | number>>) => void
}>

/** Starts reading a package. */
export function startParsing(registry: Registry, language: Language): Parsing {
  const problems: Problem[] = []
  return {
    registry,
    language,
    problems,
    keys: new Set(),
    opaque: new Set(),
    report: (fault, place, values) => problems.push(explainFault(fault, language, place, values)),
  }
}

/** The value at a dotted path of plain data. */
export function valueAt(data: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (part, name) =>
        part !== null && typeof part === 'object' && Object.hasOwn(part, name)
          ? (part as Record<string, unknown>)[name]
          : undefined,
      data,
    )
}

// What YAML reads as a number or as a yes where these are meant lost its zeros or its words.
const TEXT_KINDS: ReadonlySet<Field['kind']> = new Set(['text', 'prose', 'list', 'code', 'url', 'ref'])

const READ_AS: Readonly<Record<string, Localized>> = {
  number: { it: 'numero', en: 'a number' },
  boolean: { it: 'sì o no', en: 'a yes or no' },
}

/** Adds what the fields say of a candidate, with the file and row of each. */
export function reportValues(
  parsing: Parsing,
  fields: Fields,
  place: Pick<PackagedRecord, 'file' | 'rowOf'>,
  candidate: unknown,
  problems: readonly Problem[],
): void {
  const { file, rowOf } = place
  for (const { field = '', wrong, right } of problems) {
    const row = rowOf(field)
    const found = valueAt(candidate, field)
    const kind = fields[field.split('.')[0] ?? '']?.kind
    const readAs = READ_AS[typeof found]
    if (readAs && ((kind && TEXT_KINDS.has(kind)) || field.includes('.words.'))) {
      const values = { kind: readAs[parsing.language], found: String(found) }
      parsing.report('text-unquoted', { file, row, field }, values)
    } else {
      parsing.problems.push({
        file,
        ...(row === undefined ? {} : { row }),
        field,
        wrong,
        ...(right === undefined ? {} : { right }),
      })
    }
  }
}
