import type { VNode } from 'preact'
import type { Language } from '../../kernel/language.ts'
import { MissingValue } from '../definition-list/missing-value.tsx'
import { fieldId } from '../field/field.tsx'
import { type Words, wordsOf } from '../messages.ts'

export type CompareRow = {
  /** Name of the field as it is posted: the choice comes back as `choose.<field>`. */
  readonly field: string
  readonly label: string
  /** What the editor started from; left out where nobody knows any more, and then its column is too. */
  readonly base?: string | null | undefined
  /** What somebody else saved meanwhile. */
  readonly saved: string | null
  /** What the editor wrote. */
  readonly mine: string | null
  /** A choice made before, when the form comes back. */
  readonly choice?: 'mine' | 'theirs' | undefined
}

export type CompareProps = { readonly lang: Language; readonly rows: readonly CompareRow[] }

function sameText(one: string | null | undefined, other: string | null | undefined): boolean {
  return (one ?? '').trim() === (other ?? '').trim()
}

/** Which side is proposed: whoever alone changed the field; when both did, the one who writes decides, so mine. */
export function proposeChoice(row: CompareRow): 'mine' | 'theirs' {
  if (row.choice) return row.choice
  if (row.base === undefined) return 'mine'
  return sameText(row.mine, row.base) ? 'theirs' : 'mine'
}

function Cell(props: {
  lang: Language
  words: Words
  title: string
  text: string | null
  changed: boolean
}): VNode {
  const { lang, words, title, text, changed } = props
  return (
    <td data-label={title} class={changed ? 'compare__changed' : undefined}>
      {changed ? <span class="compare__word">{words.compareChanged}</span> : null}
      {text === null || text === '' ? <MissingValue lang={lang} /> : text}
    </td>
  )
}

function Choice({ words, row }: { words: Words; row: CompareRow }): VNode {
  const proposed = proposeChoice(row)
  const id = `choose-${fieldId(row.field)}`
  return (
    <fieldset class="choices">
      <legend class="visually-hidden">
        {words.compareChoice}: {row.label}
      </legend>
      {(['theirs', 'mine'] as const).map((side) => (
        <div class="choice" key={side}>
          <input
            type="radio"
            id={`${id}-${side}`}
            name={`choose.${row.field}`}
            value={side}
            checked={proposed === side}
          />
          <label for={`${id}-${side}`}>
            {side === 'mine' ? words.compareKeepMine : words.compareKeepSaved}
          </label>
        </div>
      ))}
    </fieldset>
  )
}

/** Two people on one record: field by field what was, what is saved now, what you wrote, and which to keep. */
export function Compare({ lang, rows }: CompareProps): VNode {
  const words = wordsOf(lang)
  const hasBase = rows.some((row) => row.base !== undefined)
  return (
    <table class="data-table compare">
      <caption class="visually-hidden">{words.compareCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.compareField}</th>
          {hasBase ? <th scope="col">{words.compareBase}</th> : null}
          <th scope="col">{words.compareSaved}</th>
          <th scope="col">{words.compareMine}</th>
          <th scope="col">{words.compareChoice}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const savedChanged = row.base !== undefined && !sameText(row.saved, row.base)
          const mineChanged = row.base !== undefined && !sameText(row.mine, row.base)
          return (
            <tr key={row.field}>
              <th scope="row">{row.label}</th>
              {hasBase ? (
                <Cell
                  lang={lang}
                  words={words}
                  title={words.compareBase}
                  text={row.base ?? null}
                  changed={false}
                />
              ) : null}
              <Cell
                lang={lang}
                words={words}
                title={words.compareSaved}
                text={row.saved}
                changed={savedChanged}
              />
              <Cell
                lang={lang}
                words={words}
                title={words.compareMine}
                text={row.mine}
                changed={mineChanged}
              />
              <td data-label={words.compareChoice}>
                {sameText(row.saved, row.mine) ? words.compareSame : <Choice words={words} row={row} />}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
