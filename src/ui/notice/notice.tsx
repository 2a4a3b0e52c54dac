import type { VNode } from 'preact'
import type { Language } from '../../kernel/language.ts'
import type { Content } from '../content.ts'
import { wordsOf } from '../messages.ts'

export type NoticeTone = 'info' | 'success' | 'warning' | 'error'

export type NoticeProps = {
  readonly lang: Language
  readonly tone?: NoticeTone | undefined
  /** Replaces the tone's own word, which otherwise opens the notice. */
  readonly title?: string | undefined
  readonly children?: Content
}

/** Something the reader must know now. The tone is a word first, a colour second. */
export function Notice({ lang, tone = 'info', title, children }: NoticeProps): VNode {
  const words = wordsOf(lang)
  const names: Record<NoticeTone, string> = {
    info: words.noticeInfo,
    success: words.noticeSuccess,
    warning: words.noticeWarning,
    error: words.noticeError,
  }
  return (
    <div class={`notice notice--${tone}`} role={tone === 'success' ? 'status' : undefined}>
      <p class="notice__title">{title ?? names[tone]}</p>
      {typeof children === 'string' ? <p>{children}</p> : children}
    </div>
  )
}
