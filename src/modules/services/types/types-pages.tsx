import type { VNode } from 'preact'
import { readText } from '../../../kernel/language.ts'
import { type Answer, type PageRequest, page, type TerritoryRoute } from '../../../platform/http/route.ts'
import { formatDate, formatMoney } from '../../../platform/i18n/format.ts'
import { Card, DataTable, EmptyState, LinkList } from '../../../ui/index.ts'
import { TOPICS } from '../../lexicon/index.ts'
import { COVERAGE, crumbsOf, TYPES } from '../crumbs.ts'
import { CHANNEL_WORDS, IDENTITY_WORDS, serviceWords } from '../messages.ts'
import { channelsOf, identitiesOf, type ServiceCard } from '../present.ts'
import { differenceOf } from './coverage-rules.ts'
import { listTypes, readTypePage, type TypePage } from './coverage-service.ts'
import { typeWords } from './messages.ts'

async function showTypes(request: PageRequest): Promise<Answer> {
  const { ctx, links } = request
  const words = typeWords(ctx.language)
  const byTopic = Map.groupBy(await listTypes(ctx), ({ type }) => type.topic)
  const content = (
    <>
      <h1>{words.types}</h1>
      <p class="lead">{words.typesSub}</p>
      {byTopic.size === 0 ? (
        <EmptyState title={serviceWords(ctx.language).empty} text={serviceWords(ctx.language).emptyText} />
      ) : null}
      {[...byTopic].map(([topic, types]) => (
        <Card key={topic} title={TOPICS[topic]?.[ctx.language] ?? topic}>
          <LinkList
            items={types.map(({ type, bodies }) => ({
              label: `${type.title[ctx.language]} (${words.bodiesCount(bodies)})`,
              href: links.territory(ctx.territory.slug, `${TYPES}/${type.slug}`),
            }))}
          />
        </Card>
      ))}
    </>
  )
  return page(words.types, content, {
    description: words.typesSub,
    crumbs: crumbsOf(request, { label: words.types }),
  })
}

/** What differs between the bodies, in sentences. */
function Changes({ request, cards }: { request: PageRequest; cards: readonly ServiceCard[] }): VNode {
  const { language } = request.ctx
  const words = typeWords(language)
  const money = (cents: number) =>
    cents === 0 ? words.free : formatMoney({ cents, currency: 'EUR' }, language)
  const costs = differenceOf(cards.map(({ own }) => own.cost?.cents ?? null))
  const days = differenceOf(cards.map(({ own }) => own.days))
  const online = cards.filter(({ own }) => own.onlineUrl !== null).length
  const isOnlineSome = online > 0 && online < cards.length
  return (
    <ul>
      {costs.length > 0 ? (
        <li>{words.costChanges(money(Math.min(...costs)), money(Math.max(...costs)))}</li>
      ) : null}
      {days.length > 0 ? <li>{words.daysChange(Math.min(...days), Math.max(...days))}</li> : null}
      {isOnlineSome ? <li>{words.onlineIn(online, cards.length)}</li> : null}
      {costs.length + days.length === 0 && !isOnlineSome ? <li>{words.same}</li> : null}
    </ul>
  )
}

function Comparison({ request, found }: { request: PageRequest; found: TypePage }): VNode {
  const { ctx, links } = request
  const { language } = ctx
  const words = typeWords(language)
  const rows = found.cards.map(({ slug, ownerBodyId, own, general }) => {
    const body = found.bodies.get(ownerBodyId ?? '')
    const name = readText(body?.title ?? general.title, language).text
    return [
      <a key="body" href={links.record(ctx.territory.slug, 'servizi', slug)}>
        {name}
      </a>,
      own.cost === null ? null : own.cost.cents === 0 ? words.free : formatMoney(own.cost, language),
      own.days === null ? null : `${own.days}${own.dayKind === 'working' ? ` ${words.working}` : ''}`,
      channelsOf(own)
        .map((channel) => CHANNEL_WORDS[channel][language])
        .join(', ') || null,
      identitiesOf(own)
        .map((identity) => IDENTITY_WORDS[identity][language])
        .join(', ') || null,
      own.hours === null ? null : readText(own.hours, language).text,
      general.checkedOn === null ? null : formatDate(general.checkedOn, language),
    ]
  })
  const columns = [
    words.body,
    words.cost,
    words.days,
    words.channels,
    words.identity,
    words.hours,
    words.checked,
  ]
  return (
    <DataTable
      lang={language}
      caption={found.type.title[language]}
      captionHidden
      columns={columns.map((title) => ({ title }))}
      rows={rows}
    />
  )
}

async function showType(request: PageRequest): Promise<Answer> {
  const { ctx, links, params } = request
  const words = typeWords(ctx.language)
  const found = await readTypePage(ctx, params.type ?? '')
  const title = found.type.title[ctx.language]
  const content = (
    <>
      <h1>{title}</h1>
      <p class="lead">{found.type.description[ctx.language]}</p>
      {found.cards.length === 0 ? <EmptyState title={words.nobody} text={words.nobodyText} /> : null}
      {found.cards.length > 1 ? (
        <Card title={words.changes}>
          <Changes request={request} cards={found.cards} />
        </Card>
      ) : null}
      {found.cards.length > 0 ? (
        <Card title={words.compared}>
          <Comparison request={request} found={found} />
        </Card>
      ) : null}
      {found.cards.length > 0 && found.without.length > 0 ? (
        <Card title={words.without}>
          <LinkList
            items={found.without.map((body) => ({
              label: readText(body.title, ctx.language).text,
              href: links.territory(ctx.territory.slug, `${COVERAGE}/${body.slug}`),
            }))}
          />
        </Card>
      ) : null}
    </>
  )
  const types = { label: words.types, href: links.territory(ctx.territory.slug, TYPES) }
  return page(title, content, {
    description: found.type.description[ctx.language],
    crumbs: crumbsOf(request, types, { label: title }),
  })
}

/** Kinds of services across bodies. */
export function typesRoutes(): TerritoryRoute[] {
  const base = { scope: 'territory', method: 'GET', access: 'public' } as const
  return [
    { ...base, path: TYPES, handle: showTypes },
    { ...base, path: `${TYPES}/:type`, handle: showType },
  ]
}
