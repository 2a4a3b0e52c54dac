import type { VNode } from 'preact'
import type { Language } from '../../kernel/language.ts'
import { DataTable } from '../data-table/data-table.tsx'
import { wordsOf } from '../messages.ts'

export type MoneyBar = {
  readonly label: string
  readonly href?: string | undefined
  /** In the same unit for all bars, such as cents. */
  readonly need: number
  readonly found: number
  readonly spent: number
  /** The same in words, such as "trovati 750.000 € di 1.000.000 €". */
  readonly said: string
  /** Cells of the table: need, found, to be found, spent. `null` reads "non disponibile". */
  readonly cells: readonly (string | null)[]
}

export type MoneyBarsProps = {
  readonly lang: Language
  readonly description: string
  readonly bars: readonly MoneyBar[]
}

const WIDTH = 600
const HEIGHT = 22

function Bar({ bar, most }: { bar: MoneyBar; most: number }): VNode {
  const width = (amount: number) => Math.round((amount / most) * (WIDTH - 2))
  return (
    <svg class="money-bars__bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      <rect class="money-bars__need" x="1" y="1" width={width(bar.need)} height={HEIGHT - 2} rx="2" />
      <rect class="money-bars__found" x="1" y="1" width={width(bar.found)} height={HEIGHT - 2} rx="2" />
      <rect class="money-bars__spent" x="1" y="7" width={width(bar.spent)} height={HEIGHT - 14} rx="1" />
    </svg>
  )
}

/**
 * What is needed, what of it is found, what of that is spent: a bar a line, all on one scale, with the words beside
 * it and the same as a table.
 */
export function MoneyBars({ lang, description, bars }: MoneyBarsProps): VNode | null {
  if (bars.length === 0) return null
  const words = wordsOf(lang)
  const most = Math.max(...bars.flatMap(({ need, spent }) => [need, spent]), 1)
  return (
    <figure class="money-bars">
      <figcaption>{description}</figcaption>
      <ul class="money-bars__list">
        {bars.map((bar) => (
          <li key={bar.href ?? bar.label}>
            <p class="money-bars__label">{bar.href ? <a href={bar.href}>{bar.label}</a> : bar.label}</p>
            {bar.need > 0 || bar.spent > 0 ? <Bar bar={bar} most={most} /> : null}
            <p class="money-bars__said">{bar.said}</p>
          </li>
        ))}
      </ul>
      <p class="money-bars__how">{words.moneyHow}</p>
      <details class="as-table">
        <summary>{words.table}</summary>
        <DataTable
          lang={lang}
          caption={description}
          captionHidden
          columns={[
            { title: words.moneyWhat },
            ...[words.moneyNeed, words.moneyFound, words.moneyToFind, words.moneySpent].map((title) => ({
              title,
              align: 'end' as const,
            })),
          ]}
          rows={bars.map(({ label, href, cells }) => [href ? <a href={href}>{label}</a> : label, ...cells])}
        />
      </details>
    </figure>
  )
}
