import type { VNode } from 'preact'
import { fillWords, type Language } from '../../kernel/language.ts'
import { wordsOf } from '../messages.ts'

export type PaginationProps = {
  readonly lang: Language
  /** The page shown, from 1. */
  readonly page: number
  readonly pages: number
  readonly hrefOf: (page: number) => string
}

/** The way to the pages before and after, absent when there is only one. */
export function Pagination({ lang, page, pages, hrefOf }: PaginationProps): VNode | null {
  if (pages <= 1) return null
  const words = wordsOf(lang)
  return (
    <nav class="pagination" aria-label={words.pages}>
      {page > 1 ? (
        <a class="button button--secondary" rel="prev" href={hrefOf(page - 1)}>
          {words.previous}
        </a>
      ) : null}
      <span class="pagination__now">{fillWords(words.pageOf, { page, pages })}</span>
      {page < pages ? (
        <a class="button button--secondary" rel="next" href={hrefOf(page + 1)}>
          {words.next}
        </a>
      ) : null}
    </nav>
  )
}
