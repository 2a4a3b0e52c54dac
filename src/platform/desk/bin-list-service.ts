import { addDays, romeDate } from '../../kernel/date.ts'
import { readText } from '../../kernel/language.ts'
import type { Context } from '../context.ts'
import { formatDate } from '../i18n/format.ts'
import { canEditRecord } from '../identity/policy.ts'
import { BIN_DAYS, binStart, withDependants } from '../record/bin-service.ts'
import { listBin } from '../record/bin-store.ts'
import type { StoredRecord } from '../record/record.ts'
import type { Registry } from '../record/registry.ts'
import { listCardsById } from './card-store.ts'
import type { BinRow } from './types.ts'

/** What is in the bin, newest first, and until when it can be brought back. */
export async function readBin(ctx: Context, registry: Registry): Promise<BinRow[]> {
  const types = new Map(registry.types.map((type) => [type.type, type]))
  const entries = await listBin(ctx.tx, binStart(ctx.now))
  return entries.flatMap(({ card, hiddenAt, count }): BinRow[] => {
    const type = types.get(card.type)
    if (!type) return []
    const { text, language } = readText(card.title, ctx.language)
    const day = romeDate(hiddenAt)
    return [
      {
        type: type.type,
        slug: card.slug,
        title: text,
        textLang: language,
        kind: type.label[ctx.language],
        hiddenOn: formatDate(day, ctx.language),
        until: formatDate(addDays(day, BIN_DAYS), ctx.language),
        along: count - 1,
        canRestore: canEditRecord(ctx.actor, card, type),
      },
    ]
  })
}

/** What goes to the bin with a record: how many records of each type. */
export async function countAlong(
  ctx: Context,
  registry: Registry,
  record: StoredRecord,
): Promise<{ label: string; count: number }[]> {
  const ids = (await withDependants(ctx, registry, record.id)).filter((id) => id !== record.id)
  const cards = await listCardsById(ctx.tx, ids)
  return registry.types.flatMap((type) => {
    const count = cards.filter((card) => card.type === type.type).length
    return count > 0 ? [{ label: (count === 1 ? type.label : type.plural)[ctx.language], count }] : []
  })
}
