import { readText } from '../../kernel/language.ts'
import { writeCalendar } from '../../platform/calendar/calendar.ts'
import type { Context } from '../../platform/context.ts'
import { territoryAddress } from '../../platform/http/links.ts'
import {
  type Answer,
  type PageRequest,
  page,
  pageAsked,
  type TerritoryRoute,
} from '../../platform/http/route.ts'
import { formatDate } from '../../platform/i18n/format.ts'
import { renderPng } from '../../platform/picture/render-png.ts'
import { accentShades } from '../../platform/territory/accent.ts'
import { Card, EmptyState, Pagination, renderTimelineSvg, Timeline, TimelineNav } from '../../ui/index.ts'
import { crumbsTo } from './crumbs.ts'
import { agendaWords } from './messages.ts'
import { readTimeline } from './pictures.ts'
import { readAllParts, readSteps } from './service.ts'
import { listCalendarEntries } from './timeline-calendar.ts'
import { nameTimeline, navigateTimeline } from './timeline-nav.ts'
import { readView, viewQuery } from './timeline-view-rules.ts'

/** The accent of the theme, for a territory without a colour of its own. */
const OUR_ACCENT = '#0b6b57'

async function showTimeline(request: PageRequest): Promise<Answer> {
  const { ctx, links, query } = request
  const words = agendaWords(ctx.language)
  const view = readView(query, pageAsked(query))
  const part = await readTimeline(ctx, links, view)
  const { picture, page: current, pages, total, elsewhere } = part
  const { year } = view
  const content = (
    <>
      <h1>{words.timeline}</h1>
      {total > 0 ? (
        <>
          <TimelineNav {...navigateTimeline(request, view, part)} />
          <Card
            title={year === null ? words.actions : `${words.actions}, ${year}`}
            sub={pages > 1 ? words.timelinePart(total - elsewhere) : undefined}
          >
            {picture.rows.length === 0 && year !== null ? (
              <p>{words.nothingInYear(year)}</p>
            ) : (
              <Timeline {...picture} />
            )}
            {picture.rows.length > 0 && elsewhere > 0 && year !== null ? (
              <p>{words.notInYear(elsewhere, year)}</p>
            ) : null}
          </Card>
          <Pagination
            lang={ctx.language}
            page={current}
            pages={pages}
            hrefOf={(number) =>
              links.territory(ctx.territory.slug, `/cronoprogramma${viewQuery({ ...view, page: number })}`)
            }
          />
        </>
      ) : (
        <EmptyState title={words.noTimeline} text={words.noTimelineText} />
      )}
    </>
  )
  const isWhole = viewQuery({ ...view, page: 1 }) === ''
  return page(words.timeline, content, { crumbs: crumbsTo(request, words.timeline), noIndex: !isWhole })
}

/** What is taken away is passed on: a file holds what a citizen sees, also for those who work on the territory. */
const asCitizen = ({ ctx }: PageRequest): Context => ({ ...ctx, actor: { kind: 'anonymous' } })

async function sendCalendar(request: PageRequest): Promise<Answer> {
  const { publicUrl } = request
  const ctx = asCitizen(request)
  const [{ actions }, steps] = await Promise.all([readAllParts(ctx), readSteps(ctx)])
  const { agenda } = agendaWords(ctx.language)
  return {
    kind: 'file',
    type: 'text/calendar; charset=utf-8',
    name: `${ctx.territory.slug}-cronoprogramma.ics`,
    body: writeCalendar({
      name: `${agenda}: ${readText(ctx.territory.title, ctx.language).text}`,
      entries: listCalendarEntries({ ctx, publicUrl }, { actions, ...steps }),
    }),
  }
}

/** The picture of what was asked for, with addresses that hold wherever the file goes. */
async function drawFile(request: PageRequest) {
  const { links, query, publicUrl } = request
  const ctx = asCitizen(request)
  const view = readView(query, pageAsked(query))
  const { picture } = await readTimeline(ctx, links, view)
  const address = territoryAddress(publicUrl, ctx.territory, ctx.language)
  const rows = picture.rows.map((row) => ({ ...row, href: new URL(row.href, address).href }))
  const { accent, light } = accentShades(ctx.territory.accent ?? OUR_ACCENT)
  return renderTimelineSvg(
    { ...picture, rows },
    {
      colours: { accent, accentLight: light },
      heading: nameTimeline(request, view),
      foot: agendaWords(ctx.language).drawnOn(formatDate(ctx.today, ctx.language), address),
    },
  )
}

async function sendSvg(request: PageRequest): Promise<Answer> {
  const { svg } = await drawFile(request)
  const name = `${request.ctx.territory.slug}-cronoprogramma.svg`
  return { kind: 'file', type: 'image/svg+xml; charset=utf-8', name, body: svg }
}

async function sendPng(request: PageRequest): Promise<Answer> {
  const body = await renderPng(await drawFile(request))
  return { kind: 'file', type: 'image/png', name: `${request.ctx.territory.slug}-cronoprogramma.png`, body }
}

const BASE = { scope: 'territory', method: 'GET', access: 'public' } as const

/** The timeline as a page, as a calendar and as a picture. */
export const timelineRoutes: readonly TerritoryRoute[] = [
  { ...BASE, path: '/cronoprogramma', handle: showTimeline },
  { ...BASE, path: '/cronoprogramma.ics', handle: sendCalendar },
  { ...BASE, path: '/cronoprogramma.svg', handle: sendSvg },
  { ...BASE, path: '/cronoprogramma.png', handle: sendPng },
]
