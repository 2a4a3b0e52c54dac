import type { VNode } from 'preact'
import { describedBy, FieldNotes, type FieldProps, fieldId, RequiredMark } from '../field/field.tsx'

export type CheckFieldProps = FieldProps & {
  readonly checked?: boolean | undefined
  /** What is posted when the box is ticked. */
  readonly value?: string | undefined
}

/** A box to tick: yes or nothing. */
export function CheckField(props: CheckFieldProps): VNode {
  const { lang, name, id = fieldId(name), label, hint, error, required, checked, value = 'true' } = props
  return (
    <div class={error ? 'field field--wrong' : 'field'}>
      <div class="choice">
        <input
          type="checkbox"
          id={id}
          name={name}
          value={value}
          checked={checked}
          required={required}
          aria-describedby={describedBy(id, hint, error)}
          aria-invalid={error ? 'true' : undefined}
        />
        <label for={id}>
          {label}
          {required ? <RequiredMark lang={lang} /> : null}
        </label>
      </div>
      <FieldNotes lang={lang} id={id} hint={hint} error={error} />
    </div>
  )
}
