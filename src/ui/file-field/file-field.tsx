import type { VNode } from 'preact'
import { describedBy, Field, type FieldProps, fieldId } from '../field/field.tsx'

export type FileFieldProps = FieldProps & {
  /** What a browser offers first, such as `.csv,.xlsx`. */
  readonly accept?: string | undefined
}

/** A file to choose, or to drag here: every browser takes a dropped file on this control. */
export function FileField(props: FileFieldProps): VNode {
  const { name, id = fieldId(name), hint, error, required, accept } = props
  return (
    <Field {...props}>
      <input
        class="input input--file"
        type="file"
        id={id}
        name={name}
        accept={accept}
        required={required}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? 'true' : undefined}
      />
    </Field>
  )
}
