import type { VNode } from 'preact'
import type { Language } from '../../../kernel/language.ts'
import { ErrorSummary, Form, RadioField } from '../../../ui/index.ts'
import type { ChoiceField, Fields } from '../../record/field/field.ts'
import type { FormData } from '../../record/field/form.ts'
import { progressWords } from '../progress-messages.ts'
import type { FormError } from '../types.ts'
import { FieldControl, type FormErrors } from './field-control.tsx'

export type ProgressPageProps = {
  readonly lang: Language
  readonly action: string
  readonly csrf: string
  readonly fields: Fields
  readonly form: FormData
  readonly errors: readonly FormError[]
  readonly cancel: { readonly label: string; readonly href: string }
}

/** A report of progress: as short as a form can be, because it is filled in standing, on a phone. */
export function ProgressPage(props: ProgressPageProps): VNode {
  const { lang, fields, form } = props
  const words = progressWords(lang)
  const errors: FormErrors = new Map(props.errors.map(({ control, text }) => [control, text]))
  const { state, ...others } = fields
  const hints: Readonly<Record<string, string>> = {
    checkedOn: words.checkedHint,
    nextCheckOn: words.nextHint,
  }
  return (
    <section aria-labelledby="progress-title">
      <ErrorSummary
        lang={lang}
        errors={props.errors.map(({ summary, href }) => ({ text: summary, href: href || undefined }))}
      />
      <h2 id="progress-title">{words.title}</h2>
      <p>{words.intro}</p>
      <Form
        action={props.action}
        csrf={props.csrf}
        hidden={[{ name: 'version', value: form.version ?? '' }]}
        submit={words.save}
        secondary={props.cancel}
      >
        <RadioField
          lang={lang}
          name="state"
          label={(state as ChoiceField).label[lang]}
          required
          error={errors.get('state')}
          value={form.state}
          options={Object.entries((state as ChoiceField).options).map(([value, label]) => ({
            value,
            label: label[lang],
          }))}
        />
        {Object.entries(others).map(([name, field]) => (
          <FieldControl
            key={name}
            lang={lang}
            name={name}
            field={hints[name] ? { ...field, help: { it: hints[name], en: hints[name] } } : field}
            form={form}
            errors={errors}
          />
        ))}
      </Form>
    </section>
  )
}
