import type { VNode } from 'preact'
import { describedBy, Field, type FieldProps, fieldId } from '../field/field.tsx'

export type TextAreaProps = FieldProps & {
  readonly value?: string | null | undefined
  readonly rows?: number | undefined
  readonly maxLength?: number | undefined
  readonly textLang?: string | undefined
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps): VNode {
  const { name, id = fieldId(name), hint, error, required, value, rows = 4 } = props
  return (
    <Field {...props}>
      <textarea
        class="input"
        id={id}
        name={name}
        rows={rows}
        required={required}
        maxLength={props.maxLength}
        lang={props.textLang}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? 'true' : undefined}
      >
        {/* HTML drops the first line feed of a textarea: this one, so that none of the text is lost. */}
        {`\n${value ?? ''}`}
      </textarea>
    </Field>
  )
}
