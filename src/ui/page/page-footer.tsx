import type { VNode } from 'preact'
import type { Language } from '../../kernel/language.ts'
import { wordsOf } from '../messages.ts'

export type FooterGroup = {
  readonly title?: string | undefined
  readonly links: readonly { readonly label: string; readonly href: string }[]
}

export type PageFooterProps = {
  readonly lang: Language
  readonly footer: {
    readonly name: string
    readonly line?: string | undefined
    readonly groups: readonly FooterGroup[]
  }
}

/** The bottom of every page: who it belongs to, and the links that an Italian public site owes. */
export function PageFooter({ lang, footer }: PageFooterProps): VNode {
  return (
    <footer class="page-footer">
      <div class="wrap page-footer__row">
        <div class="page-footer__who">
          <p class="page-footer__name">{footer.name}</p>
          {footer.line ? <p>{footer.line}</p> : null}
        </div>
        {footer.groups.map((group, index) => (
          <div class="page-footer__group" key={group.title ?? index}>
            {group.title ? <p class="page-footer__title">{group.title}</p> : null}
            <ul>
              {group.links.map((link) => (
                <li key={link.href}>
                  <a href={link.href}>{link.label}</a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <div class="wrap">
        <p class="page-footer__made">{wordsOf(lang).madeWith}</p>
      </div>
    </footer>
  )
}
