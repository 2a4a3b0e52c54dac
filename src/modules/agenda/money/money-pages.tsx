import { readText } from '../../../kernel/language.ts'
import { type Answer, type PageRequest, page, type TerritoryRoute } from '../../../platform/http/route.ts'
import { Card, EmptyState, MoneyBars } from '../../../ui/index.ts'
import { type AgendaMoney, readMoney } from './money-service.ts'
import { moneyWords, toBar } from './money-words.ts'

function AgendaCard({ request, money }: { request: PageRequest; money: AgendaMoney }) {
  const { ctx, links } = request
  const words = moneyWords(ctx.language)
  const bars = money.actions.map(({ action, sum }) => {
    const title = readText(action.own.shortTitle ?? action.general.title, ctx.language).text
    const label = action.own.number ? `${action.own.number}. ${title}` : title
    return toBar(label, links.record(ctx.territory.slug, 'azioni', action.slug), sum, ctx.language)
  })
  return (
    <Card title={readText(money.agenda.general.title, ctx.language).text} sub={words.byAction}>
      <MoneyBars
        lang={ctx.language}
        description={words.moneySub}
        bars={[toBar(words.all, undefined, money.sum, ctx.language), ...bars]}
      />
    </Card>
  )
}

async function showMoney(request: PageRequest): Promise<Answer> {
  const { ctx, links } = request
  const words = moneyWords(ctx.language)
  const all = (await readMoney(ctx)).filter(({ sum }) => sum.lines > 0)
  const content = (
    <>
      <h1>{words.money}</h1>
      {all.length > 0 ? (
        all.map((money) => <AgendaCard key={money.agenda.slug} request={request} money={money} />)
      ) : (
        <EmptyState title={words.none} text={words.noneText} />
      )}
    </>
  )
  const territory = readText(ctx.territory.title, ctx.language).text
  return page(words.money, content, {
    description: words.moneySub,
    crumbs: [{ label: territory, href: links.territory(ctx.territory.slug) }, { label: words.money }],
  })
}

/** The page of the money of all agendas. */
export const moneyRoutes: readonly TerritoryRoute[] = [
  { scope: 'territory', method: 'GET', path: '/denaro', access: 'public', handle: showMoney },
]
