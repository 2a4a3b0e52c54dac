import type { VNode } from 'preact'
import { type Language, type LocalText, readText } from '../../../../kernel/language.ts'
import { formatDate, formatDecimals } from '../../../../platform/i18n/format.ts'
import { Card, Folded, fieldId, PostButton, type RecordItem, RecordList } from '../../../../ui/index.ts'
import { deadLinkWords } from '../../dead-links/present-dead-link.ts'
import { MARKS_ID } from '../../feedback/views/marks-view.tsx'
import { upkeepWords } from '../messages.ts'
import type { Upkeep } from '../types.ts'

type Props = Readonly<{
  lang: Language
  upkeep: Upkeep
  csrf: string
  /** The page of a card, its form, and where a wish is put aside. */
  cardHref: (slug: string) => string
  formHref: (slug: string) => string
  doneAction: (id: string) => string
}>

type QueueProps = Readonly<{
  lang: Language
  title: string
  sub: string
  none: string
  items: readonly RecordItem[]
}>

function Queue({ lang, title, sub, none, items }: QueueProps): VNode {
  return (
    <Card title={items.length === 0 ? title : `${title} (${items.length})`} sub={sub}>
      {items.length === 0 ? <p>{none}</p> : null}
      <Folded lang={lang} items={items} draw={(some) => <RecordList items={some} />} />
    </Card>
  )
}

/** What waits for whoever keeps cards: the citizens' words first, then what stands in their way, then the routine. */
export function UpkeepView({ lang, upkeep, csrf, cardHref, formHref, doneAction }: Props): VNode {
  const words = upkeepWords(lang)
  const { due, unsure, dead, wishes, unclear } = upkeep
  const nameOf = (body: LocalText | null) => (body ? [readText(body, lang).text] : [])
  const cardItem = (
    { slug, title, body }: Readonly<{ slug: string; title: LocalText; body: LocalText | null }>,
    meta: string,
    anchor = '',
  ): RecordItem => ({
    title: readText(title, lang).text,
    href: `${formHref(slug)}${anchor}`,
    meta: [...nameOf(body), meta],
  })
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.sub}</p>
      <Queue
        lang={lang}
        title={words.wishes}
        sub={words.wishesText}
        none={words.noneWishes}
        items={wishes.map(({ id, saidOn, asked, wanted }) => ({
          title: wanted ?? asked,
          meta: [formatDate(saidOn, lang), `${words.asked} «${asked}»`],
          actions: <PostButton label={words.done} action={doneAction(id)} csrf={csrf} />,
        }))}
      />
      <Queue
        lang={lang}
        title={words.unclear}
        sub={words.unclearText}
        none={words.noneUnclear}
        items={unclear.map(({ slug, title, body, marks, low, mean }) => ({
          title: readText(title, lang).text,
          href: `${cardHref(slug)}#${MARKS_ID}`,
          meta: [...nameOf(body), words.marks(low, marks, formatDecimals(mean, 1, lang))],
        }))}
      />
      <Queue
        lang={lang}
        title={words.dead}
        sub={words.deadText}
        none={words.noneDead}
        items={dead.map((link) => cardItem(link, deadLinkWords(link, lang), `#${fieldId(link.field)}`))}
      />
      <Queue
        lang={lang}
        title={words.due}
        sub={words.dueText}
        none={words.noneDue}
        items={due.map((card) => cardItem(card, words.dueOn(formatDate(card.dueOn, lang))))}
      />
      <Queue
        lang={lang}
        title={words.unsure}
        sub={words.unsureText}
        none={words.noneUnsure}
        items={unsure.map((card) => cardItem(card, words.proposed(card.type, Math.round(card.sure * 100))))}
      />
    </>
  )
}
