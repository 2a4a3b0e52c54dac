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
import { formatDate } from '../../../platform/i18n/format.ts'
import { canWrite } from '../../../platform/identity/policy.ts'
import { Card, fieldId, PostButton, RecordList } from '../../../ui/index.ts'
import { deadLinkWords } from '../dead-links/present-dead-link.ts'
import { upkeepWords } from './messages.ts'
import { closeWish, readUpkeep } from './upkeep-service.ts'

const PATH = '/servizi-da-curare'

async function showUpkeep({ ctx, links, csrf }: PageRequest): Promise<Answer> {
  const { language, territory } = ctx
  const words = upkeepWords(language)
  const { due, unsure, dead, wishes } = await readUpkeep(ctx)
  const form = (slug: string) => links.desk(territory.slug, `/servizi/${slug}`)
  const content = (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.sub}</p>
      <Card title={words.due}>
        {due.length === 0 ? <p>{words.noneDue}</p> : null}
        <RecordList
          items={due.map(({ slug, title, dueOn }) => ({
            title: readText(title, language).text,
            href: form(slug),
            meta: [words.dueOn(formatDate(dueOn, language))],
          }))}
        />
      </Card>
      <Card title={words.unsure} sub={words.unsureText}>
        {unsure.length === 0 ? <p>{words.noneUnsure}</p> : null}
        <RecordList
          items={unsure.map(({ slug, title, type, sure }) => ({
            title: readText(title, language).text,
            href: form(slug),
            meta: [words.proposed(type, Math.round(sure * 100))],
          }))}
        />
      </Card>
      <Card title={words.dead} sub={words.deadText}>
        {dead.length === 0 ? <p>{words.noneDead}</p> : null}
        <RecordList
          items={dead.map((link) => ({
            title: readText(link.title, language).text,
            href: `${form(link.slug)}#${fieldId(link.field)}`,
            meta: [deadLinkWords(link, language)],
          }))}
        />
      </Card>
      <Card title={words.wishes} sub={words.wishesText}>
        {wishes.length === 0 ? <p>{words.noneWishes}</p> : null}
        <RecordList
          items={wishes.map(({ id, saidOn, asked, wanted }) => ({
            title: wanted ?? asked,
            meta: [formatDate(saidOn, language), `${words.asked} «${asked}»`],
            actions: (
              <PostButton
                label={words.done}
                action={links.desk(territory.slug, `${PATH}/${id}`)}
                csrf={csrf}
              />
            ),
          }))}
        />
      </Card>
    </>
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
  const { due, unsure, dead, wishes } = await readUpkeep(ctx)
  const waiting = due.length + unsure.length + dead.length + wishes.length
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
