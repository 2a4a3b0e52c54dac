import type { VNode } from 'preact'
import type { Language } from '../../kernel/language.ts'
import type { Content } from '../content.ts'
import { MissingValue } from '../definition-list/missing-value.tsx'

export type TableColumn = {
  readonly title: string
  /** Numbers stand at the end, so that their digits line up. */
  readonly align?: 'start' | 'end' | undefined
}

export type DataTableProps = {
  readonly lang: Language
  readonly caption: string
  /** Spoken but not shown, when a heading above says the same. */
  readonly captionHidden?: boolean | undefined
  readonly columns: readonly TableColumn[]
  /** The first cell of a row names the row. `null` reads "non disponibile". */
  readonly rows: readonly (readonly Content[])[]
}

function cellClass(column: TableColumn | undefined): string | undefined {
  return column?.align === 'end' ? 'data-table__end' : undefined
}

/** A table that on a phone becomes one labelled block a row. */
export function DataTable({ lang, caption, captionHidden, columns, rows }: DataTableProps): VNode {
  return (
    <table class="data-table">
      <caption class={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.title} scope="col" class={cellClass(column)}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, rowIndex) => (
          <tr key={rowIndex}>
            {row.map((cell, index) => {
              const column = columns[index]
              const content =
                cell === null || cell === undefined || cell === '' ? <MissingValue lang={lang} /> : cell
              return index === 0 ? (
                <th key={index} scope="row">
                  {content}
                </th>
              ) : (
                <td key={index} class={cellClass(column)} data-label={column?.title}>
                  {content}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
