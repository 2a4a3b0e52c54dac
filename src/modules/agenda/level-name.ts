import { readText } from '../../kernel/language.ts'
import type { Context } from '../../platform/context.ts'
import type { TypeName } from '../../platform/module.ts'
import { goalType } from './records/goal-type.ts'
import { pluralOf } from './rules.ts'
import { type Agenda, listAgendas } from './service.ts'

/** What the goals of these agendas are called, in the agendas' own word: "Sfida", "Sfide". */
export function nameGoals(ctx: Context, agendas: readonly Agenda[]): TypeName {
  const { language } = ctx
  const general = { one: goalType.label[language], many: goalType.plural[language] }
  const words = new Set(agendas.map((agenda) => readText(agenda.own.goalLevel, language).text))
  const [word] = words
  // Agendas with different words have only the general one in common.
  if (words.size !== 1 || word === undefined) return general
  const one = word.charAt(0).toUpperCase() + word.slice(1)
  const isTranslated = agendas.every((agenda) => agenda.own.goalLevel[language] !== undefined)
  const many = pluralOf(one, isTranslated ? language : 'it')
  return { one, many: many ?? `${general.many} (${one.toLowerCase()})` }
}

/** What types are called on this territory where its agendas have a word of their own. */
export async function readTypeNames(ctx: Context): Promise<ReadonlyMap<string, TypeName>> {
  return new Map([[goalType.type, nameGoals(ctx, await listAgendas(ctx))]])
}
