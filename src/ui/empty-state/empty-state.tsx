import type { VNode } from 'preact'
import type { Content } from '../content.ts'

export type EmptyStateProps = {
  readonly title: string
  /** What will stand here and what to do about it. */
  readonly text?: string | undefined
  readonly action?: { readonly label: string; readonly href: string } | undefined
  readonly children?: Content
}

/** A place where nothing is yet: it says so, and what comes next. */
export function EmptyState({ title, text, action, children }: EmptyStateProps): VNode {
  return (
    <div class="empty-state">
      <p class="empty-state__title">{title}</p>
      {text ? <p>{text}</p> : null}
      {children}
      {action ? (
        <p>
          <a class="button button--secondary" href={action.href}>
            {action.label}
          </a>
        </p>
      ) : null}
    </div>
  )
}
