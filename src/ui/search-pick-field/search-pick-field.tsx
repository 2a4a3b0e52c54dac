import type { VNode } from 'preact'
import { fillWords } from '../../kernel/language.ts'
import { FieldGroup, type FieldProps, fieldId } from '../field/field.tsx'
import { wordsOf } from '../messages.ts'

export type PickResult = {
  readonly value: string
  readonly title: string
  readonly kind?: string | undefined
  readonly detail?: string | undefined
}

export type SearchPickFieldProps = FieldProps & {
  /** What was searched; the text is posted as `name.query`. */
  readonly query?: string | undefined
  /** What was found; leave it out before the first search. */
  readonly results?: readonly PickResult[] | undefined
  /** The record that stands chosen: it stays among the choices whatever is searched. */
  readonly picked?: PickResult | null | undefined
  /** The button that searches without saving: posted beside the other fields. */
  readonly searchButton?: { readonly name: string; readonly value: string } | undefined
  /** Where the form goes to search, such as its address with `#` and the id of this field, so that the page opens there. */
  readonly searchAction?: string | undefined
}

/** A record chosen by search, without script: type, search, pick one of those found. */
export function SearchPickField(props: SearchPickFieldProps): VNode {
  const { lang, name, id = fieldId(name), query = '', results, picked } = props
  const words = wordsOf(lang)
  const button = props.searchButton ?? { name: 'intent', value: `search:${name}` }
  const found = (results ?? []).filter((one) => one.value !== picked?.value)
  const choices = picked ? [{ ...picked, kind: picked.kind ?? words.picked }, ...found] : found
  return (
    <FieldGroup {...props} id={id}>
      <div class="search-pick">
        <label class="field__part" for={`${id}-query`}>
          {words.searchRecords}
        </label>
        <div class="search-pick__row">
          <input
            class="input"
            type="search"
            id={`${id}-query`}
            name={`${name}.query`}
            value={query}
            autocomplete="off"
          />
          <button
            type="submit"
            class="button button--secondary"
            name={button.name}
            value={button.value}
            formAction={props.searchAction}
          >
            {words.searchButton}
          </button>
        </div>
        {choices.length > 0 ? (
          <fieldset class="choices">
            <legend class="visually-hidden">{words.pickOne}</legend>
            {choices.map((one, index) => (
              <div class="choice" key={one.value}>
                <input
                  type="radio"
                  id={`${id}-pick-${index + 1}`}
                  name={name}
                  value={one.value}
                  checked={one.value === picked?.value}
                />
                <label for={`${id}-pick-${index + 1}`}>
                  {one.kind ? <span class="search-pick__kind">{one.kind}</span> : null} {one.title}
                  {one.detail ? <span class="choice__hint">{one.detail}</span> : null}
                </label>
              </div>
            ))}
          </fieldset>
        ) : null}
        {results && found.length === 0 && query ? (
          <p class="field__hint">{fillWords(words.nothingFound, { query })}</p>
        ) : null}
      </div>
    </FieldGroup>
  )
}
