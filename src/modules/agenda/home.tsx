import { readText } from '../../kernel/language.ts'
import type { Context } from '../../platform/context.ts'
import type { Links } from '../../platform/http/links.ts'
import { formatDate } from '../../platform/i18n/format.ts'
import type { HomeBlock, HomeFact } from '../../platform/module.ts'
import { findTitles, type Registry } from '../../platform/record/index.ts'
import { readPublicThread } from '../../platform/thread/index.ts'
import { Alluvial, Card, DataTable, Tag, Timeline } from '../../ui/index.ts'
import { nameGoals } from './level-name.ts'
import { agendaWords } from './messages.ts'
import { readThreadPicture, readTimeline } from './pictures.ts'
import { activityStanding, presentStanding } from './present.ts'
import { listAgendas, readAllParts, readSteps } from './service.ts'

/** The figures of the home, in the order of the thread: heard, asked, wanted, done. */
export async function agendaFacts(ctx: Context, links: Links, registry: Registry): Promise<HomeFact[]> {
  const words = agendaWords(ctx.language)
  const [agendas, { goals, actions, consultations, priorities }, thread] = await Promise.all([
    listAgendas(ctx),
    readAllParts(ctx),
    readPublicThread(ctx, registry),
  ])
  if (agendas.length === 0) return []
  const at = (path: string) => links.territory(ctx.territory.slug, path)
  const waiting = new Set(
    [...thread.gaps].filter(([, gaps]) => gaps.includes('without-action')).map(([id]) => id),
  )
  const begun = priorities.filter(({ id }) => !waiting.has(id)).length
  const name = nameGoals(ctx, agendas)[goals.length === 1 ? 'one' : 'many']
  const facts = [
    { count: consultations.length, label: words.factConsultations, href: at('/ascolto') },
    { count: goals.length, label: words.factGoals(name), href: at('/obiettivi') },
    {
      count: priorities.length,
      value: words.ofAll(begun, priorities.length),
      label: words.factThreads,
      href: at('/priorita'),
    },
    { count: actions.length, label: words.factActions, href: at('/cronoprogramma') },
  ]
  return facts
    .filter(({ count }) => count > 0)
    .map(({ count, label, href, value = String(count) }) => ({ value, label, href }))
}

/** The thread as a picture on the home: the signature of the product. */
export const threadBlock: HomeBlock = {
  order: 10,
  async draw(ctx, links, registry) {
    const thread = await readPublicThread(ctx, registry)
    if (thread.ties.length === 0) return null
    const words = agendaWords(ctx.language)
    const picture = await readThreadPicture({ ctx, links, registry }, thread)
    return (
      <Card
        title={words.thread}
        sub={words.threadSub}
        more={{ label: words.threadMore, href: links.territory(ctx.territory.slug, '/filo') }}
      >
        <Alluvial {...picture} />
      </Card>
    )
  },
}

// A home of three screens of bars is no longer one: beyond this the actions stand alone.
const MOST_ROWS = 60

/** The timeline on the home. */
export const timelineBlock: HomeBlock = {
  order: 20,
  async draw(ctx, links) {
    const { picture, pages, total } = await readTimeline(ctx, links)
    if (total === 0) return null
    const words = agendaWords(ctx.language)
    const isCut = pages > 1
    // Folding is for the page that holds nothing else.
    const rows = picture.rows.map(({ fold, ...row }) => row)
    const actions = rows.filter(({ level }) => level === 0)
    return (
      <Card
        title={words.timeline}
        sub={isCut ? words.timelineFirst(actions.length, total) : undefined}
        more={{ label: words.timelineMore, href: links.territory(ctx.territory.slug, '/cronoprogramma') }}
      >
        <Timeline {...picture} rows={isCut || rows.length > MOST_ROWS ? actions : rows} />
      </Card>
    )
  },
}

// More than a screen of late activities helps nobody: the list of activities has them all.
const SHOWN = 12

/** What waits on the desk: activities whose time is over, with who owns them and the way to report. */
export async function agendaAttention(ctx: Context, links: Links) {
  const words = agendaWords(ctx.language)
  const actions = new Map((await readAllParts(ctx)).actions.map((action) => [action.slug, action]))
  const { activities } = await readSteps(ctx)
  const waiting = activities
    .map((activity) => ({
      activity,
      standing: activityStanding(activity, actions.get(activity.own.action) ?? null, ctx.today),
    }))
    .filter(({ standing }) => standing === 'late' || standing === 'silent')
  if (waiting.length === 0) return null
  const shown = waiting.slice(0, SHOWN)
  const owners = shown.flatMap(({ activity }) =>
    activity.general.ownerBody ? [{ type: 'body', slug: activity.general.ownerBody }] : [],
  )
  const titles = await findTitles(ctx.tx, owners, false)
  const nameOf = (slug: string | null) => {
    const title = titles.get(`body/${slug}`)
    return title ? readText(title, ctx.language).text : null
  }
  const desk = links.desk(ctx.territory.slug)
  return (
    <Card
      title={`${words.waiting} (${waiting.length})`}
      sub={words.waitingSub}
      more={{ label: words.allActivities, href: `${desk}/attivita` }}
    >
      <DataTable
        lang={ctx.language}
        caption={words.waiting}
        captionHidden
        columns={[
          { title: words.what },
          { title: words.who },
          { title: words.when },
          { title: words.state },
          { title: words.report },
        ]}
        rows={shown.map(({ activity, standing }) => [
          <a key="what" href={`${desk}/attivita/${activity.slug}`}>
            {readText(activity.general.title, ctx.language).text}
          </a>,
          nameOf(activity.general.ownerBody),
          endOf(activity.own.timing?.to ?? actions.get(activity.own.action)?.own.timing?.to ?? null, ctx),
          <Tag key="standing" {...presentStanding(standing, ctx.language)} />,
          <a
            key="report"
            href={`${desk}/attivita/${activity.slug}/avanzamento`}
            aria-label={words.reportOn(readText(activity.general.title, ctx.language).text)}
          >
            {words.report}
          </a>,
        ])}
      />
    </Card>
  )
}

const endOf = (date: string | null, ctx: Context) => (date === null ? null : formatDate(date, ctx.language))
