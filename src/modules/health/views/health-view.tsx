import type { VNode } from 'preact'
import type { Language } from '../../../kernel/language.ts'
import {
  Card,
  DataTable,
  EmptyState,
  Folded,
  LinkList,
  Notice,
  ShareBar,
  type ShareBarProps,
  Tally,
  type TallyRow,
} from '../../../ui/index.ts'
import { healthWords } from '../messages.ts'

/** A record with something missing, late or unknown, as its list shows it. */
type ShownFinding = Readonly<{
  title: string
  textLang: string
  href: string
  body: string
  since: string | null
  /** On the desk: where to mend it, and in which words. */
  act: Readonly<{ label: string; href: string }> | null
}>

/** All findings of one kind. */
export type FindingList = Readonly<{
  id: string
  title: string
  hasSince: boolean
  items: readonly ShownFinding[]
}>

export type HealthViewProps = Readonly<{
  lang: Language
  isEmpty: boolean
  summary: readonly string[]
  /** The one body that is shown, and the way back to all. */
  only: Readonly<{ body: string; href: string }> | null
  indicators: ShareBarProps
  steps: readonly ShareBarProps[]
  plan: readonly ShareBarProps[]
  tally: Readonly<{ columns: readonly string[]; rows: readonly TallyRow[] }>
  lists: readonly FindingList[]
  /** From the desk: the page that everybody sees, and what comes by mail. */
  ways: readonly Readonly<{ label: string; href: string }>[]
}>

function ListTable({ lang, list }: { lang: Language; list: FindingList }): VNode {
  const words = healthWords(lang)
  const hasAct = list.items.some(({ act }) => act !== null)
  const columns = [
    { title: words.record },
    { title: words.body },
    ...(list.hasSince ? [{ title: words.since }] : []),
    ...(hasAct ? [{ title: words.act }] : []),
  ]
  return (
    <Folded
      lang={lang}
      items={list.items}
      draw={(items) => (
        <DataTable
          lang={lang}
          caption={list.title}
          captionHidden
          columns={columns}
          rows={items.map(({ title, textLang, href, body, since, act }) => [
            <a key="title" href={href} lang={textLang}>
              {title}
            </a>,
            body,
            ...(list.hasSince ? [since] : []),
            ...(act
              ? [
                  <a key="act" href={act.href}>
                    {act.label}
                    <span class="visually-hidden">: {title}</span>
                  </a>,
                ]
              : []),
          ])}
        />
      )}
    />
  )
}

/** Fewer than this are read at once; more are opened by whoever wants to. */
const FEW = 5

function List({ lang, list, isOpen }: { lang: Language; list: FindingList; isOpen: boolean }): VNode {
  const table = <ListTable lang={lang} list={list} />
  return (
    <Card id={list.id} title={`${list.title} (${list.items.length})`}>
      {isOpen || list.items.length <= FEW ? (
        table
      ) : (
        <details class="folded">
          <summary>
            {healthWords(lang).openList}
            <span class="visually-hidden">: {list.title}</span>
          </summary>
          {table}
        </details>
      )}
    </Card>
  )
}

const hasParts = ({ parts }: ShareBarProps) => parts.some(({ count }) => count > 0)

function Bars({
  title,
  sub,
  all,
}: {
  title: string
  sub: string
  all: readonly ShareBarProps[]
}): VNode | null {
  const drawn = all.filter(hasParts)
  if (drawn.length === 0) return null
  return (
    <Card title={title} sub={sub}>
      {drawn.map((one) => (
        <ShareBar key={one.title} {...one} />
      ))}
    </Card>
  )
}

/** How a plan stands: in words, as pictures, body by body, then record by record. */
export function HealthView(props: HealthViewProps): VNode {
  const { lang, only, tally, ways } = props
  const words = healthWords(lang)
  if (props.isEmpty) {
    return (
      <>
        <h1>{words.health}</h1>
        <EmptyState title={words.none} text={words.noneText} />
      </>
    )
  }
  return (
    <>
      <h1>{words.health}</h1>
      <p class="lead">{words.healthSub}</p>
      <LinkList items={ways} />
      {only ? (
        <Notice lang={lang} tone="info">
          <p>
            {words.onlyOf(only.body)} <a href={only.href}>{words.everybody}</a>
          </p>
        </Notice>
      ) : null}
      <ul>
        {props.summary.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Bars title={words.indicators} sub={words.indicatorsSub} all={[props.indicators]} />
      <Bars title={words.steps} sub={words.stepsSub} all={props.steps} />
      <Bars title={words.plan} sub={words.planSub} all={props.plan} />
      {tally.rows.length > 0 ? (
        <Card title={words.byBody} sub={words.byBodySub}>
          <Folded
            lang={lang}
            items={tally.rows}
            draw={(rows) => <Tally lang={lang} caption={words.byBody} columns={tally.columns} rows={rows} />}
          />
        </Card>
      ) : null}
      {props.lists.map((list) => (
        <List key={list.id} lang={lang} list={list} isOpen={only !== null} />
      ))}
    </>
  )
}
