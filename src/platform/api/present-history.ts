import { type HistoryEntry, listActs } from '../audit/audit-store.ts'
import type { Context } from '../context.ts'
import type { Changes } from '../record/changes.ts'
import { keyOf } from '../record/concealed-store.ts'
import type { FieldValue, Values } from '../record/field/field.ts'
import type { StoredRecord } from '../record/record.ts'
import type { RecordType } from '../record/type.ts'
import { listPublicIds } from './collection-store.ts'
import { concealIn, fieldOf, presentValue, refsAmong, type View } from './present.ts'

// The newest acts tell what happened; a record with more is read from the chain itself.
const LONGEST = 100

type Payload = Readonly<{
  version?: number
  changes?: Changes
  /** What an import changed: the names of the fields, by `type/slug`. */
  changed?: Readonly<Record<string, readonly string[]>>
  relation?: string
  from?: string
  to?: string
}> | null

const payloadOf = (entry: HistoryEntry) => entry.payload as Payload
const isTie = (entry: HistoryEntry) => entry.kind.startsWith('tie.')

/** The fields that an act changed, also where the chain does not hold their values. */
function fieldNames(entry: HistoryEntry, record: StoredRecord): readonly string[] {
  const { changes, changed } = payloadOf(entry) ?? {}
  return changes ? Object.keys(changes) : (changed?.[keyOf(record.type, record.slug)] ?? [])
}

/** True when the record may have become public with this act. */
function isPublishing(entry: HistoryEntry, record: StoredRecord): boolean {
  const { changes } = payloadOf(entry) ?? {}
  return changes ? changes.isPublic?.after === true : fieldNames(entry, record).includes('isPublic')
}

/** What a draft went through before it was published is not for everybody: their history starts there. */
function sincePublished(acts: readonly HistoryEntry[], record: StoredRecord): HistoryEntry[] {
  const start = acts.findIndex((entry) => isPublishing(entry, record))
  const published = acts[start]
  if (!published) return [...acts]
  const payload = payloadOf(published)
  const isPublic = payload?.changes?.isPublic
  const told = isPublic
    ? { ...payload, changes: { isPublic } }
    : { changed: { [keyOf(record.type, record.slug)]: ['isPublic'] } }
  return [...acts.slice(0, start), { ...published, payload: told }]
}

/** Ties whose other end is a draft are not told to everybody. */
async function visibleActs(
  ctx: Context,
  record: StoredRecord,
  acts: readonly HistoryEntry[],
): Promise<HistoryEntry[]> {
  const told = sincePublished(acts, record)
  const others = told.filter(isTie).flatMap((entry) => entry.recordIds)
  const shown = await listPublicIds(ctx.tx, others)
  return told.filter(
    (entry) => !isTie(entry) || entry.recordIds.every((id) => id === record.id || shown.has(id)),
  )
}

const valuesIn = (changes: Changes, side: 'before' | 'after'): Values =>
  Object.fromEntries(Object.entries(changes).map(([name, change]) => [name, change[side]]))

function presentChanges(view: View, type: RecordType, changes: Changes) {
  const show = (name: string, value: FieldValue) => presentValue(view, fieldOf(type, name), value)
  return Object.fromEntries(
    Object.entries(changes).map(([name, { before, after }]) => [
      name,
      { before: show(name, before), after: show(name, after) },
    ]),
  )
}

/**
 * What happened to a record, newest first: when, what kind, which fields. Who did it is told only to whoever may
 * see the desk: a public page about an agenda is not one about the people who type it.
 */
export async function presentHistory(ctx: Context, view: View, type: RecordType, record: StoredRecord) {
  const all = await listActs(ctx.tx, { recordId: record.id, limit: LONGEST })
  const acts = view.onlyPublic ? await visibleActs(ctx, record, all) : all
  const changesOf = (entry: HistoryEntry): Changes => payloadOf(entry)?.changes ?? {}
  const keys = acts.flatMap((entry) =>
    (['before', 'after'] as const).flatMap((side) => refsAmong(type, valuesIn(changesOf(entry), side))),
  )
  const seen = await concealIn(ctx, view, keys)
  return acts.map((entry) => {
    const { version, relation, from, to } = payloadOf(entry) ?? {}
    return {
      at: entry.at.toISOString(),
      kind: entry.kind,
      version: version ?? null,
      fields: fieldNames(entry, record),
      changes: presentChanges(seen, type, changesOf(entry)),
      tie: relation === undefined ? null : { relation, from: from ?? null, to: to ?? null },
      ...(view.onlyPublic ? {} : { by: entry.accountName }),
    }
  })
}
