import { readText } from '../../kernel/language.ts'
import { isSlug } from '../../kernel/slug.ts'
import type { Context } from '../../platform/context.ts'
import type { Links } from '../../platform/http/links.ts'
import {
  type Answer,
  type DeskRoute,
  type PageRequest,
  page,
  type TerritoryRoute,
} from '../../platform/http/route.ts'
import type { HomeBlock } from '../../platform/module.ts'
import { Card } from '../../ui/index.ts'
import { asPublic, readBodyNames, readHealth } from './health-service.ts'
import { healthWords } from './messages.ts'
import { isEmptyPlan, NOBODY, presentHealth, summarise } from './present.ts'
import { HealthView } from './views/health-view.tsx'

const PATH = '/salute'

/** The body of which an address asks to see only the records: null for what nobody keeps, undefined for all. */
function bodyAsked(asked: string | undefined): string | null | undefined {
  if (asked === NOBODY) return null
  return asked !== undefined && isSlug(asked) ? asked : undefined
}

async function show(request: PageRequest, isDesk: boolean): Promise<Answer> {
  const { links, query } = request
  const ctx = isDesk ? request.ctx : asPublic(request.ctx)
  const { territory, language } = ctx
  const words = healthWords(language)
  const body = bodyAsked(query.ente)
  const [health, names] = await Promise.all([readHealth(ctx), readBodyNames(ctx)])
  const pageHref = isDesk ? links.desk(territory.slug, PATH) : links.territory(territory.slug, PATH)
  const view = presentHealth({ ctx, links }, health, names, { body, isDesk, pageHref })
  const home = isDesk ? links.desk(territory.slug) : links.territory(territory.slug)
  return page(words.health, <HealthView {...view} />, {
    description: words.healthSub,
    noIndex: body !== undefined,
    crumbs: [{ label: readText(territory.title, language).text, href: home }, { label: words.health }],
  })
}

/** The page that everybody sees, and the one on the desk with the ways to mend what it finds. */
export const healthRoutes: readonly (TerritoryRoute | DeskRoute)[] = [
  {
    scope: 'territory',
    method: 'GET',
    path: PATH,
    access: 'public',
    handle: (request) => show(request, false),
  },
  { scope: 'desk', method: 'GET', path: PATH, access: 'desk', handle: (request) => show(request, true) },
]

// A home says that there is more to know; the page has it all.
const ON_HOME = 3

/** On the home, how the plan stands in a few sentences. */
export const healthBlock: HomeBlock = {
  order: 25,
  async draw(ctx, links) {
    const health = await readHealth(asPublic(ctx))
    if (isEmptyPlan(health.plan)) return null
    const words = healthWords(ctx.language)
    return (
      <Card
        title={words.health}
        more={{ label: words.healthMore, href: links.territory(ctx.territory.slug, PATH) }}
      >
        <ul>
          {summarise(health, ctx.language)
            .slice(0, ON_HOME)
            .map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
        </ul>
      </Card>
    )
  },
}

/** What the desk shows first: the same sentences about drafts too, and the way to mend what they say. */
export async function healthAttention(ctx: Context, links: Links) {
  const health = await readHealth(ctx)
  if (health.findings.length === 0) return null
  const words = healthWords(ctx.language)
  return (
    <Card title={words.health} more={{ label: words.openDesk, href: links.desk(ctx.territory.slug, PATH) }}>
      <p>{summarise(health, ctx.language)[0]}</p>
    </Card>
  )
}
