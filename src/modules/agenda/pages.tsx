import { readText } from '../../kernel/language.ts'
import { type Answer, type PageRequest, page, type TerritoryRoute } from '../../platform/http/route.ts'
import type { Registry } from '../../platform/record/index.ts'
import { countedGap, GAPS, readPublicThread, threadWords } from '../../platform/thread/index.ts'
import { Alluvial, Card, LinkList } from '../../ui/index.ts'
import { crumbsTo } from './crumbs.ts'
import { nameGoals } from './level-name.ts'
import { agendaWords } from './messages.ts'
import { readThreadPicture } from './pictures.ts'
import { listAgendas } from './service.ts'
import { timelineRoutes } from './timeline-pages.tsx'

async function showThread(registry: Registry, request: PageRequest): Promise<Answer> {
  const { ctx, links, query } = request
  const words = agendaWords(ctx.language)
  const thread = await readPublicThread(ctx, registry)
  const [type, slug] = (query.nodo ?? '').split('/')
  const picked = thread.cards.find((card) => card.type === type && card.slug === slug)
  const picture = await readThreadPicture({ ctx, links, registry }, thread, picked)
  const goals = nameGoals(ctx, await listAgendas(ctx))
  const gaps = GAPS.map((gap) => ({
    gap,
    cards: thread.cards.filter((card) => thread.gaps.get(card.id)?.includes(gap)),
  }))
  const content = (
    <>
      <h1>{words.thread}</h1>
      <p class="lead">{words.threadSub}</p>
      <Card title={picked ? readText(picked.title, ctx.language).text : words.threadAll} id="filo">
        {picked ? (
          <p>
            <a href={links.record(ctx.territory.slug, registry.byType(picked.type).noun, picked.slug)}>
              {words.openRecord}
            </a>
            {' · '}
            <a href={`${links.territory(ctx.territory.slug, '/filo')}#filo`}>{words.threadAll}</a>
          </p>
        ) : null}
        <Alluvial {...picture} />
      </Card>
      {gaps
        .filter(({ cards }) => cards.length > 0)
        .map(({ gap, cards }) => (
          <Card
            key={gap}
            id={gap}
            title={`${cards.length} ${countedGap(gap, cards.length, ctx.language, goals)}`}
            sub={threadWords(ctx.language).gaps[gap]}
          >
            <LinkList
              items={cards.map((card) => ({
                label: readText(card.title, ctx.language).text,
                href: links.record(ctx.territory.slug, registry.byType(card.type).noun, card.slug),
              }))}
            />
          </Card>
        ))}
    </>
  )
  return page(words.thread, content, {
    crumbs: crumbsTo(request, words.thread),
    noIndex: picked !== undefined,
  })
}

/** The pages of the agenda that are not a record's: its whole thread, and its timeline with its files. */
export function agendaRoutes(registry: Registry): TerritoryRoute[] {
  return [
    {
      scope: 'territory',
      method: 'GET',
      path: '/filo',
      access: 'public',
      handle: (request) => showThread(registry, request),
    },
    ...timelineRoutes,
  ]
}
