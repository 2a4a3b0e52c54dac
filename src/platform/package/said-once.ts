import type { Problem } from '../../kernel/error.ts'
import type { Language } from '../../kernel/language.ts'
import { diffRecords, listResaid } from '../record/changes.ts'
import type { Registry } from '../record/registry.ts'
import { explainFault } from './faults.ts'
import type { TerritoryState } from './state.ts'
import type { ParsedPackage } from './types.ts'

/** Every value of a package that would write over one that can be said once only, in the bin too. */
export function listRewritten(
  registry: Registry,
  { records }: TerritoryState,
  pack: ParsedPackage,
  language: Language,
): Problem[] {
  return pack.records.flatMap(({ key, type: name, input, file, rowOf }) => {
    const known = records.get(key)
    if (!known) return []
    const type = registry.byType(name)
    return listResaid(type, diffRecords(type, known.input, input)).map((field) =>
      explainFault('said-once', language, { file, row: rowOf(field), field }, { found: key }),
    )
  })
}
