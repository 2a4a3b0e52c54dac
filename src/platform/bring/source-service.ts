import { createHash } from 'node:crypto'
import { AppError } from '../../kernel/error.ts'
import { isId, newId } from '../../kernel/id.ts'
import type { Context } from '../context.ts'
import { type FetchTools, fetchGuarded } from '../fetch/fetch-guarded.ts'
import type { Upload } from '../http/upload.ts'
import { canKeepTerritory } from '../identity/policy.ts'
import type { Registry } from '../record/registry.ts'
import { explainFileError } from './bring-errors.ts'
import { importFile, keepFile, openFile } from './bring-service.ts'
import { readBytes, updateFile } from './bring-store.ts'
import { readTable } from './read-file.ts'
import { dueAgain, sameHeaders } from './source-rules.ts'
import { deleteSource, listSources, markFailing, markGood, upsertSource } from './source-store.ts'
import { RHYTHMS, type Source } from './types.ts'

/** What reaches the network; a test serves its own addresses. */
export type Reach = Partial<FetchTools> & Readonly<{ allowHttp?: boolean }>

// Longer than any honest site takes for a file of this size, shorter than anybody waits for a page.
const LIMITS = { maxBytes: 32 * 1024 * 1024, timeoutMs: 30_000 }

/**
 * Reads the file at an address, which anybody may have written.
 * @throws as `fetchGuarded`
 */
export async function readAddress(address: string, reach: Reach): Promise<Upload> {
  const { url, body } = await fetchGuarded(address, { ...LIMITS, allowHttp: reach.allowHttp ?? false }, reach)
  const name = new URL(url).pathname.split('/').at(-1) || new URL(url).hostname
  return { name, bytes: body }
}

const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The sources of the territory. */
export function readSources(ctx: Context): Promise<Source[]> {
  return listSources(ctx.tx)
}

/**
 * Has the address of a file that was imported read again on a schedule, its columns meaning what they meant.
 * @throws AppError `record/forbidden`, `bring/missing`, `bring/state`
 */
export async function scheduleFile(
  ctx: Context,
  registry: Registry,
  id: string,
  every: string,
): Promise<void> {
  if (!canKeepTerritory(ctx.actor)) throw new AppError('record/forbidden')
  const { file, table } = await openFile(ctx, registry, id)
  const rhythm = RHYTHMS.find((one) => one === every)
  if (file.state !== 'done' || !file.address || !file.mapping || !rhythm) throw new AppError('bring/state')
  await upsertSource(ctx.tx, ctx.territory.id, {
    id: newId(),
    target: file.target,
    address: file.address,
    every: rhythm,
    mapping: file.mapping,
    headers: table.headers,
    digest: digestOf(await readBytes(ctx.tx, id)),
    now: ctx.now,
  })
}

/**
 * Stops reading an address.
 * @throws AppError `record/forbidden`
 */
export async function stopSource(ctx: Context, id: string): Promise<void> {
  if (!canKeepTerritory(ctx.actor)) throw new AppError('record/forbidden')
  if (isId(id)) await deleteSource(ctx.tx, id)
}

/** Imports what an address gives now. What it gave before stays until everything new is in. */
async function rereadOne(ctx: Context, registry: Registry, source: Source, reach: Reach): Promise<void> {
  const upload = await readAddress(source.address, reach)
  const digest = digestOf(upload.bytes)
  if (digest !== source.digest) {
    const table = await readTable(upload.bytes)
    if (!sameHeaders(source.headers, table.headers)) throw new AppError('bring/headers')
    const id = await keepFile(ctx, source.target, upload, source.address)
    await updateFile(ctx.tx, id, { state: 'checked', mapping: source.mapping })
    const open = await openFile(ctx, registry, id)
    const report = await importFile(ctx, registry, open)
    await updateFile(ctx.tx, id, { state: 'done', report })
  }
  await markGood(ctx.tx, source.id, digest, ctx.now)
}

/** Reads again every address of the territory that is due. One that fails keeps nothing from the others. */
export async function rereadSources(
  ctx: Context,
  registry: Registry,
  reach: Reach,
  log: (line: string) => void,
): Promise<void> {
  for (const source of await listSources(ctx.tx)) {
    if (!dueAgain(source.every, source.triedAt, ctx.now)) continue
    try {
      await rereadOne(ctx, registry, source, reach)
    } catch (error) {
      const words = explainFileError(error, 'it')
      log(`source ${source.address} of ${ctx.territory.slug}: ${words}`)
      await markFailing(ctx.tx, source.id, words, ctx.now)
    }
  }
}
