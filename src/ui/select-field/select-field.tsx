import type { VNode } from 'preact'
import { describedBy, Field, type FieldProps, fieldId } from '../field/field.tsx'
import { wordsOf } from '../messages.ts'

export type SelectOption = { readonly value: string; readonly label: string }

export type SelectFieldProps = FieldProps & {
  readonly value?: string | null | undefined
  readonly options: readonly SelectOption[]
  /** Words of the choice that means nothing chosen; `null` leaves it out. */
  readonly empty?: string | null | undefined
}

/** One choice out of a list that is too long for radio buttons. */
export function SelectField(props: SelectFieldProps): VNode {
  const { lang, name, id = fieldId(name), hint, error, required, value, options } = props
  const empty = props.empty === undefined ? wordsOf(lang).chooseOne : props.empty
  return (
    <Field {...props}>
      <select
        class="input input--select"
        id={id}
        name={name}
        required={required}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? 'true' : undefined}
      >
        {empty === null ? null : <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
