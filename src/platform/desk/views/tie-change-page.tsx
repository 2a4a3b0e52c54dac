import type { VNode } from 'preact'
import type { Language } from '../../../kernel/language.ts'
import { Form } from '../../../ui/index.ts'
import { formWords } from '../form-messages.ts'
import { tieWords } from '../tie-messages.ts'
import type { FormError, Option, TieChange } from '../types.ts'
import { namingTie, TieErrors, TieFields } from './tie-fields.tsx'

export type TieChangePageProps = {
  readonly lang: Language
  readonly csrf: string
  readonly change: TieChange
  readonly roles: readonly Option[]
  readonly errors: readonly FormError[]
  /** The page of all ties, for whoever changes their mind. */
  readonly tiesHref: string
}

/** The form that changes what one tie says. */
export function TieChangePage(props: TieChangePageProps): VNode {
  const { lang, change, errors } = props
  const { row } = change
  const words = tieWords(lang)
  return (
    <>
      <TieErrors lang={lang} errors={errors} />
      <section class="form-part" aria-labelledby="change-tie-title">
        <h2 class="form-part__title" id="change-tie-title">
          {words.changeTitle} {row.relation} <span lang={row.other.textLang}>{row.other.title}</span>
        </h2>
        <p class="form-part__intro">{words.changeIntro}</p>
        <Form
          action={row.changeHref}
          csrf={props.csrf}
          hidden={namingTie(row)}
          submit={words.saveChange}
          submitAs={{ name: 'intent', value: 'change' }}
          secondary={{ label: formWords(lang).cancel, href: props.tiesHref }}
        >
          <TieFields
            lang={lang}
            form={change.form}
            errors={errors}
            roles={change.hasRole ? props.roles : null}
          />
        </Form>
      </section>
    </>
  )
}
