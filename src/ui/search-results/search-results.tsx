import type { VNode } from 'preact'
import { fillWords, type Language } from '../../kernel/language.ts'
import { wordsOf } from '../messages.ts'

export type SearchResult = {
  readonly title: string
  readonly type: string
  /** Plain text in which what was found stands between `<mark>` and `</mark>`; any other tag is only text. */
  readonly snippet?: string | undefined
  readonly href: string
  readonly textLang?: string | undefined
}

export type SearchResultsProps = {
  readonly lang: Language
  readonly items: readonly SearchResult[]
  /** How many were found in all, when the list is one page of them. */
  readonly total?: number | undefined
  readonly level?: 2 | 3 | undefined
}

/** The pieces of a snippet, those between the two marks told apart. */
export function splitMarks(snippet: string): readonly { readonly text: string; readonly hit: boolean }[] {
  return snippet
    .split('<mark>')
    .flatMap((piece, index) => {
      if (index === 0) return [{ text: piece, hit: false }]
      const [hit = '', ...rest] = piece.split('</mark>')
      return [
        { text: hit, hit: true },
        { text: rest.join(''), hit: false },
      ]
    })
    .filter((piece) => piece.text !== '')
}

/** What a search found, each with the words that matched. */
export function SearchResults({ lang, items, total, level = 2 }: SearchResultsProps): VNode {
  const words = wordsOf(lang)
  const count = total ?? items.length
  const Heading: 'h2' | 'h3' = `h${level}`
  return (
    <div class="search-results">
      <p class="search-results__count" role="status">
        {count === 1 ? words.oneResult : fillWords(words.results, { count })}
      </p>
      {items.length > 0 ? (
        <ol class="search-results__list">
          {items.map((item) => (
            <li key={item.href}>
              <p class="search-results__type">{item.type}</p>
              <Heading class="search-results__title" lang={item.textLang}>
                <a href={item.href}>{item.title}</a>
              </Heading>
              {item.snippet ? (
                <p class="search-results__snippet" lang={item.textLang}>
                  {splitMarks(item.snippet).map((piece, index) =>
                    piece.hit ? <mark key={index}>{piece.text}</mark> : piece.text,
                  )}
                </p>
              ) : null}
            </li>
          ))}
        </ol>
      ) : null}
    </div>
  )
}
