import { readText } from '../../kernel/language.ts'
import type { Context } from '../context.ts'
import type { Links } from '../http/links.ts'
import { canAddRecord } from '../identity/policy.ts'
import { refsOf } from '../record/field/columns.ts'
import type { StoredRecord } from '../record/record.ts'
import { listRecords } from '../record/record-store.ts'
import type { Registry } from '../record/registry.ts'
import type { RecordType } from '../record/type.ts'
import { recordPath } from './record-pages.ts'
import type { ChildGroup } from './types.ts'

// Enough for every activity of an action; an agenda's many actions are found in their list.
const SHOWN = 20

/** What belongs to a record, because it cannot be without it. */
export async function listChildren(
  ctx: Context,
  registry: Registry,
  links: Links,
  type: RecordType,
  record: StoredRecord,
): Promise<ChildGroup[]> {
  const desk = (path: string) => links.desk(ctx.territory.slug, path)
  const groups: ChildGroup[] = []
  for (const child of registry.types) {
    for (const { name } of refsOf(child.fields).filter((ref) => ref.required && ref.to === type.type)) {
      const records = await listRecords(ctx.tx, child, { refs: { [name]: record.id } })
      groups.push({
        title: child.plural[ctx.language],
        items: records.slice(0, SHOWN).map((one) => {
          const { text, language } = readText(one.general.title, ctx.language)
          return { title: text, textLang: language, href: desk(recordPath(child, one.slug)) }
        }),
        more: Math.max(0, records.length - SHOWN),
        listHref: desk(`/${child.noun}`),
        create: canAddRecord(ctx.actor, child)
          ? {
              label: child.create[ctx.language],
              href: `${desk(`/${child.noun}/nuovo`)}?${name}=${record.slug}`,
            }
          : null,
      })
    }
  }
  return groups
}
