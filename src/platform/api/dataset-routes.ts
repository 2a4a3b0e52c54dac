import type { Language } from '../../kernel/language.ts'
import type { Context } from '../context.ts'
import type { DatasetState } from '../dataset/dataset-service.ts'
import { FORMAT_NAMES, FORMATS, filePath, readState } from '../dataset/dataset-service.ts'
import { findDataset, listDatasets } from '../dataset/datasets.ts'
import { tableSchema } from '../dataset/table-schema.ts'
import { territoryAddress } from '../http/links.ts'
import { API_ROOT, type ApiAnswer, type ApiRequest, type ApiTerritoryRoute } from './api-route.ts'
import { ANSWERS, NOTES, SUMMARIES } from './messages.ts'
import { nextPage, PAGE_QUERY, PLAIN_QUERY } from './query.ts'

function presentDataset(publicUrl: string, { territory }: Context, state: DatasetState) {
  const { dataset, rows, changedAt } = state
  const at = (language: Language, path = `/dati/${dataset.slug}`) =>
    territoryAddress(publicUrl, territory, language, path)
  const api = `${publicUrl}${API_ROOT}/territories/${territory.slug}`
  return {
    slug: dataset.slug,
    title: dataset.title,
    description: dataset.description,
    source: dataset.source ?? null,
    licence: territory.licence,
    rows,
    updatedAt: changedAt?.toISOString() ?? null,
    url: at('it'),
    links: { self: `${api}/datasets/${dataset.slug}`, it: at('it'), en: at('en') },
    records: dataset.apiPath ? api + dataset.apiPath : null,
    distributions: FORMAT_NAMES.filter((format) => format !== 'schema.json').map((format) => ({
      format,
      mediaType: FORMATS[format].split(';', 1)[0],
      url: at('it', filePath(dataset, format)),
      describedBy: at('it', filePath(dataset, 'schema.json')),
    })),
  }
}

async function answerDatasets(request: ApiRequest, ctx: Context): Promise<ApiAnswer> {
  const { publicUrl, application } = request.services
  const { limit, offset } = request.query as { limit: number; offset: number }
  const all = listDatasets(application)
  const shown = all.slice(offset, offset + limit)
  const states = await Promise.all(shown.map((dataset) => readState(ctx, dataset)))
  const items = states.map((state) => presentDataset(publicUrl, ctx, state))
  const next = nextPage(publicUrl, request.url, { limit, offset, total: all.length })
  return { kind: 'json', body: { items, total: all.length, next } }
}

async function answerDataset(request: ApiRequest, ctx: Context): Promise<ApiAnswer> {
  const { publicUrl, application } = request.services
  const dataset = findDataset(application, request.params.slug as string)
  const state = await readState(ctx, dataset)
  const schema = tableSchema(dataset, ctx.language)
  return { kind: 'json', body: { ...presentDataset(publicUrl, ctx, state), schema } }
}

/** The routes with which programs find the tables of open data and their files. */
export function datasetApiRoutes(): ApiTerritoryRoute[] {
  const base = { scope: 'territory', method: 'GET', access: 'public' } as const
  const unchanged = { status: 304, words: ANSWERS.unchanged }
  return [
    {
      ...base,
      path: '/territories/{territory}/datasets',
      operation: {
        id: 'listDatasets',
        tag: 'datasets',
        summary: SUMMARIES.listDatasets,
        description: NOTES.datasets,
        query: PAGE_QUERY,
        answers: [{ status: 200, words: ANSWERS.page, schema: 'DatasetPage', headers: ['ETag'] }, unchanged],
        errors: [400, 404],
      },
      handle: answerDatasets,
    },
    {
      ...base,
      path: '/territories/{territory}/datasets/{slug}',
      operation: {
        id: 'getDataset',
        tag: 'datasets',
        summary: SUMMARIES.getDataset,
        query: PLAIN_QUERY,
        answers: [
          { status: 200, words: ANSWERS.dataset, schema: 'DatasetRecord', headers: ['ETag'] },
          unchanged,
        ],
        errors: [400, 404],
      },
      handle: answerDataset,
    },
  ]
}
