import { readText } from '../../kernel/language.ts'
import { API_ROOT } from '../api/api-route.ts'
import type { Context } from '../context.ts'
import { isKnown } from '../http/etag.ts'
import { territoryAddress } from '../http/links.ts'
import { type Answer, type PageRequest, page, type TerritoryRoute } from '../http/route.ts'
import { formatDate } from '../i18n/format.ts'
import type { Application } from '../module.ts'
import { TERRITORY_FIELDS } from '../territory/territory-fields.ts'
import type { Dataset } from './dataset.ts'
import {
  FORMAT_NAMES,
  FORMATS,
  type Format,
  fileChunks,
  filePath,
  readState,
  readTag,
} from './dataset-service.ts'
import { DatasetList, DatasetPage } from './dataset-view.tsx'
import { findDataset, listDatasets } from './datasets.ts'
import { datasetWords } from './messages.ts'
import { spool } from './spool.ts'

const PREVIEW_ROWS = 20

const licenceOf = ({ territory, language }: Context) =>
  TERRITORY_FIELDS.licence.options[territory.licence][language]

function crumbsTo({ ctx, links }: PageRequest, dataset?: Dataset) {
  const { title } = datasetWords(ctx.language)
  return [
    { label: readText(ctx.territory.title, ctx.language).text, href: links.territory(ctx.territory.slug) },
    ...(dataset
      ? [
          { label: title, href: links.territory(ctx.territory.slug, '/dati') },
          { label: dataset.title[ctx.language] },
        ]
      : [{ label: title }]),
  ]
}

async function showList(application: Application, request: PageRequest): Promise<Answer> {
  const { ctx, links } = request
  const words = datasetWords(ctx.language)
  const states = await Promise.all(listDatasets(application).map((dataset) => readState(ctx, dataset)))
  const datasets = states.map(({ dataset, rows, changedAt }) => ({
    title: dataset.title[ctx.language],
    href: links.territory(ctx.territory.slug, `/dati/${dataset.slug}`),
    rows,
    changedAt,
    files: (['csv', 'xlsx', 'json'] as const).map((format) => ({
      label: format.toUpperCase(),
      href: links.territory(ctx.territory.slug, filePath(dataset, format)),
    })),
  }))
  return page(words.title, <DatasetList lang={ctx.language} licence={licenceOf(ctx)} datasets={datasets} />, {
    description: words.lead,
    crumbs: crumbsTo(request),
  })
}

async function showDataset(request: PageRequest, dataset: Dataset): Promise<Answer> {
  const { ctx, links, publicUrl } = request
  const { territory, language } = ctx
  const words = datasetWords(language)
  const [state, first] = await Promise.all([
    readState(ctx, dataset),
    dataset.read(ctx, { limit: PREVIEW_ROWS, offset: 0 }),
  ])
  const fileLink = (format: Format, label: string) => ({
    label,
    href: links.territory(territory.slug, filePath(dataset, format)),
  })
  const api = `${API_ROOT}/territories/${territory.slug}`
  const programs = [
    fileLink('schema.json', words.schema),
    { label: words.description, href: `${api}/datasets/${dataset.slug}` },
  ]
  if (dataset.apiPath) programs.push({ label: words.api, href: api + dataset.apiPath })
  const content = (
    <DatasetPage
      lang={language}
      dataset={dataset}
      rows={state.rows}
      changedAt={state.changedAt}
      licence={licenceOf(ctx)}
      files={(['csv', 'xlsx', 'json'] as const).map((format) => fileLink(format, words[format]))}
      programs={programs}
      first={first}
      citation={words.citation(
        dataset.title[language],
        readText(territory.ownerName ?? territory.title, language).text,
        licenceOf(ctx),
        formatDate(ctx.today, language),
        territoryAddress(publicUrl, territory, language, `/dati/${dataset.slug}`),
      )}
    />
  )
  return page(dataset.title[language], content, {
    description: dataset.description[language],
    crumbs: crumbsTo(request, dataset),
  })
}

/** Public data may be read from any page of any site. */
const SHARED = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }

async function sendFile(request: PageRequest, dataset: Dataset, format: Format): Promise<Answer> {
  const { ctx, headers: asked } = request
  const { etag, modified } = await readTag(ctx, dataset, format)
  const headers = new Headers({ ...SHARED, etag })
  if (modified) headers.set('last-modified', modified.toUTCString())
  // A tag says more than a time, which counts only where no tag is given (RFC 9110, 13.2.2).
  const tags = asked.get('if-none-match')
  const since = Date.parse(asked.get('if-modified-since') ?? '')
  const seconds = modified ? Math.floor(modified.getTime() / 1000) * 1000 : Number.POSITIVE_INFINITY
  if (tags === null ? since >= seconds : isKnown(tags, etag)) return { kind: 'unchanged', headers }
  return {
    kind: 'file',
    type: FORMATS[format],
    name: `${ctx.territory.slug}-${dataset.slug}.${format}`,
    body: await spool(fileChunks(ctx, dataset, format)),
    headers,
  }
}

async function answerName(application: Application, request: PageRequest): Promise<Answer> {
  const name = request.params.name as string
  const format = FORMAT_NAMES.find((one) => name.slice(name.indexOf('.')) === `.${one}`)
  if (format === undefined) return showDataset(request, findDataset(application, name))
  return sendFile(request, findDataset(application, name.slice(0, name.indexOf('.'))), format)
}

/** The open data of a territory: the list, a page a dataset, and its files. */
export function datasetRoutes(application: Application): TerritoryRoute[] {
  const base = { scope: 'territory', method: 'GET', access: 'public' } as const
  return [
    { ...base, path: '/dati', handle: (request) => showList(application, request) },
    { ...base, path: '/dati/:name', handle: (request) => answerName(application, request) },
  ]
}
