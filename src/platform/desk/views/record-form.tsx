import type { VNode } from 'preact'
import type { Language } from '../../../kernel/language.ts'
import { ErrorSummary, Form, FormPart, TextField } from '../../../ui/index.ts'
import type { Field, Fields } from '../../record/field/field.ts'
import type { FormData } from '../../record/field/form.ts'
import { formWords } from '../form-messages.ts'
import type { FormError, FormSection, RefChoice } from '../types.ts'
import { FieldControl, type FormErrors } from './field-control.tsx'

export type RecordFormProps = {
  readonly lang: Language
  readonly action: string
  readonly csrf: string
  readonly fields: Fields
  readonly sections: readonly FormSection[]
  readonly form: FormData
  readonly errors: readonly FormError[]
  readonly choices: ReadonlyMap<string, RefChoice>
  readonly slugHint: string
  readonly submit: string
  readonly cancelHref: string
}

/**
 * The Enter key presses the first button of a form. This one stands before all search buttons, so that Enter
 * saves; it is out of sight and out of the tab order, because the visible button says the same.
 */
export function EnterButton(): VNode {
  return (
    <button
      class="visually-hidden"
      type="submit"
      name="intent"
      value="enter"
      tabIndex={-1}
      aria-hidden="true"
    >
      ↵
    </button>
  )
}

/** The form of a record, made of the descriptions of its fields. */
export function RecordForm(props: RecordFormProps): VNode {
  const { lang, fields, form, choices } = props
  const words = formWords(lang)
  const errors: FormErrors = new Map(props.errors.map(({ control, text }) => [control, text]))
  const control = (name: string) =>
    name === 'slug' ? (
      <TextField
        key={name}
        lang={lang}
        name="slug"
        label={words.slug}
        hint={props.slugHint}
        error={errors.get('slug')}
        value={form.slug}
        width="half"
      />
    ) : (
      <FieldControl
        key={name}
        lang={lang}
        name={name}
        field={fields[name] as Field}
        form={form}
        errors={errors}
        choice={choices.get(name)}
        action={props.action}
      />
    )
  return (
    <>
      <ErrorSummary
        lang={lang}
        errors={props.errors.map(({ summary, href }) => ({ text: summary, href: href || undefined }))}
      />
      <Form
        action={props.action}
        csrf={props.csrf}
        hidden={form.version === undefined ? [] : [{ name: 'version', value: form.version }]}
        submit={props.submit}
        submitAs={{ name: 'intent', value: 'save' }}
        secondary={{ label: words.cancel, href: props.cancelHref }}
      >
        <EnterButton />
        {props.sections.map(({ title, intro, names }) => (
          <FormPart key={title} title={title} intro={intro}>
            {names.map(control)}
          </FormPart>
        ))}
      </Form>
    </>
  )
}
