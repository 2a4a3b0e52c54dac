import type { VNode } from 'preact'
import type { Language } from '../../kernel/language.ts'
import { DataTable } from '../data-table/data-table.tsx'

export type TallyCell = {
  readonly count: number
  /** What is counted, for whoever hears the link alone: "indicatori in ritardo, Comune di Bibbiano". */
  readonly words: string
  readonly href: string
}

export type TallyRow = {
  readonly label: string
  readonly textLang?: string | undefined
  readonly href?: string | undefined
  /** One a column. */
  readonly cells: readonly TallyCell[]
}

export type TallyProps = {
  readonly lang: Language
  readonly caption: string
  /** The heading of the first column, then one a count. */
  readonly columns: readonly string[]
  readonly rows: readonly TallyRow[]
}

/** A third of the most is already much where most have little; the ground only repeats the number. */
const weightOf = (count: number, most: number) => (count * 3 > most * 2 ? 3 : count * 3 > most ? 2 : 1)

/** How many of what each has: a table whose numbers lead to what they count, darker where there is more. */
export function Tally({ lang, caption, columns, rows }: TallyProps): VNode | null {
  if (rows.length === 0) return null
  const most = Math.max(...rows.flatMap(({ cells }) => cells.map(({ count }) => count)), 1)
  return (
    <div class="tally">
      <DataTable
        lang={lang}
        caption={caption}
        captionHidden
        columns={columns.map((title, index) => ({ title, align: index === 0 ? 'start' : 'end' }))}
        rows={rows.map(({ label, textLang, href, cells }) => [
          href ? (
            <a href={href} lang={textLang}>
              {label}
            </a>
          ) : (
            <span lang={textLang}>{label}</span>
          ),
          ...cells.map((cell) =>
            cell.count === 0 ? (
              <span class="tally__none">0</span>
            ) : (
              <a class={`tally__count tally__count--${weightOf(cell.count, most)}`} href={cell.href}>
                {cell.count}
                <span class="visually-hidden"> {cell.words}</span>
              </a>
            ),
          ),
        ])}
      />
    </div>
  )
}
