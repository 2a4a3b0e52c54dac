import type { VNode } from 'preact'
import type { Language } from '../../../kernel/language.ts'
import { ErrorSummary, LocalizedField, RadioField, SelectField } from '../../../ui/index.ts'
import type { FormData } from '../../record/field/form.ts'
import { tieWords } from '../tie-messages.ts'
import type { FormError, Option, TieRow } from '../types.ts'

export type TieFieldsProps = {
  readonly lang: Language
  readonly form: FormData
  readonly errors: readonly FormError[]
  /** The roles that can be chosen, absent where a role would say nothing. */
  readonly roles: readonly Option[] | null
}

/** What is said of a tie beside its ends, the same for a new tie and for one that is changed. */
export function TieFields({ lang, form, errors: all, roles }: TieFieldsProps): VNode {
  const words = tieWords(lang)
  const errors = new Map(all.map(({ control, text }) => [control, text]))
  const localized = (name: 'note' | 'reason', hint: string) => (
    <LocalizedField
      lang={lang}
      name={name}
      label={words[name]}
      hint={hint}
      // What is written here is a sentence or two, and has to be read whole when it is changed.
      multiline
      rows={3}
      value={{ it: form[`${name}.it`] ?? '', en: form[`${name}.en`] ?? '' }}
      error={errors.get(name)}
      errors={{ it: errors.get(`${name}.it`), en: errors.get(`${name}.en`) }}
    />
  )
  return (
    <>
      {roles ? (
        <SelectField
          lang={lang}
          name="role"
          label={words.role}
          hint={words.roleHint}
          error={errors.get('role')}
          value={form.role}
          empty={words.roleNone}
          options={roles}
        />
      ) : null}
      {localized('note', words.noteHint)}
      <RadioField
        lang={lang}
        name="derived"
        label={words.source}
        error={errors.get('derived')}
        value={form.derived === 'true' ? 'true' : 'false'}
        inline
        options={[
          { value: 'false', label: words.stated },
          { value: 'true', label: words.inferred },
        ]}
      />
      {localized('reason', words.reasonHint)}
    </>
  )
}

/** The errors of a form about a tie, above it. */
export function TieErrors({ lang, errors }: { lang: Language; errors: readonly FormError[] }): VNode {
  return (
    <ErrorSummary
      lang={lang}
      errors={errors.map(({ summary, href }) => ({ text: summary, href: href || undefined }))}
    />
  )
}

/** The hidden values by which a form names a tie that is there. */
export function namingTie({ id, key, end }: TieRow): { name: string; value: string }[] {
  return [
    { name: 'tie', value: id },
    { name: 'key', value: key },
    { name: 'end', value: end },
  ]
}
