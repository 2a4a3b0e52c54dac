import type { VNode } from 'preact'
import type { Language } from '../../../kernel/language.ts'
import { DataTable, EmptyState, Form, Notice, RadioField, SearchPickField } from '../../../ui/index.ts'
import type { FormData } from '../../record/field/form.ts'
import { tieWords } from '../tie-messages.ts'
import type { FormError, Option, TieForm, TieRow } from '../types.ts'
import { EnterButton } from './record-form.tsx'
import { namingTie, TieErrors, TieFields } from './tie-fields.tsx'

export type TiesPageProps = {
  readonly lang: Language
  readonly action: string
  readonly csrf: string
  readonly ties: readonly TieRow[]
  /** The form of a new tie, absent for whoever may not add one. */
  readonly tieForm: TieForm | null
  readonly roles: readonly Option[]
  readonly form: FormData
  readonly errors: readonly FormError[]
  /** What was just done. */
  readonly done: 'added' | 'changed' | 'removed' | null
}

function RemoveButton(props: { lang: Language; action: string; csrf: string; tie: TieRow }): VNode {
  const { lang, action, csrf, tie } = props
  const words = tieWords(lang)
  return (
    <form class="post-button" method="post" action={action}>
      <input type="hidden" name="_csrf" value={csrf} />
      {namingTie(tie).map((one) => (
        <input key={one.name} type="hidden" name={one.name} value={one.value} />
      ))}
      <button type="submit" class="button button--secondary" name="intent" value="remove">
        {words.remove}
        <span class="visually-hidden">: {tie.other.title}</span>
      </button>
    </form>
  )
}

function ChangeLink({ lang, tie }: { lang: Language; tie: TieRow }): VNode {
  return (
    <a class="button button--secondary" href={tie.changeHref}>
      {tieWords(lang).change}
      <span class="visually-hidden">: {tie.other.title}</span>
    </a>
  )
}

function TieTable({ lang, action, csrf, ties }: TiesPageProps): VNode {
  const words = tieWords(lang)
  if (ties.length === 0) return <EmptyState title={words.none} text={words.noneText} />
  return (
    <DataTable
      lang={lang}
      caption={words.title}
      captionHidden
      columns={[
        { title: words.relation },
        { title: words.other },
        { title: words.details },
        // A column each: in one, the two would stand one above the other and double the height of every row.
        { title: words.changing },
        { title: words.removing },
      ]}
      rows={ties.map((tie) => [
        tie.relation,
        <>
          {tie.kind}:{' '}
          <a href={tie.other.href} lang={tie.other.textLang}>
            {tie.other.title}
          </a>
        </>,
        tie.details.length > 0 ? tie.details.join(' · ') : '–',
        tie.canEdit ? <ChangeLink lang={lang} tie={tie} /> : '–',
        tie.canEdit ? <RemoveButton lang={lang} action={action} csrf={csrf} tie={tie} /> : '–',
      ])}
    />
  )
}

function NewTie(props: TiesPageProps & { readonly tieForm: TieForm }): VNode {
  const { lang, form, tieForm } = props
  const words = tieWords(lang)
  const errors = new Map(props.errors.map(({ control, text }) => [control, text]))
  return (
    <section class="form-part" id="new-tie" aria-labelledby="new-tie-title">
      <h2 class="form-part__title" id="new-tie-title">
        {words.addTitle}
      </h2>
      <p class="form-part__intro">{words.addIntro}</p>
      <TieErrors lang={lang} errors={props.errors} />
      <Form
        // The answer opens where the form is: found records and errors are below the ties that are there.
        action={`${props.action}#new-tie`}
        csrf={props.csrf}
        submit={words.save}
        submitAs={{ name: 'intent', value: 'save' }}
      >
        <EnterButton />
        <RadioField
          lang={lang}
          name="relation"
          label={words.choose}
          required
          error={errors.get('relation')}
          value={form.relation ?? (tieForm.relations.length === 1 ? tieForm.relations[0]?.value : undefined)}
          options={tieForm.relations}
        />
        <input type="hidden" name="other.queried" value={form['other.query'] ?? ''} />
        <SearchPickField
          lang={lang}
          name="other"
          label={words.search}
          hint={words.searchHint}
          error={errors.get('other')}
          required
          query={form['other.query']}
          results={tieForm.results}
          picked={tieForm.picked}
        />
        <TieFields lang={lang} form={form} errors={props.errors} roles={props.roles} />
      </Form>
    </section>
  )
}

/** The ties of a record, and a form that adds one. */
export function TiesPage(props: TiesPageProps): VNode {
  const { lang, tieForm, done } = props
  const words = tieWords(lang)
  return (
    <>
      {done ? (
        <Notice lang={lang} tone="success" title={words[done]}>
          {words[`${done}Text`]}
        </Notice>
      ) : null}
      <section aria-labelledby="ties-title">
        <h2 id="ties-title">{words.title}</h2>
        <p>{words.intro}</p>
        <TieTable {...props} />
      </section>
      {tieForm && tieForm.relations.length > 0 ? <NewTie {...props} tieForm={tieForm} /> : null}
    </>
  )
}
