import type { VNode } from 'preact'
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '../../kernel/language.ts'
import {
  describedBy,
  FieldGroup,
  FieldNotes,
  type FieldProps,
  fieldId,
  RequiredMark,
} from '../field/field.tsx'
import { LANGUAGE_NAMES } from '../messages.ts'

export type LocalizedFieldProps = FieldProps & {
  readonly value?: Readonly<Partial<Record<Language, string>>> | null | undefined
  /** Errors of one language; `error` is for the whole. */
  readonly errors?: Readonly<Partial<Record<Language, string | undefined>>> | undefined
  readonly multiline?: boolean | undefined
  readonly rows?: number | undefined
}

/** The same words in each language, posted as `name.it`, `name.en`. Italian is the one that may be required. */
export function LocalizedField(props: LocalizedFieldProps): VNode {
  const { lang, name, id = fieldId(name), required, value, errors = {}, multiline, rows = 4 } = props
  return (
    <FieldGroup {...props} id={id} required={false}>
      <div class={multiline ? 'languages' : 'languages languages--lines'}>
        {LANGUAGES.map((one) => {
          const partId = `${id}-${one}`
          const error = errors[one]
          const must = required && one === DEFAULT_LANGUAGE
          const control = {
            class: 'input',
            id: partId,
            name: `${name}.${one}`,
            lang: one,
            required: must,
            'aria-describedby': describedBy(partId, undefined, error),
            'aria-invalid': error ? ('true' as const) : undefined,
          }
          return (
            <div class={error ? 'languages__one field--wrong' : 'languages__one'} key={one}>
              <label class="field__part" for={partId}>
                {LANGUAGE_NAMES[one]}
                {must ? <RequiredMark lang={lang} /> : null}
              </label>
              <FieldNotes lang={lang} id={partId} error={error} />
              {multiline ? (
                <textarea {...control} rows={rows}>
                  {/* HTML drops the first line feed of a textarea: this one, not the writer's. */}
                  {`\n${value?.[one] ?? ''}`}
                </textarea>
              ) : (
                <input {...control} type="text" value={value?.[one] ?? ''} />
              )}
            </div>
          )
        })}
      </div>
    </FieldGroup>
  )
}
