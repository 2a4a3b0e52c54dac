import type { Context } from '../context.ts'
import type { Module, TypeName } from '../module.ts'
import type { RecordType } from '../record/type.ts'

/** What the records of a type are called on this territory. */
export type NameOf = (type: RecordType) => TypeName

/** Reads what types are called here: one plan has challenges, another objectives; the product has one type. */
export async function readTypeNames(ctx: Context, modules: readonly Module[]): Promise<NameOf> {
  const own = await Promise.all(modules.map((module) => module.typeNames?.(ctx)))
  const names = new Map(own.flatMap((one) => [...(one ?? [])]))
  return (type) => names.get(type.type) ?? { one: type.label[ctx.language], many: type.plural[ctx.language] }
}
