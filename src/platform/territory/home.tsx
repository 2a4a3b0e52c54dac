import type { VNode } from 'preact'
import { readText } from '../../kernel/language.ts'
import { Card, EmptyState, Hero, LinkList, Missing, Prose } from '../../ui/index.ts'
import type { Context } from '../context.ts'
import type { Links } from '../http/links.ts'
import { type Answer, type PageRequest, page } from '../http/route.ts'
import type { Application, HomeFact } from '../module.ts'
import { listCards } from '../record/card-store.ts'
import { siteWords } from '../site/messages.ts'
import { COUNTED_GAPS } from '../thread/messages.ts'
import { GAPS } from '../thread/rules.ts'
import { readTerritoryThread, type TerritoryThread } from '../thread/thread-service.ts'

function missingItems(ctx: Context, links: Links, thread: TerritoryThread) {
  const counts = new Map(GAPS.map((gap) => [gap, 0]))
  for (const gaps of thread.gaps.values()) for (const gap of gaps) counts.set(gap, (counts.get(gap) ?? 0) + 1)
  return GAPS.filter((gap) => (counts.get(gap) ?? 0) > 0).map((gap) => {
    const count = counts.get(gap) ?? 0
    return {
      count,
      text: COUNTED_GAPS[gap][count === 1 ? 'one' : 'many'][ctx.language],
      href: `${links.territory(ctx.territory.slug, '/filo')}#${gap}`,
    }
  })
}

async function bodiesBlock(ctx: Context, links: Links): Promise<VNode | null> {
  const words = siteWords(ctx.language)
  const bodies = await listCards(ctx.tx, { types: ['body'], onlyPublic: true })
  if (bodies.length === 0) return null
  return (
    <Card title={words.bodiesTitle}>
      <LinkList
        items={bodies.map((body) => ({
          label: readText(body.title, ctx.language).text,
          href: links.record(ctx.territory.slug, 'enti', body.slug),
        }))}
      />
    </Card>
  )
}

/** The home of a territory: what it is, where its agenda stands, the thread as a picture, what is missing. */
export async function showHome(application: Application, request: PageRequest): Promise<Answer> {
  const { ctx, links } = request
  const words = siteWords(ctx.language)
  const { territory } = ctx
  const facts: HomeFact[] = []
  for (const module of application.modules) facts.push(...((await module.facts?.(ctx, links)) ?? []))
  const blocks = application.modules.flatMap((module) => module.home ?? []).sort((a, b) => a.order - b.order)
  const drawn: VNode[] = []
  for (const block of blocks) {
    const node = await block.draw(ctx, links, application.registry)
    if (node) drawn.push(node)
  }
  const thread = await readTerritoryThread(ctx, application.registry, true)
  const missing = missingItems(ctx, links, thread)
  const title = readText(territory.title, ctx.language).text
  const headline = territory.headline
    ? readText(territory.headline, ctx.language)
    : { text: title, language: ctx.language }
  const description = territory.description ? readText(territory.description, ctx.language) : null
  return page(
    title,
    <>
      <Hero title={headline.text} textLang={headline.language} facts={facts.map((fact) => ({ ...fact }))}>
        {description ? <Prose text={description.text} textLang={description.language} /> : null}
      </Hero>
      {drawn.length === 0 ? <EmptyState title={words.inPreparation} text={words.inPreparationText} /> : drawn}
      {thread.cards.length > 0 ? (
        <Card title={words.missing} sub={words.missingSub}>
          {missing.length > 0 ? <Missing items={missing} /> : <p>{words.noMissing}</p>}
        </Card>
      ) : null}
      {await bodiesBlock(ctx, links)}
    </>,
    { description: description?.text.slice(0, 160) },
  )
}
