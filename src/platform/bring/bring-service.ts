import { AppError } from '../../kernel/error.ts'
import { isId, newId } from '../../kernel/id.ts'
import type { Context } from '../context.ts'
import type { Upload } from '../http/upload.ts'
import { canAddRecord, canWrite } from '../identity/policy.ts'
import { tell } from '../job/event.ts'
import { hideRecord } from '../record/bin-service.ts'
import type { Values } from '../record/field/field.ts'
import { patchRecord } from '../record/record-service.ts'
import { listRecords } from '../record/record-store.ts'
import type { Registry } from '../record/registry.ts'
import type { RecordType } from '../record/type.ts'
import { type Pace, planRows } from '../row/row-plan.ts'
import { saveGoodRows, takeBackRows } from '../row/row-service.ts'
import { listRows } from '../row/row-store.ts'
import type { RowType, StoredRow } from '../row/row-type.ts'
import { bringRecords } from './bring-records.ts'
import { bringRows } from './bring-rows.ts'
import {
  findFile,
  insertFile,
  insertRecordChanges,
  insertRowChanges,
  listChanges,
  listFiles,
  listTouchedRows,
  readBytes,
  updateFile,
} from './bring-store.ts'
import { convertTable } from './convert-table.ts'
import { imported } from './imported.ts'
import { readTable } from './read-file.ts'
import { findTarget, listTargets } from './targets.ts'
import type { BroughtFile, Mapping, Report, Table, Target } from './types.ts'

// More than anybody scrolls through.
const SHOWN_FILES = 100

/** The tables that were brought into the territory, newest first. */
export function readFiles(ctx: Context): Promise<BroughtFile[]> {
  return listFiles(ctx.tx, { isBoundaries: false, limit: SHOWN_FILES })
}

/** What the actor may bring files into: what they may add to by hand. */
export function listOwnTargets(ctx: Context, registry: Registry): Target[] {
  return listTargets(registry).filter((target) =>
    target.kind === 'rows' ? canWrite(ctx.actor) : canAddRecord(ctx.actor, target.type),
  )
}

/**
 * Keeps a file for its columns to be told; it is read once, so that one that cannot be read is refused at the door.
 * @throws AppError `bring/no-file`, `bring/no-target`, and as `readTable`
 */
export async function takeFile(
  ctx: Context,
  registry: Registry,
  collection: string,
  upload: Upload | null,
  address: string | null = null,
): Promise<string> {
  if (!upload || upload.bytes.length === 0) throw new AppError('bring/no-file')
  const target = listOwnTargets(ctx, registry).find((one) => one.collection === collection)
  if (!target) throw new AppError('bring/no-target')
  await readTable(upload.bytes)
  return keepFile(ctx, collection, upload, address)
}

/** Keeps the bytes of a file. */
export async function keepFile(
  ctx: Context,
  target: string,
  { name, bytes }: Upload,
  address: string | null,
): Promise<string> {
  const id = newId()
  // What comes before the name of a file is the folder of somebody's machine.
  const bare = name.replace(/^.*[/\\]/, '').slice(-120)
  await insertFile(ctx.tx, ctx.territory.id, { id, target, name: bare, bytes, now: ctx.now, address })
  return id
}

/** A file with what it is brought into. */
export type KnownFile = Readonly<{ file: BroughtFile; target: Target }>
/** A file with what it is brought into and what it holds. */
export type OpenFile = KnownFile & Readonly<{ table: Table }>

/**
 * A file that was brought, without what it holds: that may take seconds to read.
 * @throws AppError `bring/missing`
 */
export async function knowFile(
  ctx: Context,
  registry: Registry,
  id: string,
  { lock = false } = {},
): Promise<KnownFile> {
  const file = isId(id) ? await findFile(ctx.tx, id, { lock }) : null
  const target = file && findTarget(registry, file.target)
  if (!file || !target) throw new AppError('bring/missing')
  return { file, target }
}

/**
 * A file that was brought.
 * @throws AppError `bring/missing`
 */
export async function openFile(
  ctx: Context,
  registry: Registry,
  id: string,
  options: { lock?: boolean } = {},
): Promise<OpenFile> {
  const known = await knowFile(ctx, registry, id, options)
  return { ...known, table: await readTable(await readBytes(ctx.tx, id)) }
}

/** Every row is read once and checked once: this counts on where reading came to its end. */
const secondHalf = ({ rows }: Table, pace: Pace | undefined): Pace | undefined =>
  pace && ((done) => pace(rows.length + done))

/** Looks what an import would do, and writes nothing. */
export async function checkFile(
  ctx: Context,
  registry: Registry,
  { target, table }: Pick<OpenFile, 'target' | 'table'>,
  mapping: Mapping,
  pace?: Pace,
): Promise<Report> {
  const converted = await convertTable(ctx, registry, target, table, mapping, pace)
  const options = { total: table.rows.length, replace: mapping.replace, pace: secondHalf(table, pace) }
  if (target.kind === 'rows') return (await bringRows(ctx, target.rows, converted, planRows, options)).report
  return (await bringRecords(ctx, target.type, converted, { ...options, write: false })).report
}

/** Imports what is right in a file, remembers what everything said before, and tells whoever listens. */
export async function importFile(
  ctx: Context,
  registry: Registry,
  { file, target, table }: OpenFile,
  pace?: Pace,
): Promise<Report> {
  const mapping = file.mapping as Mapping
  const { tx, territory } = ctx
  const converted = await convertTable(ctx, registry, target, table, mapping, pace)
  const options = { total: table.rows.length, replace: mapping.replace, pace: secondHalf(table, pace) }
  await tell(ctx, imported, { collection: target.collection })
  if (target.kind === 'records') {
    const { report, changes } = await bringRecords(ctx, target.type, converted, { ...options, write: true })
    await insertRecordChanges(tx, territory.id, file.id, changes)
    return report
  }
  const { report, plan } = await bringRows(ctx, target.rows, converted, saveGoodRows, options)
  await insertRowChanges(tx, territory.id, file.id, target.rows.table, [
    ...plan.addedIds.map((id) => ({ id, before: null })),
    ...plan.changed.map(({ before }) => ({ id: before.id, before: before.values as Values })),
  ])
  return report
}

/** What taking an import back came to: how much of it somebody has changed since, and whether it was done. */
export type Undone = Readonly<{ touched: number; isDone: boolean }>

async function takeBackRowsOf(
  ctx: Context,
  type: RowType,
  file: BroughtFile,
  rest: boolean,
): Promise<Undone> {
  const touched = await listTouchedRows(ctx.tx, file.id, type.table)
  if (touched.size > 0 && !rest) return { touched: touched.size, isDone: false }
  const changes = (await listChanges(ctx.tx, file.id)).filter(({ writtenId }) => !touched.has(writtenId))
  const isNew = new Set(changes.flatMap(({ writtenId, before }) => (before === null ? [writtenId] : [])))
  const now = await listRows(ctx.tx, type, { ids: [...isNew], hidden: true })
  const changed = changes.flatMap(({ writtenId, before }): StoredRow[] =>
    before === null ? [] : [{ id: writtenId, values: before }],
  )
  await takeBackRows(ctx, type, now, changed)
  return { touched: touched.size, isDone: true }
}

/** Takes back the records that a file wrote; those that somebody has changed since only where `rest` leaves them out. */
export async function takeBackRecords(
  ctx: Context,
  registry: Registry,
  type: RecordType,
  file: BroughtFile,
  rest: boolean,
): Promise<Undone> {
  const changes = await listChanges(ctx.tx, file.id)
  const records = new Map(
    (await listRecords(ctx.tx, type, { ids: changes.map(({ writtenId }) => writtenId) })).map((one) => [
      one.id,
      one,
    ]),
  )
  const isUntouched = ({ writtenId, mark }: (typeof changes)[number]) =>
    String(records.get(writtenId)?.version) === mark
  const touched = changes.filter((change) => !isUntouched(change)).length
  if (touched > 0 && !rest) return { touched, isDone: false }
  for (const { writtenId, before } of changes.filter(isUntouched).toReversed()) {
    const record = records.get(writtenId)
    if (!record) continue
    if (before === null) await hideRecord(ctx, registry, type, record.slug, record.version)
    else await patchRecord(ctx, type, record.slug, record.version, before)
  }
  return { touched, isDone: true }
}

/**
 * Takes an import back: what it added goes, what it changed says again what it said before. What somebody has changed
 * since stands in the way, unless `rest` asks for everything else.
 * @throws AppError `bring/missing`, `bring/state`, `record/forbidden`
 */
export async function undoImport(
  ctx: Context,
  registry: Registry,
  id: string,
  { rest }: { rest: boolean },
): Promise<Undone> {
  const { file, target } = await knowFile(ctx, registry, id, { lock: true })
  if (file.state !== 'done') throw new AppError('bring/state')
  const undone =
    target.kind === 'rows'
      ? await takeBackRowsOf(ctx, target.rows, file, rest)
      : await takeBackRecords(ctx, registry, target.type, file, rest)
  if (undone.isDone) await updateFile(ctx.tx, id, { state: 'undone' })
  return undone
}
