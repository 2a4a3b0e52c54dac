import type { VNode } from 'preact'
import { fillWords, readText } from '../../kernel/language.ts'
import {
  type Definition,
  DefinitionList,
  type Knot,
  MissingValue,
  RecordPage,
  ThreadLine,
  Ties,
} from '../../ui/index.ts'
import type { Context } from '../context.ts'
import type { Links } from '../http/links.ts'
import { formatDate, formatInstant } from '../i18n/format.ts'
import { canAddRecord, canEditRecord } from '../identity/policy.ts'
import type { RecordFace } from '../module.ts'
import type { StoredRecord } from '../record/record.ts'
import type { Registry } from '../record/registry.ts'
import type { RecordType } from '../record/type.ts'
import { MIDDLE, threadWords } from '../thread/messages.ts'
import type { RecordThread } from '../thread/thread-service.ts'
import { siteWords } from './messages.ts'
import { parentProps, tieProps } from './record-ties.ts'
import type { NameOf } from './type-names.ts'

type Props = Readonly<{
  ctx: Context
  links: Links
  registry: Registry
  nameOf: NameOf
  type: RecordType
  record: StoredRecord
  owner: { title: string; href: string } | null
  thread: RecordThread
  face: RecordFace
  csrf: string
  /** What modules know of what came of it. */
  outcomes: readonly VNode[]
}>

const UPWARD = ['evidence', 'contribution', 'measure']

/** With whom and with what: the means in their words, then the bodies with their roles, then other records. */
function besideOf({ ctx, links, registry, nameOf, thread, face }: Props): VNode | null {
  const { language, territory } = ctx
  const words = siteWords(language)
  const at = { territory: territory.slug, links, registry, nameOf, language }
  const isBody = ({ card }: (typeof thread.beside)[number]) => registry.byType(card.type).stage === 'body'
  const bodies = thread.beside.filter(isBody).map((tied) => tieProps(tied, at))
  const others = thread.beside.filter((tied) => !isBody(tied)).map((tied) => tieProps(tied, at))
  if (!face.means && bodies.length + others.length === 0) return null
  const isMixed = Boolean(face.means) || (bodies.length > 0 && others.length > 0)
  return (
    <>
      {face.means}
      {isMixed && bodies.length > 0 ? <h3>{words.bodiesAndRoles}</h3> : null}
      <Ties lang={language} items={bodies} />
      {isMixed && others.length > 0 ? <h3>{words.besides}</h3> : null}
      <Ties lang={language} items={others} />
    </>
  )
}

function knotsOf(props: Props): Knot[] {
  const { ctx, links, registry, nameOf, type, thread, face, outcomes } = props
  const language = ctx.language
  const words = threadWords(language)
  const at = { territory: ctx.territory.slug, links, registry, nameOf, language }
  const isPlan = thread.anchorId === null
  const grounded = thread.up.filter(({ card }) => !UPWARD.includes(registry.byType(card.type).stage))
  const heard = thread.up.filter(({ card }) => UPWARD.includes(registry.byType(card.type).stage))
  const upGaps = thread.gaps.filter((gap) => gap === 'ungrounded')
  const downGaps = thread.gaps.filter((gap) => gap !== 'ungrounded')
  const beside = besideOf(props)
  // What was heard or measured is where a thread begins; a measure may also tell what came of an action.
  const isStart =
    type.stage === 'evidence' ||
    type.stage === 'contribution' ||
    (type.stage === 'measure' && thread.up.length === 0)
  // A decision that answers nobody in particular, such as the adoption of a plan, stands by itself.
  // So does a service that was there before any agenda.
  const isApart =
    isPlan || (['decision', 'result'].includes(type.stage) && thread.up.length + thread.down.length === 0)
  return [
    ...(isApart || isStart
      ? []
      : [
          {
            title: words.comesFrom,
            open: thread.up.length === 0 && thread.parent === null,
            children: (
              <>
                {thread.up.length === 0 && thread.parent === null ? <p>{words.notGrounded}</p> : null}
                {thread.parent ? <Ties lang={language} items={[parentProps(thread.parent, at)]} /> : null}
                <Ties lang={language} items={grounded.map((step) => tieProps(step, at))} />
                <Ties lang={language} items={heard.map((step) => tieProps(step, at))} />
                {thread.up.length > 0 ? upGaps.map((gap) => <p key={gap}>{words.gaps[gap]}</p>) : null}
              </>
            ),
          },
        ]),
    { title: MIDDLE[type.stage][language], children: face.middle ?? <MissingValue lang={language} /> },
    ...(beside ? [{ title: face.besideTitle ?? words.withWhom, children: beside }] : []),
    ...(isApart
      ? []
      : [
          {
            title: words.cameOfIt,
            open: downGaps.length > 0 || thread.down.length + outcomes.length === 0,
            children: (
              <>
                {outcomes}
                <Ties lang={language} items={thread.down.map((step) => tieProps(step, at))} />
                {downGaps.map((gap) => (
                  <p key={gap}>{words.gaps[gap]}</p>
                ))}
                {thread.down.length + outcomes.length === 0 && downGaps.length === 0 ? (
                  <p>{words.nothingYet}</p>
                ) : null}
              </>
            ),
          },
        ]),
  ]
}

function aside({ ctx, links, registry, type, record, owner, face }: Props): VNode {
  const language = ctx.language
  const words = siteWords(language)
  const { checkedOn, nextCheckOn, source, sourceNote } = record.general
  const standards = registry.representationsOf(type.type).map(({ mediaType }) => mediaType)
  const address = `/api/v1/territories/${ctx.territory.slug}/${type.collection}/${record.slug}`
  const items: Definition[] = [
    ...(face.facts ?? []),
    { label: words.owner, value: owner ? <a href={owner.href}>{owner.title}</a> : null },
    ...(checkedOn ? [{ label: words.checkedOn, value: formatDate(checkedOn, language) }] : []),
    ...(nextCheckOn ? [{ label: words.nextCheck, value: formatDate(nextCheckOn, language) }] : []),
    { label: words.lastChange, value: formatInstant(record.updatedAt, language) },
    ...(source || sourceNote
      ? [
          {
            label: words.source,
            value: source ? readText(source, language).text : null,
            ...(sourceNote ? { note: readText(sourceNote, language).text } : {}),
          },
        ]
      : []),
    {
      label: words.download,
      value: <a href={address}>JSON</a>,
      ...(standards.length > 0 ? { note: fillWords(words.alsoAs, { types: standards.join(', ') }) } : {}),
    },
  ]
  const mayEdit = canEditRecord(ctx.actor, record, type)
  const mayCopy = canAddRecord(ctx.actor, type)
  return (
    <>
      {mayEdit ? (
        <p>
          <a href={links.desk(ctx.territory.slug, `/${type.noun}/${record.slug}`)}>{words.edit}</a>
          {registry.rowsOn(type.type).map((rows) => (
            <>
              <br />
              <a
                key={rows.type}
                href={links.desk(ctx.territory.slug, `/${type.noun}/${record.slug}/${rows.noun}`)}
              >
                {rows.create[language]}
              </a>
            </>
          ))}
        </p>
      ) : null}
      {mayCopy ? (
        <p>
          <a href={`${links.desk(ctx.territory.slug, `/${type.noun}/nuovo`)}?copia=${record.slug}`}>
            {words.copy}
          </a>
        </p>
      ) : null}
      <DefinitionList lang={language} items={items} />
    </>
  )
}

/** A record's public page: title, the golden thread through what its module says of it, facts beside. */
export function RecordView(props: Props): VNode {
  const { ctx, record, face } = props
  const title = readText(record.general.title, ctx.language)
  const tags = [
    ...(record.general.isPublic ? [] : [{ label: siteWords(ctx.language).draft, tone: 'gap' as const }]),
    ...(face.tags ?? []),
  ]
  return (
    <>
      <RecordPage
        title={title.text}
        textLang={title.language}
        eyebrow={face.eyebrow}
        tags={tags}
        elements={face.elements}
        lead={record.general.summary ? readText(record.general.summary, ctx.language).text : undefined}
        aside={aside(props)}
      >
        <ThreadLine knots={knotsOf(props)} />
      </RecordPage>
      {face.below}
      {face.ask?.(props.csrf)}
    </>
  )
}
