import type { VNode } from 'preact'
import type { Language } from '../../kernel/language.ts'
import type { FieldProps } from '../field/field.tsx'
import { LocalizedField } from '../localized-field/localized-field.tsx'
import { wordsOf } from '../messages.ts'

export type LocalizedListFieldProps = FieldProps & {
  /** The entries of each language, or the text as it was typed. */
  readonly value?: Readonly<Partial<Record<Language, readonly string[] | string>>> | null | undefined
  readonly errors?: Readonly<Partial<Record<Language, string | undefined>>> | undefined
  readonly rows?: number | undefined
}

function asLines(entries: readonly string[] | string | undefined): string {
  return typeof entries === 'string' ? entries : (entries ?? []).join('\n')
}

/** A list written one entry a line, once for each language: posted as `name.it`, `name.en`. */
export function LocalizedListField(props: LocalizedListFieldProps): VNode {
  const { lang, hint, value, rows = 5, ...rest } = props
  const line = wordsOf(lang).oneEachLine
  return (
    <LocalizedField
      {...rest}
      lang={lang}
      multiline
      rows={rows}
      hint={hint ? `${hint} ${line}` : line}
      value={{ it: asLines(value?.it), en: asLines(value?.en) }}
    />
  )
}
