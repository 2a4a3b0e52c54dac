import type { VNode } from 'preact'
import { renderMarkdown } from './markdown.ts'

export type ProseProps = {
  /** Markdown as people wrote it: nothing in it is trusted. */
  readonly text: string
  readonly textLang?: string | undefined
  /** The level that its first-level headings become. */
  readonly headingFrom?: 2 | 3 | 4 | undefined
}

/** Text that people wrote, as safe markup. */
export function Prose({ text, textLang, headingFrom = 3 }: ProseProps): VNode {
  return (
    <div
      class="prose"
      lang={textLang}
      dangerouslySetInnerHTML={{ __html: renderMarkdown(text, headingFrom) }}
    />
  )
}
