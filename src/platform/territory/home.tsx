import type { VNode } from 'preact'
import { readText } from '../../kernel/language.ts'
import { Card, EmptyState, Hero, LinkList, Missing, Prose, shortText } from '../../ui/index.ts'
import type { Context } from '../context.ts'
import type { Links } from '../http/links.ts'
import { type Answer, type PageRequest, page } from '../http/route.ts'
import type { Application, HomeFact, TypeName } from '../module.ts'
import { listCards } from '../record/card-store.ts'
import { siteWords } from '../site/messages.ts'
import { readTypeNames } from '../site/type-names.ts'
import { countedGap } from '../thread/messages.ts'
import { GAPS } from '../thread/rules.ts'
import { readPublicThread, type TerritoryThread } from '../thread/thread-service.ts'

function missingItems(ctx: Context, links: Links, thread: TerritoryThread, goals: TypeName) {
  const counts = new Map(GAPS.map((gap) => [gap, 0]))
  for (const gaps of thread.gaps.values()) for (const gap of gaps) counts.set(gap, (counts.get(gap) ?? 0) + 1)
  return GAPS.filter((gap) => (counts.get(gap) ?? 0) > 0).map((gap) => {
    const count = counts.get(gap) ?? 0
    return {
      count,
      text: countedGap(gap, count, ctx.language, goals),
      href: `${links.territory(ctx.territory.slug, '/filo')}#${gap}`,
    }
  })
}

// A region has a thousand bodies; the home shows who comes first and leads to the others.
const BODIES = 40

async function bodiesBlock(ctx: Context, links: Links): Promise<VNode | null> {
  const words = siteWords(ctx.language)
  const bodies = await listCards(ctx.tx, { types: ['body'], onlyPublic: true })
  if (bodies.length === 0) return null
  return (
    <Card
      title={words.bodiesTitle}
      more={
        bodies.length > BODIES
          ? { label: words.allBodies(bodies.length), href: links.territory(ctx.territory.slug, '/enti') }
          : undefined
      }
    >
      <LinkList
        items={bodies.slice(0, BODIES).map((body) => ({
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
  const { modules, registry } = application
  const blocks = modules.flatMap((module) => module.home ?? []).sort((a, b) => a.order - b.order)
  // All at once, so that what they read is asked together.
  const [figures, nodes, thread, bodies, nameOf] = await Promise.all([
    Promise.all(
      modules.map(async (module): Promise<HomeFact[]> => (await module.facts?.(ctx, links, registry)) ?? []),
    ),
    Promise.all(blocks.map((block) => block.draw(ctx, links, registry))),
    readPublicThread(ctx, registry),
    bodiesBlock(ctx, links),
    readTypeNames(ctx, modules),
  ])
  const facts = figures.flat()
  const drawn = nodes.filter((node) => node !== null)
  const goalType = registry.types.find(({ stage }) => stage === 'goal')
  const goals = goalType ? nameOf(goalType) : { one: '', many: '' }
  const missing = missingItems(ctx, links, thread, goals)
  const title = readText(territory.title, ctx.language).text
  const headline = territory.headline
    ? readText(territory.headline, ctx.language)
    : { text: title, language: ctx.language }
  const description = territory.description ? readText(territory.description, ctx.language) : null
  return page(
    headline.text === title ? title : `${title}: ${headline.text}`,
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
      {bodies}
    </>,
    { description: description ? shortText(description.text) : undefined },
  )
}
