import type { Context } from '../../../platform/context.ts'
import { canReadDesk } from '../../../platform/identity/policy.ts'
import { listRecords } from '../../../platform/record/index.ts'
import { resourceType } from '../records/resource-type.ts'
import { type Action, type Agenda, listAgendas, type Resource, readAllParts } from '../service.ts'
import { sumExpenses } from './expense-store.ts'
import { addMoney, type MoneyLine, type MoneySum, NO_MONEY, sumMoney } from './rules.ts'

/** True for a line that is about money, or may be: what is not stated is not left out. */
const isMoney = ({ own }: Resource) => own.kind === 'money' || own.amount !== null

function toLine({ own, slug }: Resource, spent: ReadonlyMap<string, number>): MoneyLine {
  return {
    availability: own.availability,
    amountCents: own.amount?.cents ?? null,
    spentCents: spent.get(slug) ?? 0,
  }
}

/** What an action needs, has found and has spent. */
export async function readActionMoney(
  ctx: Context,
  actionId: string,
  resources: readonly Resource[],
): Promise<MoneySum> {
  const spent = await sumExpenses(ctx.tx, actionId)
  return sumMoney(resources.filter(isMoney).map((resource) => toLine(resource, spent)))
}

/** The money of one action. */
export type ActionMoney = Readonly<{ action: Action; sum: MoneySum }>
/** The money of an agenda, whole and by action, in the order of the actions. */
export type AgendaMoney = Readonly<{ agenda: Agenda; sum: MoneySum; actions: readonly ActionMoney[] }>

/** The money of every agenda of the territory. An action without a line of money has a sum of nothing. */
export async function readMoney(ctx: Context): Promise<AgendaMoney[]> {
  const onlyPublic = !canReadDesk(ctx.actor)
  const [agendas, { actions }, resources, spent] = await Promise.all([
    listAgendas(ctx),
    readAllParts(ctx),
    listRecords(ctx.tx, resourceType, { onlyPublic }),
    sumExpenses(ctx.tx),
  ])
  const byAction = Map.groupBy(resources.filter(isMoney), ({ own }) => own.action)
  return agendas.map((agenda) => {
    const own = actions
      .filter((action) => action.own.agenda === agenda.slug)
      .map((action) => ({
        action,
        sum: sumMoney((byAction.get(action.slug) ?? []).map((resource) => toLine(resource, spent))),
      }))
    return { agenda, actions: own, sum: own.map(({ sum }) => sum).reduce(addMoney, NO_MONEY) }
  })
}
