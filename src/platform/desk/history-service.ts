import { readText } from '../../kernel/language.ts'
import type { HistoryEntry } from '../../ui/index.ts'
import { type HistoryEntry as Act, listActs } from '../audit/audit-store.ts'
import type { Context } from '../context.ts'
import type { Links } from '../http/links.ts'
import { formatInstant } from '../i18n/format.ts'
import type { Changes } from '../record/changes.ts'
import type { Fields, Values } from '../record/field/field.ts'
import type { StoredRecord } from '../record/record.ts'
import type { Registry } from '../record/registry.ts'
import { RELATIONS, type Relation, type RelationName } from '../record/relation.ts'
import type { RecordType } from '../record/type.ts'
import { listCardsById, listTitles } from './card-store.ts'
import { comparableFields, fieldWords, readTitles, type Titles } from './field-words.ts'
import { historyWords } from './history-messages.ts'
import { recordPath } from './record-pages.ts'
import { readRowChanges } from './row-history.ts'
import { clipDifference } from './rules.ts'
import type { TerritoryAct } from './types.ts'

/** How many acts a history shows. */
export const SHOWN_ACTS = 100
// A paragraph says what changed; a chapter buries it.
const CLIP = 400

type FieldChanges = NonNullable<HistoryEntry['fields']>

/** What an act did, in words; one that we have no words for keeps its name. */
function actWords(ctx: Context, kind: string): string {
  const kinds: Readonly<Record<string, string>> = historyWords(ctx.language).kinds
  return kinds[kind] ?? kind
}

/** Who did it; null when nobody signed in did, but the command line. */
export function actorWords(ctx: Context, act: Act): string | null {
  return act.accountName ?? (act.accountId === null ? null : historyWords(ctx.language).gone)
}

const changesOf = (act: Act): Changes => (act.payload as { changes?: Changes } | null)?.changes ?? {}

type TiePayload = Readonly<{ from: string; to: string; relation: RelationName }>

function tieOf(act: Act): TiePayload | null {
  const payload = act.payload as Partial<TiePayload> | null
  if (!act.kind.startsWith('tie.') || !payload?.from || !payload.to || !payload.relation) return null
  return payload.relation in RELATIONS ? (payload as TiePayload) : null
}

const toKey = (name: string) => {
  const [type = '', slug = ''] = name.split('/')
  return { type, slug }
}

/** A tie as a field: the relation as read from this record, and the other end as its value. */
function tieChange(ctx: Context, act: Act, own: string, titles: Titles): FieldChanges {
  const tie = tieOf(act)
  if (!tie) return []
  const relation: Relation = RELATIONS[tie.relation]
  const other = tie.from === own ? tie.to : tie.from
  const title = titles.get(other)
  const words = title ? readText(title, ctx.language).text : other
  return [
    {
      field: (tie.from === own ? relation.forward : relation.backward)[ctx.language],
      before: act.kind === 'tie.added' ? null : words,
      after: act.kind === 'tie.removed' ? null : words,
    },
  ]
}

function fieldChanges(ctx: Context, fields: Fields, act: Act, titles: Titles): FieldChanges {
  return Object.entries(changesOf(act)).map(([name, { before, after }]) => {
    const field = fields[name]
    const words = (value: typeof before) =>
      field ? fieldWords(field, value, ctx.language, titles) : value === null ? null : String(value)
    const [was, is] = clipDifference(words(before), words(after), CLIP)
    return { field: field?.label[ctx.language] ?? name, before: was, after: is }
  })
}

/** All that was done to a record, newest first, in words. */
export async function readRecordHistory(
  ctx: Context,
  registry: Registry,
  type: RecordType,
  record: StoredRecord,
): Promise<HistoryEntry[]> {
  const acts = await listActs(ctx.tx, { recordId: record.id, limit: SHOWN_ACTS })
  const fields = comparableFields(type)
  const states = acts.flatMap((act): Values[] => {
    const changes = Object.entries(changesOf(act))
    return [
      Object.fromEntries(changes.map(([name, { before }]) => [name, before])),
      Object.fromEntries(changes.map(([name, { after }]) => [name, after])),
    ]
  })
  const ends = acts.flatMap((act) => {
    const tie = tieOf(act)
    return tie ? [toKey(tie.from), toKey(tie.to)] : []
  })
  const titles: Titles = new Map([
    ...(await readTitles(ctx.tx, fields, states)),
    ...(await listTitles(ctx.tx, ends)),
  ])
  const own = `${record.type}/${record.slug}`
  const rowChanges = await readRowChanges(ctx, registry, record, acts)
  return acts.map((act, index) => ({
    when: formatInstant(act.at, ctx.language),
    datetime: act.at.toISOString(),
    who: actorWords(ctx, act) ?? undefined,
    what: actWords(ctx, act.kind),
    fields: [
      ...fieldChanges(ctx, fields, act, titles),
      ...tieChange(ctx, act, own, titles),
      ...(rowChanges[index] ?? []),
    ],
  }))
}

/** The latest acts in the whole territory, with the records that they were about. */
export async function readTerritoryHistory(
  ctx: Context,
  registry: Registry,
  links: Links,
  limit: number = SHOWN_ACTS,
): Promise<TerritoryAct[]> {
  const acts = await listActs(ctx.tx, { limit })
  // An import touches many records alike; everything else is about the first, which takes others along.
  const isBulk = (act: Act) => act.kind.startsWith('package.') || act.kind === 'records.handed-over'
  const firstOf = (act: Act) => (isBulk(act) ? undefined : act.recordIds[0])
  const ids = acts.flatMap((act) => firstOf(act) ?? [])
  const cards = new Map((await listCardsById(ctx.tx, [...new Set(ids)])).map((card) => [card.id, card]))
  const types = new Map(registry.types.map((type) => [type.type, type]))
  return acts.map((act) => {
    const card = cards.get(firstOf(act) ?? '')
    const type = card && types.get(card.type)
    const title = card && readText(card.title, ctx.language)
    return {
      when: formatInstant(act.at, ctx.language),
      datetime: act.at.toISOString(),
      who: actorWords(ctx, act) ?? historyWords(ctx.language).system,
      what: actWords(ctx, act.kind),
      count: isBulk(act) ? act.recordIds.length : null,
      record:
        card && type && title
          ? {
              title: title.text,
              textLang: title.language,
              kind: type.label[ctx.language],
              // What is in the bin has no page of its own.
              href: links.desk(
                ctx.territory.slug,
                act.kind === 'record.hidden' ? '/cestino' : recordPath(type, card.slug, 'history'),
              ),
            }
          : null,
    }
  })
}
