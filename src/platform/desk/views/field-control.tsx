import type { VNode } from 'preact'
import { fillWords, type Language } from '../../../kernel/language.ts'
import {
  CheckField,
  DateField,
  type FieldProps,
  fieldId,
  IntervalField,
  LocalizedField,
  LocalizedListField,
  NumberField,
  SearchPickField,
  SelectField,
  TextField,
} from '../../../ui/index.ts'
import type { Field } from '../../record/field/field.ts'
import type { FormData } from '../../record/field/form.ts'
import { formWords } from '../form-messages.ts'
import type { RefChoice } from '../types.ts'

/** The words of what is wrong, by the name of the control. */
export type FormErrors = ReadonlyMap<string, string>

export type FieldControlProps = {
  readonly lang: Language
  readonly name: string
  readonly field: Field
  readonly form: FormData
  readonly errors: FormErrors
  readonly choice?: RefChoice | undefined
  /** The address that the form posts to, for fields that search. */
  readonly action?: string | undefined
}

type Control = Omit<FieldControlProps, 'field'> & { readonly frame: FieldProps }

const inLanguages = (form: FormData, name: string) => ({
  it: form[`${name}.it`] ?? '',
  en: form[`${name}.en`] ?? '',
})

const errorsIn = (errors: FormErrors, name: string) => ({
  it: errors.get(`${name}.it`),
  en: errors.get(`${name}.en`),
})

/** A planned time; its parts are errors and values of their own. */
function IntervalControl({ frame, form, errors, name }: Control): VNode {
  const part = (suffix: string) => form[`${name}.${suffix}`]
  const error = (suffix: string) => errors.get(`${name}.${suffix}`)
  return (
    <IntervalField
      {...frame}
      value={{
        from: part('from'),
        to: part('to'),
        precision: part('precision'),
        words: inLanguages(form, `${name}.words`),
      }}
      errors={{
        from: error('from'),
        to: error('to'),
        precision: error('precision'),
        words: error('words'),
        'words.it': error('words.it'),
        'words.en': error('words.en'),
      }}
    />
  )
}

/** Another record: one out of a short list, or one that a search finds. */
function RefControl({ lang, frame, form, name, choice, action }: Control): VNode {
  const words = formWords(lang)
  if (choice?.kind !== 'search') {
    const options = choice?.options ?? []
    const empty = frame.required ? undefined : words.noneInLists
    const select = <SelectField {...frame} value={form[name]} options={options} empty={empty} />
    return choice?.create && frame.required ? (
      <>
        {select}
        <p>
          {words.needsFirst} <a href={choice.create.href}>{choice.create.label}</a>
        </p>
      </>
    ) : (
      select
    )
  }
  const { picked, results, query } = choice
  const toResult = ({ value, label }: { value: string; label: string }) => ({ value, title: label })
  const none = picked && !frame.required ? [{ value: '', title: words.none }] : []
  return (
    <>
      <input type="hidden" name={`${name}.queried`} value={query} />
      <SearchPickField
        {...frame}
        query={query}
        results={results || none.length > 0 ? [...(results ?? []).map(toResult), ...none] : undefined}
        picked={picked ? toResult(picked) : null}
        searchAction={action === undefined ? undefined : `${action}#${fieldId(name)}`}
      />
    </>
  )
}

/** The control of one field of a record, whatever its kind, with what was typed and what is wrong with it. */
export function FieldControl(props: FieldControlProps): VNode {
  const { lang, name, field, form, errors } = props
  const words = formWords(lang)
  const frame: FieldProps = {
    lang,
    name,
    label: field.label[lang],
    hint: field.help?.[lang],
    error: errors.get(name),
    required: field.required,
  }
  const control: Control = { ...props, frame }
  switch (field.kind) {
    case 'text':
    case 'prose':
      return (
        <LocalizedField
          {...frame}
          value={inLanguages(form, name)}
          errors={errorsIn(errors, name)}
          multiline={field.kind === 'prose' || name === 'summary'}
          rows={field.kind === 'prose' ? 8 : 3}
        />
      )
    case 'list':
      return <LocalizedListField {...frame} value={inLanguages(form, name)} errors={errorsIn(errors, name)} />
    case 'choice':
      return (
        <SelectField
          {...frame}
          value={form[name]}
          options={Object.entries(field.options).map(([value, label]) => ({ value, label: label[lang] }))}
        />
      )
    case 'date':
      return <DateField {...frame} value={form[name]} />
    case 'interval':
      return <IntervalControl {...control} />
    case 'integer':
      return /^-?\d*$/.test(form[name] ?? '') ? (
        <NumberField
          {...frame}
          value={form[name]}
          min={field.min}
          max={field.max}
          step={1}
          unit={field.unit}
        />
      ) : (
        <TextField {...frame} value={form[name]} width="short" inputMode="numeric" />
      )
    case 'decimal':
      return (
        <TextField
          {...frame}
          label={field.unit ? `${frame.label} (${field.unit})` : frame.label}
          hint={frame.hint ?? words.decimal}
          value={form[name]}
          width="short"
          inputMode="decimal"
        />
      )
    case 'money':
      return (
        <TextField
          {...frame}
          hint={frame.hint ?? words.money}
          value={form[name]}
          width="short"
          inputMode="decimal"
        />
      )
    case 'ref':
      return <RefControl {...control} />
    case 'url':
      return <TextField {...frame} type="url" value={form[name]} inputMode="url" />
    case 'code':
      return (
        <TextField
          {...frame}
          hint={
            frame.hint ?? (field.example ? fillWords(words.example, { example: field.example }) : undefined)
          }
          value={form[name]}
          width="half"
        />
      )
    case 'data':
      // Nobody types a boundary: it arrives whole, in a package or over the API.
      return <></>
    case 'flag':
      return <CheckField {...frame} required={false} checked={form[name] === 'true'} />
  }
}
