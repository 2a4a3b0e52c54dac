import { AppError, type Problem } from '../../kernel/error.ts'
import { type Id, newId } from '../../kernel/id.ts'
import type { Language } from '../../kernel/language.ts'
import { appendAct } from '../audit/audit-store.ts'
import type { Context } from '../context.ts'
import { canEditRecord, isSteward } from '../identity/policy.ts'
import { forgetRecords, indexRecords, type SearchEntry } from '../search/search-store.ts'
import { type Changes, diffRecords, flatValues, listResaid, toInput, valuesSaidOnce } from './changes.ts'
import { assertNoRing, writeAgreeing } from './constraint-store.ts'
import { refsOf } from './field/columns.ts'
import type { Values } from './field/field.ts'
import { searchWords } from './field/words.ts'
import { GENERAL_FIELDS } from './general-fields.ts'
import { type Candidate, parseRecord } from './input.ts'
import { findIds, insertRedirect, isSlugTaken, lockTerritory, raiseVersion } from './key-store.ts'
import type { RecordInput, StoredRecord } from './record.ts'
import { insertRecords, listRecords, type Resolve, updateRecords } from './record-store.ts'
import type { RecordType } from './type.ts'

/** The account that the chain remembers; nobody for the command line. */
export function actingAccount({ actor }: Context): string | null {
  return actor.kind === 'account' ? actor.accountId : null
}

/**
 * The visible record of a type by its slug.
 * @throws AppError `record/missing`
 */
export async function getRecord(
  ctx: Context,
  type: RecordType,
  slug: string,
  onlyPublic = false,
): Promise<StoredRecord> {
  const [record] = await listRecords(ctx.tx, type, { slug, onlyPublic })
  if (!record) throw new AppError('record/missing', { type: type.type, slug })
  return record
}

const DANGLING: Record<Language, { wrong: string; right: string }> = {
  it: { wrong: 'indica una scheda che non c’è', right: 'il nome breve di una scheda esistente' },
  en: { wrong: 'names a record that is not there', right: 'the slug of a record that exists' },
}

/**
 * Looks up every reference of a record; a reference to nothing is a problem of its field. One that was there before
 * may stay when what it names went to the bin: whoever reports on an activity need not know of its strand.
 */
async function resolveReferences(
  ctx: Context,
  type: RecordType,
  input: RecordInput,
  current?: StoredRecord,
): Promise<Resolve> {
  const values: Values = flatValues(input)
  const before: Values = current ? flatValues(toInput(current)) : {}
  const refs = [...refsOf(GENERAL_FIELDS), ...refsOf(type.fields)].flatMap(({ name, to }) =>
    values[name] === null ? [] : [{ name, type: to, slug: values[name] as string }],
  )
  const kept = refs.filter(({ name, slug }) => before[name] === slug)
  const ids = new Map([...(await findIds(ctx.tx, kept, { hidden: true })), ...(await findIds(ctx.tx, refs))])
  const problems: Problem[] = refs
    .filter((ref) => !ids.has(`${ref.type}/${ref.slug}`))
    .map(({ name }) => ({ field: name, ...DANGLING[ctx.language] }))
  if (problems.length > 0) throw new AppError('record/invalid', {}, problems)
  return (to, slug) => ids.get(`${to}/${slug}`) as Id
}

/** Puts the public face of records into search, and takes out what is no longer public. */
export async function reindex(
  ctx: Context,
  type: RecordType,
  records: readonly StoredRecord[],
): Promise<void> {
  const isFound = (record: StoredRecord) => record.general.isPublic && record.hiddenAt === null
  const entry = (record: StoredRecord): SearchEntry => ({
    recordId: record.id,
    type: type.type,
    slug: record.slug,
    title: record.general.title,
    summary: record.general.summary,
    body: { it: searchWords(type.fields, record.own, 'it'), en: searchWords(type.fields, record.own, 'en') },
  })
  await indexRecords(ctx.tx, ctx.territory.id, records.filter(isFound).map(entry))
  await forgetRecords(
    ctx.tx,
    ctx.territory.id,
    records.filter((record) => !isFound(record)).map(({ id }) => id),
  )
}

async function remember(
  ctx: Context,
  kind: string,
  type: RecordType,
  record: StoredRecord,
  changes: Changes,
): Promise<void> {
  await reindex(ctx, type, [record])
  await raiseVersion(ctx.tx, ctx.territory.id)
  await appendAct(ctx.tx, {
    territoryId: ctx.territory.id,
    at: ctx.now,
    accountId: actingAccount(ctx),
    kind,
    recordIds: [record.id],
    payload: { type: type.type, slug: record.slug, version: record.version, changes },
  })
}

/**
 * Adds a record.
 * @throws AppError `record/invalid`, `record/slug-taken`, `record/forbidden`
 */
export async function createRecord(
  ctx: Context,
  type: RecordType,
  candidate: Candidate,
): Promise<StoredRecord> {
  await lockTerritory(ctx.tx, ctx.territory.id)
  if (type.keptBy === 'steward' && !isSteward(ctx.actor)) throw new AppError('record/forbidden')
  const prepared = type.prepare ? await type.prepare(ctx, candidate) : candidate
  const input = parseRecord(type, prepared, ctx.language)
  const resolve = await resolveReferences(ctx, type, input)
  const owner = input.general.ownerBody as string | null
  const id = newId()
  const owned = { id, ownerBodyId: owner === null ? null : resolve('body', owner) }
  if (!canEditRecord(ctx.actor, owned, type)) throw new AppError('record/forbidden')
  if (await isSlugTaken(ctx.tx, type.type, input.slug, id))
    throw new AppError('record/slug-taken', { slug: input.slug })
  await writeAgreeing(ctx.tx, type, ctx.language, () =>
    insertRecords(ctx.tx, ctx.territory.id, type, [{ id, input }], resolve),
  )
  const record = await getRecord(ctx, type, input.slug)
  await remember(ctx, 'record.created', type, record, {})
  return record
}

const SAID_ONCE: Record<Language, { wrong: string; right: string }> = {
  it: { wrong: 'si scrive una volta sola', right: 'lasciare quello che c’è, o fare una scheda nuova' },
  en: { wrong: 'is written once only', right: 'leave what is there, or make a new record' },
}

function assertSaidOnce(ctx: Context, type: RecordType, changes: Changes): void {
  const problems = listResaid(type, changes).map((field) => ({ field, ...SAID_ONCE[ctx.language] }))
  if (problems.length > 0) throw new AppError('record/said-once', {}, problems)
}

/**
 * Saves a whole record over the version that the writer started from. Saving what is already there does nothing.
 * What can be said once stays when nothing is said of it.
 * @throws AppError `record/missing`, `record/forbidden`, `record/invalid`, `record/slug-taken`, `record/stale`, `record/said-once`
 */
export async function updateRecord(
  ctx: Context,
  type: RecordType,
  slug: string,
  baseVersion: number,
  candidate: Candidate,
): Promise<StoredRecord> {
  await lockTerritory(ctx.tx, ctx.territory.id)
  const current = await getRecord(ctx, type, slug)
  if (!canEditRecord(ctx.actor, current, type)) throw new AppError('record/forbidden')
  const input = parseRecord(type, { slug, ...valuesSaidOnce(type, current.own), ...candidate }, ctx.language)
  const resolve = await resolveReferences(ctx, type, input, current)
  const owner = input.general.ownerBody as string | null
  const ownerBodyId = owner === null ? null : resolve('body', owner)
  if (!canEditRecord(ctx.actor, { id: current.id, ownerBodyId }, type)) throw new AppError('record/forbidden')
  if (current.version !== baseVersion) {
    throw new AppError('record/stale', { current: current.version, base: baseVersion })
  }
  const changes = diffRecords(type, toInput(current), input)
  if (Object.keys(changes).length === 0) return current
  assertSaidOnce(ctx, type, changes)
  const forbidden = (await type.forbid?.(ctx, current.id, current.own, input.own)) ?? []
  if (forbidden.length > 0) throw new AppError('record/invalid', {}, forbidden)
  if (input.slug !== slug) {
    if (await isSlugTaken(ctx.tx, type.type, input.slug, current.id))
      throw new AppError('record/slug-taken', { slug: input.slug })
    await insertRedirect(ctx.tx, ctx.territory.id, type.type, slug, current.id)
  }
  await writeAgreeing(ctx.tx, type, ctx.language, async () => {
    await updateRecords(ctx.tx, ctx.territory.id, type, [{ id: current.id, input }], resolve, ctx.now)
    await assertNoRing(ctx.tx, type, current.id, ctx.language)
  })
  const record = await getRecord(ctx, type, input.slug)
  await remember(ctx, 'record.changed', type, record, changes)
  return record
}

/**
 * Saves some fields of a record and leaves the others: a progress report, a PATCH.
 * @throws as `updateRecord`
 */
export async function patchRecord(
  ctx: Context,
  type: RecordType,
  slug: string,
  baseVersion: number,
  fields: Candidate,
): Promise<StoredRecord> {
  await lockTerritory(ctx.tx, ctx.territory.id)
  const current = await getRecord(ctx, type, slug)
  return updateRecord(ctx, type, slug, baseVersion, { ...flatValues(toInput(current)), ...fields })
}
