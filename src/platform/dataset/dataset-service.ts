import { API_ROOT } from '../api/api-route.ts'
import type { Context } from '../context.ts'
import { etagOf } from '../http/etag.ts'
import { createLinks } from '../http/links.ts'
import { csvChunks } from './csv.ts'
import type { Dataset } from './dataset.ts'
import { findLastAct } from './dataset-store.ts'
import { jsonChunks } from './json.ts'
import { readRows } from './rows.ts'
import { tableSchema } from './table-schema.ts'
import { xlsxChunks } from './xlsx.ts'

/** The files in which a dataset is given, by the end of their names. */
export const FORMATS = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  'schema.json': 'application/json; charset=utf-8',
} as const
export type Format = keyof typeof FORMATS
export const FORMAT_NAMES = Object.keys(FORMATS) as Format[]

/** A dataset as a list shows it: how many rows, and when one last changed. */
export type DatasetState = Readonly<{ dataset: Dataset; rows: number; changedAt: Date | null }>

/** How a dataset stands now. */
export async function readState(ctx: Context, dataset: Dataset): Promise<DatasetState> {
  const [rows, changedAt] = await Promise.all([
    dataset.count(ctx),
    dataset.changedAt ? dataset.changedAt(ctx) : null,
  ])
  return { dataset, rows, changedAt: rows > 0 ? changedAt : null }
}

/** The path of a file of a dataset, below its territory. */
export function filePath(dataset: Dataset, format: Format): string {
  return `/dati/${dataset.slug}.${format}`
}

/** What a file says of itself; paths have no host, because a file is the same wherever it is asked for. */
function aboutOf({ territory, language }: Context, dataset: Dataset) {
  return {
    name: dataset.slug,
    title: dataset.title,
    description: dataset.description,
    territory: { slug: territory.slug, title: territory.title },
    licence: territory.licence,
    page: createLinks(language).territory(territory.slug, `/dati/${dataset.slug}`),
    ...(dataset.apiPath ? { api: `${API_ROOT}/territories/${territory.slug}${dataset.apiPath}` } : {}),
    schema: tableSchema(dataset, language),
  }
}

/** By what a reader knows whether a file is still the one that they have. */
export async function readTag(
  ctx: Context,
  dataset: Dataset,
  format: Format,
): Promise<{ etag: string; modified: Date | null }> {
  const said = JSON.stringify([aboutOf(ctx, dataset), format, ctx.territory.version])
  return { etag: etagOf(said), modified: await findLastAct(ctx.tx) }
}

/** A file of a dataset, a piece at a time. */
export function fileChunks(
  ctx: Context,
  dataset: Dataset,
  format: Format,
): AsyncIterable<string | Uint8Array> | Iterable<string> {
  switch (format) {
    case 'csv':
      return csvChunks(dataset, readRows(ctx, dataset))
    case 'json':
      return jsonChunks(dataset, aboutOf(ctx, dataset), readRows(ctx, dataset))
    case 'xlsx':
      return xlsxChunks(dataset, readRows(ctx, dataset))
    case 'schema.json':
      return [`${JSON.stringify(tableSchema(dataset, ctx.language), null, 2)}\n`]
  }
}
