import type { VNode } from 'preact'
import type { Language } from '../../kernel/language.ts'
import { wordsOf } from '../messages.ts'

export type ErrorSummaryProps = {
  readonly lang: Language
  readonly title?: string | undefined
  /** What is wrong, each with the address of the field it is about (`#field-id`). */
  readonly errors: readonly { readonly text: string; readonly href?: string | undefined }[]
}

/** Everything that is wrong with a form, before the form. Screen readers announce it as the page opens. */
export function ErrorSummary({ lang, title, errors }: ErrorSummaryProps): VNode | null {
  if (errors.length === 0) return null
  return (
    <div class="error-summary" role="alert">
      <h2 class="error-summary__title">{title ?? wordsOf(lang).errorsTitle}</h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.href ?? ''} ${error.text}`}>
            {error.href ? <a href={error.href}>{error.text}</a> : error.text}
          </li>
        ))}
      </ul>
    </div>
  )
}
