import { readText } from '../../kernel/language.ts'
import type { Context } from '../../platform/context.ts'
import type { Links } from '../../platform/http/links.ts'
import { formatDate } from '../../platform/i18n/format.ts'
import type { HomeBlock, HomeFact } from '../../platform/module.ts'
import { findTitles } from '../../platform/record/index.ts'
import { readTerritoryThread } from '../../platform/thread/index.ts'
import { Alluvial, Card, DataTable, Tag, Timeline } from '../../ui/index.ts'
import { agendaWords } from './messages.ts'
import { readThreadPicture, readTimeline } from './pictures.ts'
import { activityStanding, presentStanding } from './present.ts'
import { listAgendas, readAllParts, readSteps } from './service.ts'

/** How many goals, consultations and actions there are: the figures of the home. */
export async function agendaFacts(ctx: Context, links: Links): Promise<HomeFact[]> {
  const words = agendaWords(ctx.language)
  const [agenda] = await listAgendas(ctx)
  if (!agenda) return []
  const { goals, actions, consultations } = await readAllParts(ctx)
  const at = (path: string) => links.territory(ctx.territory.slug, path)
  const facts = [
    { value: goals.length, label: words.factGoals, href: at('/obiettivi') },
    { value: consultations.length, label: words.factConsultations, href: at('/ascolto') },
    { value: actions.length, label: words.factActions, href: at('/cronoprogramma') },
  ]
  return facts.filter(({ value }) => value > 0).map((fact) => ({ ...fact, value: String(fact.value) }))
}

/** The thread as a picture on the home: the signature of the product. */
export const threadBlock: HomeBlock = {
  order: 10,
  async draw(ctx, links, registry) {
    const thread = await readTerritoryThread(ctx, registry, true)
    if (thread.ties.length === 0) return null
    const words = agendaWords(ctx.language)
    const picture = await readThreadPicture({ ctx, links, registry }, thread)
    return (
      <Card
        title={words.thread}
        sub={words.threadSub}
        more={{ label: words.thread, href: links.territory(ctx.territory.slug, '/filo') }}
      >
        <Alluvial {...picture} />
      </Card>
    )
  },
}

/** The timeline on the home. */
export const timelineBlock: HomeBlock = {
  order: 20,
  async draw(ctx, links) {
    const picture = await readTimeline(ctx, links)
    if (picture.rows.length === 0) return null
    const words = agendaWords(ctx.language)
    return (
      <Card
        title={words.timeline}
        more={{ label: words.timeline, href: links.territory(ctx.territory.slug, '/cronoprogramma') }}
      >
        <Timeline {...picture} />
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
      more={{ label: words.activities, href: `${desk}/attivita` }}
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
          readText(activity.general.title, ctx.language).text,
          nameOf(activity.general.ownerBody),
          endOf(activity.own.timing?.to ?? actions.get(activity.own.action)?.own.timing?.to ?? null, ctx),
          <Tag key="standing" {...presentStanding(standing, ctx.language)} />,
          <a key="report" href={`${desk}/attivita/${activity.slug}/avanzamento`}>
            {words.report}
          </a>,
        ])}
      />
    </Card>
  )
}

const endOf = (date: string | null, ctx: Context) => (date === null ? null : formatDate(date, ctx.language))
