import { fillWords, readText } from '../../kernel/language.ts'
import type { Context } from '../context.ts'
import type { Links } from '../http/links.ts'
import { formatDate, formatInstant } from '../i18n/format.ts'
import { canAddRecord, canEditRecord } from '../identity/policy.ts'
import type { FormData } from '../record/field/form.ts'
import type { Card } from '../record/record.ts'
import type { RecordType } from '../record/type.ts'
import { listDeskCards, listOwners } from './card-store.ts'
import { deskWords } from './messages.ts'
import { hasProgress, recordPath } from './record-pages.ts'
import { findStaleness } from './rules.ts'
import { type DeskList, LIST_STATES } from './types.ts'

const PAGE_SIZE = 50

/** When a record was or should be checked, in words. */
export function checkWords(ctx: Context, card: Pick<Card, 'checkedOn' | 'nextCheckOn'>): string {
  const words = deskWords(ctx.language)
  const on = (text: string, date: string) => fillWords(text, { date: formatDate(date, ctx.language) })
  if (findStaleness(card, ctx.today) === 'never') return words.neverChecked
  if (card.nextCheckOn === null) return on(words.checkedOn, card.checkedOn ?? ctx.today)
  return on(card.nextCheckOn < ctx.today ? words.checkPast : words.checkNext, card.nextCheckOn)
}

/** A page of the records of one type, narrowed as the query of the address says. */
export async function readList(
  ctx: Context,
  links: Links,
  type: RecordType,
  query: FormData,
): Promise<DeskList> {
  const owners = await listOwners(ctx.tx, type.type)
  const words = query.q?.trim().slice(0, 200) ?? ''
  const owner = owners.find(({ slug }) => slug === query.ente)
  const state = LIST_STATES.find((one) => one === query.mostra)
  const page = Math.min(Math.max(Number.parseInt(query.pagina ?? '1', 10) || 1, 1), 10_000)
  const { cards, total } = await listDeskCards(ctx.tx, {
    types: [type.type],
    words,
    ownerBodyId: owner?.id,
    state,
    today: ctx.today,
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  })
  const titleOf = (card: Pick<Card, 'title'>) => readText(card.title, ctx.language)
  const ownerTitles = new Map(owners.map((card) => [card.id, titleOf(card).text]))
  const desk = (path: string) => links.desk(ctx.territory.slug, path)
  return {
    total,
    page,
    pages: Math.ceil(total / PAGE_SIZE),
    words,
    owner: owner?.slug ?? '',
    state: state ?? '',
    isNarrowed: words !== '' || owner !== undefined || state !== undefined,
    owners: owners.map((card) => ({ value: card.slug, label: titleOf(card).text })),
    rows: cards.map((card) => ({
      title: titleOf(card).text,
      textLang: titleOf(card).language,
      href: desk(recordPath(type, card.slug)),
      isPublic: card.isPublic,
      owner: card.ownerBodyId === null ? null : (ownerTitles.get(card.ownerBodyId) ?? null),
      check: checkWords(ctx, card),
      isStale: findStaleness(card, ctx.today) !== null,
      changed: formatInstant(card.updatedAt, ctx.language),
      reportHref:
        hasProgress(type) && canEditRecord(ctx.actor, card, type)
          ? desk(recordPath(type, card.slug, 'progress'))
          : null,
    })),
    listHref: desk(`/${type.noun}`),
    create: canAddRecord(ctx.actor, type)
      ? { label: type.create[ctx.language], href: desk(`/${type.noun}/nuovo`) }
      : null,
  }
}
