import type { Problem } from '../../kernel/error.ts'
import { fillWords, type Language } from '../../kernel/language.ts'
import { type Explanation, FILE_FAULTS } from './file-faults.ts'
import { RECORD_FAULTS } from './record-faults.ts'

const FAULTS = { ...FILE_FAULTS, ...RECORD_FAULTS }

export type PackageFault = keyof typeof FAULTS

/** Where a fault is. */
export type FaultPlace = Readonly<{ file: string; row?: number | undefined; field?: string | undefined }>

/** A fault in words: where, what is wrong, what would be right. */
export function explainFault(
  fault: PackageFault,
  language: Language,
  { file, row, field }: FaultPlace,
  values: Readonly<Record<string, string | number>> = {},
): Problem {
  const { wrong, right }: Explanation = FAULTS[fault]
  return {
    file,
    ...(row === undefined ? {} : { row }),
    ...(field === undefined || field === '' ? {} : { field }),
    wrong: fillWords(wrong[language], values),
    right: fillWords(right[language], values),
  }
}
