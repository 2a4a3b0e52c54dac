import type { VNode } from 'preact'
import { AppError } from '../../../kernel/error.ts'
import { type Language, type Localized, readText } from '../../../kernel/language.ts'
import { type Answer, type PageRequest, page, type TerritoryRoute } from '../../../platform/http/route.ts'
import { formatDecimals } from '../../../platform/i18n/format.ts'
import { bodyType } from '../../../platform/territory/body-type.ts'
import { Card, DataTable, EmptyState, Folded, RecordList, ValueBars } from '../../../ui/index.ts'
import { findServiceType } from '../../lexicon/index.ts'
import { COVERAGE, crumbsOf, TYPES } from '../crumbs.ts'
import { serviceWords } from '../messages.ts'
import { type BodyCoverage, meanLevelOf, readCoverage } from './coverage-service.ts'
import { typeWords } from './messages.ts'

/** What bodies of a kind are called. */
const kindWords = (kind: string, language: Language) =>
  (bodyType.fields.kind.options as Readonly<Record<string, Localized>>)[kind]?.[language] ?? kind

function barsOf(request: PageRequest, all: readonly BodyCoverage[], main: string | null) {
  const { ctx, links } = request
  return all
    .toSorted((one, other) => (other.coverage.meanLevel ?? 0) - (one.coverage.meanLevel ?? 0))
    .map(({ body, coverage }) => ({
      label: readText(body.title, ctx.language).text,
      href: links.territory(ctx.territory.slug, `${COVERAGE}/${body.slug}`),
      value: coverage.meanLevel,
      said: coverage.meanLevel === null ? '–' : formatDecimals(coverage.meanLevel, 1, ctx.language),
      isMain: body.slug === main,
    }))
}

/** The bodies of one kind by how far their services are online, with their mean. */
function Levels({
  request,
  all,
  kind,
  main,
}: {
  request: PageRequest
  all: readonly BodyCoverage[]
  kind: string
  main: string | null
}): VNode {
  const { language } = request.ctx
  const words = typeWords(language)
  const mean = meanLevelOf(all, kind)
  return (
    <ValueBars
      lang={language}
      description={words.picture}
      bars={barsOf(
        request,
        all.filter(({ body }) => body.kind === kind),
        main,
      )}
      benchmark={
        mean === null ? undefined : { value: mean, label: words.mean(formatDecimals(mean, 1, language)) }
      }
    />
  )
}

async function showCoverage(request: PageRequest): Promise<Answer> {
  const { ctx, links } = request
  const words = typeWords(ctx.language)
  const all = await readCoverage(ctx)
  const kinds = [...Map.groupBy(all, ({ body }) => body.kind)]
    .filter(([, some]) => some.length > 1)
    .sort(([, one], [, other]) => other.length - one.length)
  const rows = all.map(({ body, coverage }) => [
    <a key="body" href={links.territory(ctx.territory.slug, `${COVERAGE}/${body.slug}`)}>
      {readText(body.title, ctx.language).text}
    </a>,
    coverage.expected,
    coverage.offered.length,
    coverage.online.length,
    coverage.atDeskOnly.length,
    coverage.missing.length,
    coverage.meanLevel === null ? null : formatDecimals(coverage.meanLevel, 1, ctx.language),
  ])
  const columns = [
    words.body,
    words.expected,
    words.offered,
    words.online,
    words.deskOnly,
    words.missing,
    words.level,
  ]
  const empty = serviceWords(ctx.language)
  const content = (
    <>
      <h1>{words.coverage}</h1>
      <p class="lead">{words.coverageSub}</p>
      {all.length === 0 ? <EmptyState title={empty.empty} text={empty.emptyText} /> : null}
      {kinds.map(([kind]) => (
        <Card
          key={kind}
          id={`livelli-${kind}`}
          title={`${words.levels}: ${kindWords(kind, ctx.language)}`}
          sub={words.levelsText}
        >
          <Levels request={request} all={all} kind={kind} main={null} />
        </Card>
      ))}
      {all.length > 0 ? (
        <Card title={words.compared}>
          <Folded
            lang={ctx.language}
            items={rows}
            draw={(some) => (
              <DataTable
                lang={ctx.language}
                caption={words.coverage}
                captionHidden
                columns={columns.map((title, at) => ({ title, align: at === 0 ? 'start' : 'end' }))}
                rows={some}
              />
            )}
          />
        </Card>
      ) : null}
    </>
  )
  return page(words.coverage, content, {
    description: words.coverageSub,
    crumbs: crumbsOf(request, { label: words.coverage }),
  })
}

async function showBodyCoverage(request: PageRequest): Promise<Answer> {
  const { ctx, links, params } = request
  const words = typeWords(ctx.language)
  const all = await readCoverage(ctx, params.slug)
  const found = all.find(({ body }) => body.slug === params.slug)
  if (!found) throw new AppError('record/missing')
  const name = readText(found.body.title, ctx.language).text
  const { offered, expected, online, missing, atDeskOnly } = found.coverage
  const list = (title: string, types: readonly string[], none: string) => (
    <Card title={`${title} (${types.length})`}>
      {types.length === 0 ? <p>{none}</p> : null}
      <Folded
        lang={ctx.language}
        items={types.flatMap((slug) => findServiceType(slug) ?? [])}
        draw={(some) => (
          <RecordList
            items={some.map(({ slug, title, description }) => ({
              title: title[ctx.language],
              href: links.territory(ctx.territory.slug, `${TYPES}/${slug}`),
              summary: description[ctx.language],
            }))}
          />
        )}
      />
    </Card>
  )
  const title = words.gapsOf(name)
  const content = (
    <>
      <h1>{title}</h1>
      <p class="lead">{words.summary(offered.length, expected, online.length)}</p>
      <Card title={words.levels} sub={words.levelsText}>
        <Levels request={request} all={all} kind={found.body.kind} main={found.body.slug} />
      </Card>
      {list(words.missing, missing, words.noneMissing)}
      {list(words.deskOnly, atDeskOnly, words.noneMissing)}
    </>
  )
  const coverage = { label: words.coverage, href: links.territory(ctx.territory.slug, COVERAGE) }
  return page(title, content, { crumbs: crumbsOf(request, coverage, { label: name }) })
}

/** What each body has of the services that bodies of its kind usually offer. */
export function coverageRoutes(): TerritoryRoute[] {
  const base = { scope: 'territory', method: 'GET', access: 'public' } as const
  return [
    { ...base, path: COVERAGE, handle: showCoverage },
    { ...base, path: `${COVERAGE}/:slug`, handle: showBodyCoverage },
  ]
}
