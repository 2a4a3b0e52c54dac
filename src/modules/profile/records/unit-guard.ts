import type { Problem } from '../../../kernel/error.ts'
import { fillWords, type Language, type LocalText } from '../../../kernel/language.ts'
import type { Context } from '../../../platform/context.ts'
import type { Values } from '../../../platform/record/field/field.ts'
import { countRows } from '../../../platform/row/row-store.ts'
import type { RowType } from '../../../platform/row/row-type.ts'
import { observationType } from '../rows/observation-type.ts'
import { isSameUnit } from '../unit-rules.ts'

const OTHER: Readonly<Record<Language, Readonly<{ wrong: string; right: string }>>> = {
  it: {
    wrong: 'ci sono già {count} valori in «{unit}», che direbbero un’altra cosa',
    right: 'un indicatore nuovo per la nuova unità; una svista di una o due lettere si può correggere',
  },
  en: {
    wrong: 'there are {count} values in “{unit}” already, which would say something else',
    right: 'a new indicator for the new unit; a slip of a letter or two can be corrected',
  },
}

/** The problem of an indicator that has values and would get another unit: they would silently mean something else. */
export async function forbidOtherUnit(
  { tx, language }: Context,
  id: string,
  before: Values,
  after: Values,
): Promise<readonly Problem[]> {
  const [was, is] = [before.unit, after.unit].map((unit) => (unit as LocalText | null)?.it ?? '') as [
    string,
    string,
  ]
  if (isSameUnit(was, is)) return []
  const count = await countRows(tx, observationType as unknown as RowType, {
    refs: { indicator: [id] },
    hidden: true,
  })
  if (count === 0) return []
  const { wrong, right } = OTHER[language]
  return [{ field: 'unit', wrong: fillWords(wrong, { count, unit: was }), right }]
}
