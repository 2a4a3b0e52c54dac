import type { VNode } from 'preact'
import { type IsoDate, PRECISIONS } from '../../kernel/date.ts'
import type { Language } from '../../kernel/language.ts'
import { DateField } from '../date-field/date-field.tsx'
import { FieldGroup, type FieldProps, fieldId } from '../field/field.tsx'
import { LocalizedField } from '../localized-field/localized-field.tsx'
import { wordsOf } from '../messages.ts'
import { SelectField } from '../select-field/select-field.tsx'

/** The parts of an interval as they are posted: `name.from`, `.to`, `.precision`, `.words.it`, `.words.en`. */
export type IntervalValue = {
  readonly from?: IsoDate | null | undefined
  readonly to?: IsoDate | null | undefined
  readonly precision?: string | null | undefined
  readonly words?: Readonly<Partial<Record<Language, string>>> | null | undefined
}

export type IntervalPart = 'from' | 'to' | 'precision' | 'words' | 'words.it' | 'words.en'

export type IntervalFieldProps = FieldProps & {
  readonly value?: IntervalValue | null | undefined
  readonly errors?: Readonly<Partial<Record<IntervalPart, string | undefined>>> | undefined
}

/** A planned time: two days, either of which may be unknown, how exact they are, and the original words. */
export function IntervalField(props: IntervalFieldProps): VNode {
  const { lang, name, id = fieldId(name), hint, value, errors = {} } = props
  const words = wordsOf(lang)
  return (
    <FieldGroup {...props} id={id} hint={hint ?? words.openHint}>
      <div class="interval">
        <DateField
          lang={lang}
          name={`${name}.from`}
          label={words.from}
          value={value?.from}
          error={errors.from}
        />
        <DateField lang={lang} name={`${name}.to`} label={words.to} value={value?.to} error={errors.to} />
        <SelectField
          lang={lang}
          name={`${name}.precision`}
          label={words.precision}
          value={value?.precision}
          error={errors.precision}
          empty={words.precisionUnknown}
          options={PRECISIONS.map((one) => ({ value: one, label: words.precisionNames[one] }))}
        />
      </div>
      <LocalizedField
        lang={lang}
        name={`${name}.words`}
        label={words.originalWords}
        value={value?.words}
        error={errors.words}
        errors={{ it: errors['words.it'], en: errors['words.en'] }}
      />
    </FieldGroup>
  )
}
