import { readText } from '../../kernel/language.ts'
import type { Context } from '../../platform/context.ts'
import type { Links } from '../../platform/http/links.ts'
import { type Answer, type PageRequest, page, type TerritoryRoute } from '../../platform/http/route.ts'
import type { HomeBlock } from '../../platform/module.ts'
import type { Registry } from '../../platform/record/index.ts'
import { Card, EmptyState, FigureGrid, LinkList } from '../../ui/index.ts'
import { profileWords } from './messages.ts'
import { toFigure } from './present.ts'
import { type Areas, listGoals, type Reading, readAreas, readProfile } from './profile-service.ts'
import { indicatorType } from './records/indicator-type.ts'

const hrefOf = (ctx: Context, links: Links, { indicator }: Reading) =>
  links.record(ctx.territory.slug, indicatorType.noun, indicator.slug)

type Place = Readonly<{ ctx: Context; links: Links; areas: Areas }>

function Figures({ ctx, links, areas, readings }: Place & { readings: readonly Reading[] }) {
  return (
    <FigureGrid
      items={readings.map((reading) => toFigure(reading, areas, hrefOf(ctx, links, reading), ctx.language))}
    />
  )
}

/** What is better and what is worse than a larger area, in words, before any number. */
function Verdict({ ctx, links, readings }: Omit<Place, 'areas'> & { readings: readonly Reading[] }) {
  const words = profileWords(ctx.language)
  const of = (kind: 'better' | 'worse') => readings.filter(({ benchmark }) => benchmark?.comparison === kind)
  const compared = readings.filter(({ benchmark }) => benchmark !== null)
  const list = (some: readonly Reading[]) => (
    <LinkList
      items={some.map((reading) => ({
        label: readText(reading.indicator.general.title, ctx.language).text,
        href: hrefOf(ctx, links, reading),
      }))}
    />
  )
  if (compared.length === 0) return <p>{words.noBenchmark}</p>
  return (
    <>
      {(['better', 'worse'] as const).map((kind) =>
        of(kind).length > 0 ? (
          <section key={kind}>
            <p>{words[kind](of(kind).length)}</p>
            {list(of(kind))}
          </section>
        ) : null,
      )}
      <p>{words.compared(compared.length, readings.length)}</p>
    </>
  )
}

async function showProfile(registry: Registry, request: PageRequest): Promise<Answer> {
  const { ctx, links } = request
  const words = profileWords(ctx.language)
  const [readings, areas, goals] = await Promise.all([
    readProfile(ctx),
    readAreas(ctx),
    listGoals(ctx, registry),
  ])
  const byGoal = Map.groupBy(readings, ({ indicator }) => indicator.own.goal)
  const known = new Set(goals.map(({ slug }) => slug))
  const rest = readings.filter(({ indicator: { own } }) => own.goal === null || !known.has(own.goal))
  const groups = [
    ...goals.map((goal) => ({
      id: goal.slug,
      title: readText(goal.general.title, ctx.language).text,
      more: {
        label: words.toGoal,
        href: links.record(ctx.territory.slug, 'obiettivi', goal.slug),
      },
      readings: byGoal.get(goal.slug) ?? [],
    })),
    { id: 'altri', title: words.noGoal, more: undefined, readings: rest },
  ].filter((group) => group.readings.length > 0)
  const content = (
    <>
      <h1>{words.profile}</h1>
      <p class="lead">{words.profileSub}</p>
      {readings.length === 0 ? (
        <EmptyState title={words.none} text={words.noneText} />
      ) : (
        <Verdict ctx={ctx} links={links} readings={readings} />
      )}
      {groups.map(({ id, title, more, readings: own }) => (
        <Card key={id} id={id} title={title} more={more}>
          <Figures ctx={ctx} links={links} areas={areas} readings={own} />
        </Card>
      ))}
    </>
  )
  const territory = readText(ctx.territory.title, ctx.language).text
  return page(words.profile, content, {
    description: words.profileSub,
    crumbs: [{ label: territory, href: links.territory(ctx.territory.slug) }, { label: words.profile }],
  })
}

/** The page of all indicators. */
export function profileRoutes(registry: Registry): TerritoryRoute[] {
  return [
    {
      scope: 'territory',
      method: 'GET',
      path: '/profilo',
      access: 'public',
      handle: (request) => showProfile(registry, request),
    },
  ]
}

// A glance, not the whole: as many as two rows of a wide screen hold.
const ON_HOME = 6

/** Those that say most at a glance: of the territory itself, held against a larger area, worse ones first. */
function pickForHome(readings: readonly Reading[]): readonly Reading[] {
  const weight = ({ latest, isElsewhere, benchmark }: Reading) =>
    latest === null || isElsewhere ? 3 : benchmark === null ? 2 : benchmark.comparison === 'worse' ? 0 : 1
  return readings.toSorted((one, other) => weight(one) - weight(other)).slice(0, ON_HOME)
}

/** Some figures on the home, with the way to all. */
export const profileBlock: HomeBlock = {
  order: 15,
  async draw(ctx, links) {
    const [readings, areas] = await Promise.all([readProfile(ctx), readAreas(ctx)])
    if (readings.length === 0) return null
    const words = profileWords(ctx.language)
    const href = links.territory(ctx.territory.slug, '/profilo')
    return (
      <Card title={words.profile} more={{ label: words.profileMore, href }}>
        <Figures ctx={ctx} links={links} areas={areas} readings={pickForHome(readings)} />
      </Card>
    )
  },
}
