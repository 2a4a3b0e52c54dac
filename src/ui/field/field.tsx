import type { VNode } from 'preact'
import type { Language } from '../../kernel/language.ts'
import type { Content } from '../content.ts'
import { wordsOf } from '../messages.ts'

/** What every field of a form takes. `id` is made of `name` when it is not given. */
export type FieldProps = {
  readonly lang: Language
  readonly name: string
  readonly id?: string | undefined
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly required?: boolean | undefined
}

/** The id of the field called `name`: what a link of the error summary points at (`#…`). */
export function fieldId(name: string): string {
  return name.replace(/[^A-Za-z0-9_-]+/g, '-')
}

/** The ids of hint and error for `aria-describedby`, or nothing when there is neither. */
export function describedBy(
  id: string,
  hint: string | undefined,
  error: string | undefined,
): string | undefined {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

/** The word after a label that says the field must be filled in. */
export function RequiredMark({ lang }: { lang: Language }): VNode {
  return <span class="field__required"> ({wordsOf(lang).required})</span>
}

/** Hint and error of a field, each with the id that the field points at. */
export function FieldNotes(props: {
  lang: Language
  id: string
  hint?: string | undefined
  error?: string | undefined
}): VNode {
  const { lang, id, hint, error } = props
  return (
    <>
      {hint ? (
        <p class="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p class="field__error" id={`${id}-error`}>
          <span class="visually-hidden">{wordsOf(lang).errorPrefix} </span>
          {error}
        </p>
      ) : null}
    </>
  )
}

/** The frame of a field with one control: label, hint, error, then the control given as child. */
export function Field(props: FieldProps & { children: Content }): VNode {
  const { lang, name, id = fieldId(name), label, hint, error, required, children } = props
  return (
    <div class={error ? 'field field--wrong' : 'field'}>
      <label class="field__label" for={id}>
        {label}
        {required ? <RequiredMark lang={lang} /> : null}
      </label>
      <FieldNotes lang={lang} id={id} hint={hint} error={error} />
      {children}
    </div>
  )
}

/** The frame of a field with several controls: a group with a legend, which can be linked to and focused. */
export function FieldGroup(props: Omit<FieldProps, 'name'> & { id: string; children: Content }): VNode {
  const { lang, id, label, hint, error, required, children } = props
  return (
    <fieldset
      class={error ? 'field field--group field--wrong' : 'field field--group'}
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy(id, hint, error)}
    >
      <legend class="field__label">
        {label}
        {required ? <RequiredMark lang={lang} /> : null}
      </legend>
      <FieldNotes lang={lang} id={id} hint={hint} error={error} />
      {children}
    </fieldset>
  )
}
