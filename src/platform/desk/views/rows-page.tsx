import type { VNode } from 'preact'
import type { Language } from '../../../kernel/language.ts'
import { DataTable, EmptyState, ErrorSummary, Form, Notice, Pagination } from '../../../ui/index.ts'
import type { Fields } from '../../record/field/field.ts'
import type { FormData } from '../../record/field/form.ts'
import { rowWords } from '../row-messages.ts'
import type { FormError, RefChoice, RowList } from '../types.ts'
import { FieldControl, type FormErrors } from './field-control.tsx'
import { EnterButton } from './record-form.tsx'

export type RowsPageProps = {
  readonly lang: Language
  readonly title: string
  readonly list: RowList
  readonly canEdit: boolean
  /** What was just done. */
  readonly done: 'added' | 'changed' | 'removed' | null
}

/** The rows that hang on a record, each with the way to its form. */
export function RowsPage({ lang, title, list, canEdit, done }: RowsPageProps): VNode {
  const words = rowWords(lang)
  const hasDetails = list.rows.some(({ details }) => details.length > 0)
  return (
    <>
      {done ? (
        <Notice lang={lang} tone="success" title={words[done]}>
          {words[`${done}Text`]}
        </Notice>
      ) : null}
      <section aria-labelledby="rows-title">
        <h2 id="rows-title">{title}</h2>
        {list.total === 0 ? (
          <EmptyState title={words.none} text={canEdit ? words.noneText : undefined} />
        ) : (
          <DataTable
            lang={lang}
            caption={title}
            captionHidden
            columns={[
              { title: words.row },
              ...list.columns.map((column) => ({ title: column })),
              ...(hasDetails ? [{ title: words.details }] : []),
              ...(canEdit ? [{ title: words.changing }] : []),
            ]}
            rows={list.rows.map((row) => [
              row.name,
              ...row.cells,
              ...(hasDetails ? [row.details.join(' · ') || '–'] : []),
              ...(canEdit
                ? [
                    <a key={row.id} href={row.href}>
                      {words.change}
                      <span class="visually-hidden">: {row.name}</span>
                    </a>,
                  ]
                : []),
            ])}
          />
        )}
        <Pagination
          lang={lang}
          page={list.page}
          pages={list.pages}
          hrefOf={(page) => `${list.href}?pagina=${page}`}
        />
      </section>
    </>
  )
}

export type RowFormProps = {
  readonly lang: Language
  readonly action: string
  readonly csrf: string
  readonly title: string
  readonly fields: Fields
  readonly form: FormData
  readonly errors: readonly FormError[]
  /** The row that stands where this one should, and what was written. */
  readonly taken: Readonly<{ there: string; written: string }> | null
  readonly choices: ReadonlyMap<string, RefChoice>
}

function Taken({ lang, taken }: { lang: Language; taken: NonNullable<RowFormProps['taken']> }): VNode {
  const words = rowWords(lang)
  return (
    <Notice lang={lang} tone="warning" title={words.taken}>
      <p>{words.takenText}</p>
      <dl>
        <dt>{words.there}</dt>
        <dd>{taken.there}</dd>
        <dt>{words.written}</dt>
        <dd>{taken.written}</dd>
      </dl>
    </Notice>
  )
}

/** The form of one row, and below it the way to take the row out. */
export function RowForm(props: RowFormProps): VNode {
  const { lang, action, csrf, fields, form, taken } = props
  const words = rowWords(lang)
  const errors: FormErrors = new Map(props.errors.map(({ control, text }) => [control, text]))
  const isOpen = Boolean(form.row)
  const remembered = ['row', 'seen', 'replace'].flatMap((name) =>
    form[name] ? [{ name, value: form[name] as string }] : [],
  )
  return (
    <>
      <section class="form-part" id="row" aria-labelledby="row-title">
        <h2 class="form-part__title" id="row-title">
          {isOpen ? words.changeTitle : props.title}
        </h2>
        <p class="form-part__intro">{isOpen ? null : words.intro}</p>
        <ErrorSummary
          lang={lang}
          errors={props.errors.map(({ summary, href }) => ({ text: summary, href: href || undefined }))}
        />
        {taken ? <Taken lang={lang} taken={taken} /> : null}
        <Form
          // The answer opens where the form is: the rows above it may be many.
          action={`${action}#row`}
          csrf={csrf}
          hidden={remembered}
          submit={taken ? words.replace : words.add}
          submitAs={{ name: 'intent', value: 'save' }}
          secondary={isOpen || taken ? { label: words.back, href: action } : undefined}
        >
          <EnterButton />
          {Object.entries(fields).map(([name, field]) => (
            <FieldControl
              key={name}
              lang={lang}
              name={name}
              field={field}
              form={form}
              errors={errors}
              choice={props.choices.get(name)}
              action={action}
            />
          ))}
        </Form>
      </section>
      {isOpen ? (
        <section class="form-part" aria-labelledby="remove-title">
          <h2 class="form-part__title" id="remove-title">
            {words.removeTitle}
          </h2>
          <p class="form-part__intro">{words.removeText}</p>
          <form class="post-button" method="post" action={action}>
            <input type="hidden" name="_csrf" value={csrf} />
            <input type="hidden" name="row" value={form.row} />
            <button type="submit" class="button button--danger" name="intent" value="remove">
              {words.remove}
            </button>
          </form>
        </section>
      ) : null}
    </>
  )
}
