import type { VNode } from 'preact'
import type { Language } from '../../kernel/language.ts'
import type { Content } from '../content.ts'
import { MissingValue } from './missing-value.tsx'

export type Definition = {
  readonly label: string
  /** `null` reads "non disponibile": a gap is said, never left out. */
  readonly value: Content
  readonly note?: string | undefined
}

export type DefinitionListProps = {
  readonly lang: Language
  readonly items: readonly Definition[]
  /** `stack` for a narrow column beside the text, `table` for the width of the page. */
  readonly layout?: 'stack' | 'table' | undefined
}

function isEmpty(value: Content): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

/** Labels with their values. */
export function DefinitionList({ lang, items, layout = 'stack' }: DefinitionListProps): VNode | null {
  if (items.length === 0) return null
  return (
    <dl class={`definitions definitions--${layout}`}>
      {items.map((item) => (
        <div key={item.label}>
          <dt>{item.label}</dt>
          <dd>
            {isEmpty(item.value) ? <MissingValue lang={lang} /> : item.value}
            {item.note ? <p class="definitions__note">{item.note}</p> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}
