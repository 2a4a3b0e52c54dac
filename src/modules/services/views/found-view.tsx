import type { VNode } from 'preact'
import type { Language } from '../../../kernel/language.ts'
import {
  Button,
  EmptyState,
  type Facet,
  FacetList,
  LinkList,
  Pagination,
  type RecordItem,
  RecordList,
  TextArea,
} from '../../../ui/index.ts'
import { serviceWords } from '../messages.ts'

export type FoundProps = Readonly<{
  lang: Language
  asked: string
  total: number
  /** The name of the body whose services come first. */
  first: string | null
  corrections: readonly Readonly<{ written: string; meant: string }>[]
  items: readonly RecordItem[]
  facets: readonly Facet[]
  clearHref: string | undefined
  page: number
  pages: number
  hrefOf: (page: number) => string
  nearest: readonly Readonly<{ label: string; href: string }>[]
  /** Whom one can ask, with how. */
  contacts: readonly Readonly<{ label: string; href: string }>[]
  /** Where what was missing is sent. */
  wishAction: string
  /** Whose portal the reader came from: the wish is theirs to read. */
  body: string | undefined
  csrf: string
}>

function Nothing({ lang, asked, nearest, contacts }: FoundProps): VNode {
  const words = serviceWords(lang)
  return (
    <>
      <EmptyState title={words.nothing(asked)} text={words.nothingText} />
      {nearest.length > 0 ? (
        <>
          <h3>{words.nearest}</h3>
          <LinkList items={nearest} />
        </>
      ) : null}
      {contacts.length > 0 ? (
        <>
          <h3>{words.whomToAsk}</h3>
          <LinkList items={contacts} />
        </>
      ) : null}
    </>
  )
}

function Wish({ lang, asked, body, csrf, wishAction }: FoundProps): VNode {
  const words = serviceWords(lang)
  return (
    <details class="facet-list">
      <summary>{words.tell}</summary>
      <form action={wishAction} method="post">
        <p>{words.tellText}</p>
        <input type="hidden" name="_csrf" value={csrf} />
        <input type="hidden" name="q" value={asked} />
        {body ? <input type="hidden" name="da" value={body} /> : null}
        <TextArea lang={lang} name="manca" label={words.wanted} rows={3} maxLength={500} />
        <Button label={words.send} type="submit" />
      </form>
    </details>
  )
}

/** What the finder found: how many, what was understood, the services, ways to narrow, and what to do with nothing. */
export function FoundView(props: FoundProps): VNode {
  const { lang, asked, total, first, corrections, items, facets, page, pages } = props
  const words = serviceWords(lang)
  return (
    <>
      <h2 class="found__count">{asked === '' ? words.all(total) : words.found(total)}</h2>
      {corrections.map(({ written, meant }) => (
        <p key={written}>{words.meant(written, meant)}</p>
      ))}
      {first && items.length > 0 ? <p>{words.firstOf(first)}</p> : null}
      {items.length === 0 ? <Nothing {...props} /> : <RecordList items={items} level={3} />}
      <Pagination lang={lang} page={page} pages={pages} hrefOf={props.hrefOf} />
      <FacetList lang={lang} title={words.narrow} facets={facets} clearHref={props.clearHref} />
      {asked === '' ? null : <Wish {...props} />}
    </>
  )
}
