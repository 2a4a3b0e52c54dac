import type { VNode } from 'preact'
import { FieldGroup, type FieldProps, fieldId } from '../field/field.tsx'

export type RadioOption = {
  readonly value: string
  readonly label: string
  readonly hint?: string | undefined
}

export type RadioFieldProps = FieldProps & {
  readonly value?: string | null | undefined
  readonly options: readonly RadioOption[]
  /** Side by side, for two or three short choices. */
  readonly inline?: boolean | undefined
}

/** One choice out of few, all of them in sight. */
export function RadioField(props: RadioFieldProps): VNode {
  const { name, id = fieldId(name), required, value, options, inline } = props
  return (
    <FieldGroup {...props} id={id}>
      <div class={inline ? 'choices choices--inline' : 'choices'}>
        {options.map((option, index) => {
          const optionId = `${id}-${index + 1}`
          return (
            <div class="choice" key={option.value}>
              <input
                type="radio"
                id={optionId}
                name={name}
                value={option.value}
                checked={option.value === value}
                required={required}
                aria-describedby={option.hint ? `${optionId}-hint` : undefined}
              />
              <label for={optionId}>{option.label}</label>
              {option.hint ? (
                <p class="choice__hint" id={`${optionId}-hint`}>
                  {option.hint}
                </p>
              ) : null}
            </div>
          )
        })}
      </div>
    </FieldGroup>
  )
}
