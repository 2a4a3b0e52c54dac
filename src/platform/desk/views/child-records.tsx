import type { VNode } from 'preact'
import { fillWords, type Language } from '../../../kernel/language.ts'
import { ActionLink } from '../../../ui/index.ts'
import { formWords } from '../form-messages.ts'
import type { ChildGroup } from '../types.ts'

/** The records that belong to the one on the page, each with the way to it and to a new one. */
export function ChildRecords({
  lang,
  groups,
}: {
  lang: Language
  groups: readonly ChildGroup[]
}): VNode | null {
  if (groups.length === 0) return null
  const words = formWords(lang)
  return (
    <section class="form-part" aria-labelledby="children-title">
      <h2 class="form-part__title" id="children-title">
        {words.children}
      </h2>
      {groups.map((group) => (
        <div key={group.listHref}>
          <h3>{group.title}</h3>
          {group.items.length === 0 ? <p class="form-part__intro">{words.childrenNone}</p> : null}
          {group.items.length > 0 ? (
            <ul>
              {group.items.map((item) => (
                <li key={item.href}>
                  <a href={item.href} lang={item.textLang}>
                    {item.title}
                  </a>
                </li>
              ))}
            </ul>
          ) : null}
          {group.more > 0 ? (
            <p>
              <a href={group.listHref}>{fillWords(words.childrenMore, { count: group.more })}</a>
            </p>
          ) : null}
          {group.create ? (
            <p>
              <ActionLink label={group.create.label} href={group.create.href} />
            </p>
          ) : null}
        </div>
      ))}
    </section>
  )
}
