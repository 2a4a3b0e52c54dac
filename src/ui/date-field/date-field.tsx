import type { VNode } from 'preact'
import { type IsoDate, isIsoDate } from '../../kernel/date.ts'
import { describedBy, Field, type FieldProps, fieldId } from '../field/field.tsx'

export type DateFieldProps = FieldProps & {
  /** The date, or the words that were typed when they are not one: nothing a person wrote is lost. */
  readonly value?: IsoDate | null | undefined
  readonly min?: IsoDate | undefined
  readonly max?: IsoDate | undefined
}

/**
 * A day, with the browser's own calendar. What is no day stays in sight as text: a calendar would show nothing
 * of what was typed.
 */
export function DateField(props: DateFieldProps): VNode {
  const { name, id = fieldId(name), hint, error, required, value } = props
  const isDay = !value || isIsoDate(value)
  return (
    <Field {...props}>
      <input
        class="input input--short"
        // preact types the attributes of each kind of input apart.
        type={(isDay ? 'date' : 'text') as 'date'}
        id={id}
        name={name}
        value={value ?? ''}
        min={isDay ? props.min : undefined}
        max={isDay ? props.max : undefined}
        required={required}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? 'true' : undefined}
      />
    </Field>
  )
}
