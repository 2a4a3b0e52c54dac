import { fieldsOf } from '../record/changes.ts'
import type { FormData } from '../record/field/form.ts'
import { guessColumns } from './mapping-rules.ts'
import { guessStyle, type NumberStyle } from './reading-rules.ts'
import type { ColumnGuess, Mapping, Table, Target } from './types.ts'

// Enough to tell how a column is written, whatever the file is.
const LOOKED_AT = 5000
const SAMPLES = 3

const isNumber = (target: Target, name: string | null) => {
  const column = target.columns.find((one) => one.name === name)
  return column?.type === 'number' || column?.type === 'integer'
}

/** Looks at every column of a table. `mapping` is what somebody has said already. */
export function guessTable(target: Target, table: Table, mapping: Mapping | null): ColumnGuess[] {
  const named = target.columns.map(({ name, label }) => ({ name, labels: [label.it, label.en] }))
  const targets = mapping?.columns ?? guessColumns(table.headers, named)
  // A program writes a point into cells of a workbook, and a table with semicolons is one of an Italian spreadsheet.
  const usual: NumberStyle =
    table.kind === 'csv' && table.notes.some(({ key }) => key === 'delimiter') ? 'comma' : 'point'
  return table.headers.map((header, index) => {
    const texts = table.rows.slice(0, LOOKED_AT).flatMap(({ cells }) => cells[index]?.trim() || [])
    const name = targets[index] ?? null
    const guess = guessStyle(texts, usual)
    const said = mapping?.styles[String(index)]
    return {
      header,
      samples: [...new Set(texts)].slice(0, SAMPLES),
      target: name,
      style: isNumber(target, name) ? (said ? { ...guess, style: said } : guess) : null,
    }
  })
}

/** The fields that no column gives and that must or may be the same for all rows. */
export function listFixedFields(target: Target, columns: readonly (string | null)[]): string[] {
  const given = new Set(columns.flatMap((name) => (name === null ? [] : [name.split('.')[0] as string])))
  const key = target.kind === 'rows' ? target.rows.key : []
  const useful = ['source', 'ownerBody', 'precision']
  return Object.entries(target.fields).flatMap(([name, field]) =>
    !given.has(name) && (field.required || key.includes(name) || useful.includes(name)) ? [name] : [],
  )
}

/** What a form says of the columns of a table; what it says nothing of is as it is guessed. */
export function readMapping(target: Target, table: Table, form: FormData): Mapping {
  const known = new Set(target.columns.map(({ name }) => name))
  const guesses = guessTable(target, table, null)
  const columns = guesses.map(({ target: guessed }, index) => {
    const said = form[`column-${index}`]
    if (said === undefined) return guessed
    return known.has(said) ? said : null
  })
  const styles = Object.fromEntries(
    guesses.flatMap(({ style }, index): [string, NumberStyle][] => {
      const said = form[`style-${index}`]
      if (said === 'comma' || said === 'point') return [[String(index), said]]
      return [[String(index), style?.style ?? guessColumn(table, index)]]
    }),
  )
  const names = Object.keys(target.kind === 'records' ? fieldsOf(target.type) : target.fields)
  const isField = (key: string) => names.includes(key.split('.')[0] ?? '')
  const fixed = Object.fromEntries(Object.entries(form).filter(([key, text]) => isField(key) && text?.trim()))
  return { columns, styles, fixed, replace: form.replace !== 'false' }
}

/** How the numbers of a column that nobody asked about are likely to be written. */
function guessColumn(table: Table, index: number): NumberStyle {
  const texts = table.rows.slice(0, LOOKED_AT).flatMap(({ cells }) => cells[index]?.trim() || [])
  return guessStyle(texts, table.kind === 'csv' ? 'comma' : 'point').style
}
