import { readText } from '../../../kernel/language.ts'
import type { Context } from '../../../platform/context.ts'
import { oncePerContext } from '../../../platform/once.ts'
import { listCards } from '../../../platform/record/card-store.ts'
import type { Tie } from '../../../platform/record/index.ts'
import { type RelationName, ROLES } from '../../../platform/record/relation.ts'
import { listTies } from '../../../platform/record/tie-store.ts'

/** What stands at the other end of a record's ties, in words, in the order of the ties. */
export type PlanTies = Readonly<{
  from: (id: string, relation: RelationName) => string[]
  to: (id: string, relation: RelationName) => string[]
}>

function groupBy(ties: readonly Tie[], end: 'fromId' | 'toId'): Map<string, Tie[]> {
  const groups = new Map<string, Tie[]>()
  for (const tie of ties) {
    const key = `${tie.relation} ${tie[end]}`
    const known = groups.get(key)
    if (known) known.push(tie)
    else groups.set(key, [tie])
  }
  return groups
}

/** Reads all public ties of the territory with the titles of their ends: two queries, however long the document. */
export const readPlanTies = oncePerContext(async (ctx: Context): Promise<PlanTies> => {
  const [cards, ties] = await Promise.all([listCards(ctx.tx, { onlyPublic: true }), listTies(ctx.tx, true)])
  const titles = new Map(cards.map(({ id, title }) => [id, readText(title, ctx.language).text]))
  const words = (id: string, { role }: Tie) => {
    const title = titles.get(id) ?? ''
    return role ? `${title} (${ROLES[role][ctx.language]})` : title
  }
  const [byFrom, byTo] = [groupBy(ties, 'fromId'), groupBy(ties, 'toId')]
  return {
    from: (id, relation) => (byFrom.get(`${relation} ${id}`) ?? []).map((tie) => words(tie.toId, tie)),
    to: (id, relation) => (byTo.get(`${relation} ${id}`) ?? []).map((tie) => words(tie.fromId, tie)),
  }
})
