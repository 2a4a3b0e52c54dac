import { fillWords, readText } from '../../kernel/language.ts'
import type { Context } from '../context.ts'
import { formatInstant } from '../i18n/format.ts'
import { listCards } from '../record/card-store.ts'
import { type HandedOver, listHandovers, previewHandover } from '../record/handover-service.ts'
import { listOwned } from '../record/handover-store.ts'
import type { StoredRecord } from '../record/record.ts'
import type { Registry } from '../record/registry.ts'
import { ROLES } from '../record/relation.ts'
import { listTitles } from './card-store.ts'
import { handoverWords } from './handover-messages.ts'
import type { HandoverPageProps, ShownHandover } from './views/handover-page.tsx'

/** What an address says for nobody: no slug looks like this. */
export const NOBODY = '-'

/** The body that a form or an address names; null is nobody. */
export function bodyNamed(asked: string): string | null {
  return asked === NOBODY ? null : asked
}

// What was taken back is taken back soon; older ones stand in the history.
const SHOWN_PAST = 10

type Picked = HandoverPageProps['picked']

async function readPreview(
  ctx: Context,
  registry: Registry,
  picked: Picked,
  names: ReadonlyMap<string, string>,
): Promise<ShownHandover> {
  const { language } = ctx
  const to = bodyNamed(picked.to)
  const { byType, hidden, parts } = await previewHandover(ctx, { from: picked.from, to })
  return {
    from: names.get(picked.from) ?? picked.from,
    to: to === null ? null : (names.get(to) ?? to),
    records: registry.types
      .filter(({ type }) => byType.has(type))
      .map(({ type, plural }) => ({ label: plural[language], count: byType.get(type) ?? 0 })),
    hidden,
    parts: parts.map(({ title, toType, role }) => {
      const { text, language: textLang } = readText(title, language)
      const kind = registry.byType(toType).label[language]
      return { title: text, textLang, kind, role: role === null ? null : ROLES[role][language] }
    }),
  }
}

/**
 * What the page of a hand-over shows: the bodies, what would pass between those that are picked, what passed before.
 * @throws AppError `record/invalid`, `record/forbidden`
 */
export async function readHandoverPage(
  ctx: Context,
  registry: Registry,
  picked: Picked,
): Promise<Pick<HandoverPageProps, 'bodies' | 'preview' | 'past'>> {
  const { language } = ctx
  const words = handoverWords(language)
  const cards = await listCards(ctx.tx, { types: ['body'], onlyPublic: false })
  const names = new Map(cards.map(({ slug, title }) => [slug, readText(title, language).text]))
  const handovers = await listHandovers(ctx, SHOWN_PAST)
  const keys = handovers.flatMap(({ from, to }) =>
    [from, to].flatMap((slug) => (slug === null ? [] : [{ type: 'body', slug }])),
  )
  const titles = await listTitles(ctx.tx, keys)
  const nameOf = (slug: string | null) => {
    const title = titles.get(`body/${slug}`)
    return title ? readText(title, language).text : (slug ?? words.nobody)
  }
  return {
    bodies: [...names]
      .map(([value, label]) => ({ value, label }))
      .toSorted((one, other) => one.label.localeCompare(other.label, language)),
    preview: picked.from && picked.to ? await readPreview(ctx, registry, picked, names) : null,
    past: handovers.map(({ sequence, at, from, to, records, parts }) => ({
      sequence,
      when: formatInstant(at, language),
      what: fillWords(words.pastWords, { from: nameOf(from), to: nameOf(to), records, parts }),
    })),
  }
}

/** What passed, for the sentence that says that it did. */
export function sayHandedOver({ records, parts }: HandedOver, ctx: Context): string {
  return fillWords(handoverWords(ctx.language).doneText, { records, parts })
}

/** How many records that are not in the bin a body keeps. */
export async function countKept(ctx: Context, body: Pick<StoredRecord, 'id'>): Promise<number> {
  return (await listOwned(ctx.tx, body.id)).filter(({ isHidden }) => !isHidden).length
}
