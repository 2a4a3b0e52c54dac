import type { VNode } from 'preact'
import { readText } from '../../kernel/language.ts'
import { type Definition, DefinitionList, EmptyState, Pagination, RecordList } from '../../ui/index.ts'
import type { Context } from '../context.ts'
import { type Answer, type PageRequest, page, pageAsked, type TerritoryRoute } from '../http/route.ts'
import { canReadDesk } from '../identity/policy.ts'
import type { Application, RecordFace } from '../module.ts'
import type { StoredRecord } from '../record/record.ts'
import type { RecordType } from '../record/type.ts'
import { readThread } from '../thread/thread-service.ts'
import { siteWords } from './messages.ts'
import { RecordView } from './record-page.tsx'
import { presentValue } from './record-value.tsx'
import { findVisible, listVisible, readBodyNames } from './site-service.ts'
import { readTypeNames } from './type-names.ts'

/** A type without a face of its own shows its fields in their order; what is empty says so. */
function plainFace(ctx: Context, type: RecordType, record: StoredRecord): RecordFace {
  const items: Definition[] = Object.entries(type.fields)
    .filter(([, field]) => field.kind !== 'ref')
    .map(([name, field]) => ({
      label: field.label[ctx.language],
      value: presentValue(field, record.own[name] ?? null, ctx.language),
    }))
  return {
    eyebrow: type.label[ctx.language],
    middle: <DefinitionList lang={ctx.language} items={items} layout="table" />,
  }
}

/** What every module knows of what came of a record. */
async function readOutcomes(
  { modules, registry }: Application,
  { ctx, links }: PageRequest,
  record: StoredRecord,
): Promise<VNode[]> {
  const draws = modules.flatMap((module) => module.outcomes?.[record.type] ?? [])
  const drawn = await Promise.all(draws.map((draw) => draw(ctx, record, links, registry)))
  return drawn.filter((one) => one !== null)
}

async function showRecord(application: Application, type: RecordType, request: PageRequest): Promise<Answer> {
  const { ctx, links, params, csrf } = request
  const slug = params.slug as string
  // Asked together; what needs the record itself is asked together after it.
  const [found, names, nameOf] = await Promise.all([
    findVisible(ctx, type, slug),
    readBodyNames(ctx),
    readTypeNames(ctx, application.modules),
  ])
  if ('renamed' in found) {
    return {
      kind: 'redirect',
      to: links.record(ctx.territory.slug, type.noun, found.renamed),
      permanent: true,
    }
  }
  const { record } = found
  const { registry } = application
  const onlyPublic = !canReadDesk(ctx.actor)
  const draw = application.modules
    .map((module) => module.faces?.[type.type])
    .find((face) => face !== undefined)
  const [thread, face, outcomes] = await Promise.all([
    readThread(ctx, registry, type, record, onlyPublic),
    draw ? draw(ctx, record, links, registry, names) : plainFace(ctx, type, record),
    readOutcomes(application, request, record),
  ])
  const ownerName = names.get(record.general.ownerBody ?? '')
  const owner = ownerName
    ? { title: ownerName, href: links.record(ctx.territory.slug, 'enti', record.general.ownerBody as string) }
    : null
  const title = readText(record.general.title, ctx.language).text
  const territory = readText(ctx.territory.title, ctx.language).text
  const at = (path: string) => links.territory(ctx.territory.slug, path)
  return page(
    title,
    <RecordView {...{ ctx, links, registry, nameOf, type, record, owner, thread, face, csrf, outcomes }} />,
    {
      description: record.general.summary ? readText(record.general.summary, ctx.language).text : undefined,
      noIndex: !record.general.isPublic,
      jsonLd: face.jsonLd,
      crumbs: [
        { label: territory, href: at('') },
        ...(face.crumbs ?? []),
        { label: nameOf(type).many, href: at(`/${type.noun}`) },
        { label: title },
      ],
    },
  )
}

// More than a hundred titles on a screen are not read but searched.
const PAGE_SIZE = 100

async function showList(application: Application, type: RecordType, request: PageRequest): Promise<Answer> {
  const { ctx, links, query } = request
  const words = siteWords(ctx.language)
  const current = pageAsked(query)
  const { records, total } = await listVisible(ctx, type, PAGE_SIZE, (current - 1) * PAGE_SIZE)
  const items = records.map((record) => {
    const title = readText(record.general.title, ctx.language)
    return {
      number: typeof record.own.number === 'string' ? record.own.number : undefined,
      title: title.text,
      textLang: title.language,
      href: links.record(ctx.territory.slug, type.noun, record.slug),
      summary: record.general.summary ? readText(record.general.summary, ctx.language).text : undefined,
      tags: record.general.isPublic ? [] : [{ label: words.draft, tone: 'gap' as const }],
    }
  })
  const title = (await readTypeNames(ctx, application.modules))(type).many
  const content = (
    <>
      <h1>{title}</h1>
      {items.length > 0 ? (
        <RecordList items={items} level={2} />
      ) : (
        <EmptyState title={words.empty} text={words.emptyText} />
      )}
      <Pagination
        lang={ctx.language}
        page={current}
        pages={Math.ceil(total / PAGE_SIZE)}
        hrefOf={(number) => `?pagina=${number}`}
      />
    </>
  )
  const territory = readText(ctx.territory.title, ctx.language).text
  return page(title, content, {
    crumbs: [{ label: territory, href: links.territory(ctx.territory.slug) }, { label: title }],
  })
}

/** A list and a page for every type of record, under its Italian noun. */
export function recordRoutes(application: Application): TerritoryRoute[] {
  const { registry } = application
  const listOf = (type: RecordType) =>
    application.modules.map((module) => module.lists?.[type.type]).find((list) => list !== undefined)
  return registry.types.flatMap((type): TerritoryRoute[] => [
    {
      scope: 'territory',
      method: 'GET',
      path: `/${type.noun}`,
      access: 'public',
      handle: (request) => listOf(type)?.(request, registry) ?? showList(application, type, request),
    },
    {
      scope: 'territory',
      method: 'GET',
      path: `/${type.noun}/:slug`,
      access: 'public',
      handle: (request) => showRecord(application, type, request),
    },
  ])
}
