import type { VNode } from 'preact'
import { fillWords, type Language } from '../../../kernel/language.ts'
import { Form, FormPart, Notice, RadioField, SelectField } from '../../../ui/index.ts'
import type { RefChoice } from '../../desk/types.ts'
import { FieldControl } from '../../desk/views/field-control.tsx'
import type { Fields } from '../../record/field/field.ts'
import type { FormData } from '../../record/field/form.ts'
import { bringWords } from '../messages.ts'
import type { ColumnGuess } from '../types.ts'

export type ColumnsPageProps = {
  readonly lang: Language
  readonly action: string
  readonly csrf: string
  readonly title: string
  readonly about: string
  readonly notes: readonly string[]
  readonly guesses: readonly ColumnGuess[]
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly fixed: Fields
  readonly form: FormData
  readonly choices: ReadonlyMap<string, RefChoice>
  readonly replace: boolean
  readonly backHref: string
}

/** One column: what it is called, some of what it holds, and what it is. */
function Column({
  props,
  guess,
  index,
}: {
  props: ColumnsPageProps
  guess: ColumnGuess
  index: number
}): VNode {
  const { lang, options } = props
  const words = bringWords(lang)
  const doubt = guess.style?.doubt
  return (
    <fieldset class="brought-column">
      <legend class="brought-column__name">{guess.header}</legend>
      {guess.samples.length > 0 ? (
        <p class="brought-column__samples">
          {words.samples}: {guess.samples.map((sample) => `«${sample.slice(0, 60)}»`).join(', ')}
        </p>
      ) : null}
      <SelectField
        lang={lang}
        name={`column-${index}`}
        label={words.is}
        value={guess.target ?? ''}
        options={options}
        empty={words.leaveOut}
      />
      {guess.style ? (
        <SelectField
          lang={lang}
          name={`style-${index}`}
          label={words.style}
          hint={doubt ? fillWords(words.doubt, { doubt }) : undefined}
          value={guess.style.style}
          options={[
            { value: 'comma', label: words.comma },
            { value: 'point', label: words.point },
          ]}
          empty={null}
        />
      ) : null}
    </fieldset>
  )
}

/** What each column of a file is, what holds for all rows, and what becomes of values that are there. */
export function ColumnsPage(props: ColumnsPageProps): VNode {
  const { lang, action, csrf, guesses, fixed, form, choices } = props
  const words = bringWords(lang)
  return (
    <>
      <h1>{props.title}</h1>
      <p class="lead">{props.about}</p>
      {props.notes.length > 0 ? (
        <Notice lang={lang}>
          <ul>
            {props.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <Form
        action={action}
        csrf={csrf}
        submit={words.check}
        submitAs={{ name: 'intent', value: 'check' }}
        secondary={{ label: words.another, href: props.backHref }}
      >
        <FormPart title={words.columns} intro={words.columnsIntro}>
          <div class="brought-columns">
            {guesses.map((guess, index) => (
              <Column key={index} props={props} guess={guess} index={index} />
            ))}
          </div>
        </FormPart>
        {Object.keys(fixed).length > 0 ? (
          <FormPart title={words.fixed} intro={words.fixedIntro}>
            {Object.entries(fixed).map(([name, field]) => (
              <FieldControl
                key={name}
                lang={lang}
                name={name}
                field={{ ...field, required: false }}
                form={form}
                errors={new Map()}
                choice={choices.get(name)}
                action={action}
              />
            ))}
          </FormPart>
        ) : null}
        <RadioField
          lang={lang}
          name="replace"
          label={words.replace}
          value={props.replace ? 'true' : 'false'}
          options={[
            { value: 'true', label: words.replaceYes },
            { value: 'false', label: words.replaceNo },
          ]}
        />
      </Form>
    </>
  )
}
