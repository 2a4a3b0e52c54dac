import type { VNode } from 'preact'
import { describedBy, Field, type FieldProps, fieldId } from '../field/field.tsx'

export type NumberFieldProps = FieldProps & {
  readonly value?: number | string | null | undefined
  readonly min?: number | undefined
  readonly max?: number | undefined
  readonly step?: number | 'any' | undefined
  /** What is counted: "%", "euro". */
  readonly unit?: string | undefined
}

/** A number with its unit. */
export function NumberField(props: NumberFieldProps): VNode {
  const { name, id = fieldId(name), hint, error, required, value, unit } = props
  return (
    <Field {...props} label={unit ? `${props.label} (${unit})` : props.label}>
      <input
        class="input input--short"
        type="number"
        inputMode="decimal"
        id={id}
        name={name}
        value={value ?? ''}
        min={props.min}
        max={props.max}
        step={props.step}
        required={required}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? 'true' : undefined}
      />
    </Field>
  )
}
