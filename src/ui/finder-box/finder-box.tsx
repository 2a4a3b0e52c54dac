import { h, type VNode } from 'preact'
import type { Language } from '../../kernel/language.ts'
import { Button } from '../button/button.tsx'
import { wordsOf } from '../messages.ts'

export type FinderBoxProps = {
  readonly lang: Language
  readonly action: string
  readonly label: string
  /** An example of what people say. */
  readonly hint: string
  readonly value?: string | undefined
  /** What the search keeps beside the words: filters, the body that comes first. */
  readonly kept?: Readonly<Record<string, string>> | undefined
  /** The id of the element that shows the results, and the address that gives them alone: found as one types. */
  readonly live?: { readonly target: string; readonly source: string } | undefined
}

/** The one thing to do on a page that finds: a line to write in. Without a script it is a plain form. */
export function FinderBox({ lang, action, label, hint, value, kept = {}, live }: FinderBoxProps): VNode {
  const form = (
    <search>
      <form class="finder-box" action={action} method="get">
        <label class="finder-box__label" for="finder-q">
          {label}
        </label>
        <p class="finder-box__hint" id="finder-hint">
          {hint}
        </p>
        <div class="finder-box__line">
          <input
            id="finder-q"
            type="search"
            name="q"
            value={value}
            maxLength={300}
            autocomplete="off"
            aria-describedby="finder-hint"
            data-element="search-modal-input"
          />
          {Object.entries(kept).map(([name, kept]) => (
            <input key={name} type="hidden" name={name} value={kept} />
          ))}
          <Button label={wordsOf(lang).search} type="submit" />
        </div>
      </form>
    </search>
  )
  // A custom element: `src/ui/client/live.ts`.
  return live ? h('telaio-live', { target: live.target, source: live.source } as object, form) : form
}
