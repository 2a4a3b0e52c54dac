import type { VNode } from 'preact'
import { describedBy, Field, type FieldProps, fieldId } from '../field/field.tsx'

export type TextFieldProps = FieldProps & {
  readonly value?: string | null | undefined
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search' | undefined
  readonly autocomplete?: string | undefined
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'url' | undefined
  readonly maxLength?: number | undefined
  /** Language of what is written, when it is not the page's. */
  readonly textLang?: string | undefined
  readonly width?: 'full' | 'half' | 'short' | undefined
}

/** A line of text. */
export function TextField(props: TextFieldProps): VNode {
  const { name, id = fieldId(name), hint, error, required, value, type = 'text', width = 'full' } = props
  return (
    <Field {...props}>
      <input
        class={`input input--${width}`}
        // preact types the attributes of each kind of input apart; these kinds share them all.
        type={type as 'text'}
        id={id}
        name={name}
        value={value ?? ''}
        required={required}
        autocomplete={props.autocomplete}
        inputMode={props.inputMode}
        maxLength={props.maxLength}
        lang={props.textLang}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? 'true' : undefined}
      />
    </Field>
  )
}
