import type { VNode } from 'preact'
import { readText } from '../../../kernel/language.ts'
import type { Context } from '../../../platform/context.ts'
import type { Links } from '../../../platform/http/links.ts'
import {
  type Answer,
  type DeskRoute,
  type PageRequest,
  page,
  redirect,
} from '../../../platform/http/route.ts'
import { canWrite } from '../../../platform/identity/policy.ts'
import { Card } from '../../../ui/index.ts'
import { cardType } from '../records/card-type.ts'
import { upkeepWords } from './messages.ts'
import { closeWish, readUpkeep } from './upkeep-service.ts'
import { UpkeepView } from './views/upkeep-view.tsx'

const PATH = '/servizi-da-curare'

async function showUpkeep({ ctx, links, csrf }: PageRequest): Promise<Answer> {
  const { language, territory } = ctx
  const words = upkeepWords(language)
  const content = (
    <UpkeepView
      lang={language}
      upkeep={await readUpkeep(ctx)}
      csrf={csrf}
      cardHref={(slug) => links.record(territory.slug, cardType.noun, slug)}
      formHref={(slug) => links.desk(territory.slug, `/${cardType.noun}/${slug}`)}
      doneAction={(id) => links.desk(territory.slug, `${PATH}/${id}`)}
    />
  )
  const desk = { label: readText(territory.title, language).text, href: links.desk(territory.slug) }
  return page(words.title, content, { crumbs: [desk, { label: words.title }] })
}

async function takeDone({ ctx, links, params }: PageRequest): Promise<Answer> {
  await closeWish(ctx, params.id ?? '')
  return redirect(links.desk(ctx.territory.slug, PATH))
}

/** What the desk shows first: how many cards and wishes wait. */
export async function servicesAttention(ctx: Context, links: Links): Promise<VNode | null> {
  if (!canWrite(ctx.actor)) return null
  const words = upkeepWords(ctx.language)
  const waiting = Object.values(await readUpkeep(ctx)).flat().length
  if (waiting === 0) return null
  return (
    <Card title={words.title} more={{ label: words.open, href: links.desk(ctx.territory.slug, PATH) }}>
      <p>{words.waiting(waiting)}</p>
    </Card>
  )
}

/** The upkeep of services. */
export function upkeepRoutes(): DeskRoute[] {
  return [
    { scope: 'desk', method: 'GET', path: PATH, access: 'writer', handle: showUpkeep },
    { scope: 'desk', method: 'POST', path: `${PATH}/:id`, access: 'writer', handle: takeDone },
  ]
}
