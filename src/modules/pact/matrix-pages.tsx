import { readText } from '../../kernel/language.ts'
import type { Links } from '../../platform/http/links.ts'
import { type Answer, type PageRequest, page, type TerritoryRoute } from '../../platform/http/route.ts'
import type { Registry, StoredRecord } from '../../platform/record/index.ts'
import { ROLES, type RoleName } from '../../platform/record/relation.ts'
import { Alluvial, type AlluvialProps, Card, DataTable, EmptyState } from '../../ui/index.ts'
import { type Matrix, type MatrixCell, readMatrix } from './matrix-service.ts'
import { pactWords } from './messages.ts'

type Language = Links['language']
// More boxes than this make a picture that no screen holds.
const PICTURED = 24

const titleOf = (record: StoredRecord, language: Language) => readText(record.general.title, language).text

function nameOf(action: StoredRecord, language: Language): string {
  const short = action.own.shortTitle as StoredRecord['general']['title'] | null
  const title = readText(short ?? action.general.title, language).text
  return action.own.number ? `${action.own.number}. ${title}` : title
}

/** The bodies that take part in most, in their own order. */
function pickBodies({ bodies, cells }: Matrix): readonly StoredRecord[] {
  const counts = new Map<string, number>()
  for (const { body } of cells) counts.set(body.id, (counts.get(body.id) ?? 0) + 1)
  const most = bodies.toSorted((one, other) => (counts.get(other.id) ?? 0) - (counts.get(one.id) ?? 0))
  const picked = new Set(most.slice(0, PICTURED).map(({ id }) => id))
  return bodies.filter(({ id }) => picked.has(id))
}

function drawPicture(matrix: Matrix, links: Links, territory: string): AlluvialProps {
  const { language } = links
  const words = pactWords(language)
  const bodies = pickBodies(matrix)
  const shown = new Set(bodies.map(({ id }) => id))
  const href = (noun: string, { slug }: StoredRecord) => links.record(territory, noun, slug)
  return {
    lang: language,
    title: words.matrix,
    description: words.matrixPicture,
    columns: [{ title: words.body }, { title: words.action, keepOrder: true }],
    nodes: [
      ...bodies.map((body) => ({
        id: body.id,
        column: 0,
        label: titleOf(body, language),
        href: href('enti', body),
      })),
      ...matrix.actions.map((action) => ({
        id: action.id,
        column: 1,
        label: nameOf(action, language),
        href: href('azioni', action),
      })),
    ],
    links: matrix.cells
      .filter(({ body }) => shown.has(body.id))
      .map(({ body, action }) => ({ from: body.id, to: action.id })),
  }
}

function cellWords({ role, strand }: MatrixCell, language: Language): string {
  const words = pactWords(language)
  const said = role ? ROLES[role as RoleName][language] : words.takesPart
  return strand ? `${said} ${words.through(titleOf(strand, language))}` : said
}

// With more columns than this, words break on a screen of 1280 pixels; then each action lists its bodies instead.
const GRID_ACTIONS = 7

function MatrixGrid({ matrix, links, territory }: { matrix: Matrix; links: Links; territory: string }) {
  const { language } = links
  const words = pactWords(language)
  const cellOf = new Map(matrix.cells.map((cell) => [`${cell.body.id}/${cell.action.id}`, cell]))
  return (
    <DataTable
      lang={language}
      caption={words.matrix}
      captionHidden
      columns={[
        { title: words.body },
        ...matrix.actions.map((action) => ({ title: nameOf(action, language) })),
      ]}
      rows={matrix.bodies.map((body) => [
        <a key={body.slug} href={links.record(territory, 'enti', body.slug)}>
          {titleOf(body, language)}
        </a>,
        ...matrix.actions.map((action) => {
          const cell = cellOf.get(`${body.id}/${action.id}`)
          return cell ? cellWords(cell, language) : '–'
        }),
      ])}
    />
  )
}

function MatrixList({ matrix, links, territory }: { matrix: Matrix; links: Links; territory: string }) {
  const { language } = links
  const words = pactWords(language)
  const LEAD = 'lead'
  return (
    <DataTable
      lang={language}
      caption={words.matrix}
      captionHidden
      columns={[{ title: words.action }, { title: words.body }]}
      rows={matrix.actions.map((action) => [
        <a key={action.slug} href={links.record(territory, 'azioni', action.slug)}>
          {nameOf(action, language)}
        </a>,
        <ul key={`${action.slug}-bodies`}>
          {matrix.cells
            .filter((cell) => cell.action.id === action.id)
            .toSorted((one, other) => Number(other.role === LEAD) - Number(one.role === LEAD))
            .map((cell) => (
              <li key={cell.body.slug}>
                <a href={links.record(territory, 'enti', cell.body.slug)}>{titleOf(cell.body, language)}</a>
                {`: ${cellWords(cell, language)}`}
              </li>
            ))}
        </ul>,
      ])}
    />
  )
}

async function showMatrix(registry: Registry, { ctx, links }: PageRequest): Promise<Answer> {
  const words = pactWords(ctx.language)
  const matrix = await readMatrix(ctx, registry)
  const picture = drawPicture(matrix, links, ctx.territory.slug)
  const Table = matrix.actions.length > GRID_ACTIONS ? MatrixList : MatrixGrid
  const sub = matrix.bodies.length > PICTURED ? words.matrixPart(PICTURED, matrix.bodies.length) : undefined
  const content = (
    <>
      <h1>{words.matrix}</h1>
      <p class="lead">{words.matrixSub}</p>
      {matrix.cells.length > 0 ? (
        <>
          <Card title={words.matrix} sub={sub} id="disegno">
            <Alluvial {...picture} />
          </Card>
          <Card title={words.parts} id="tabella">
            <Table matrix={matrix} links={links} territory={ctx.territory.slug} />
          </Card>
        </>
      ) : (
        <EmptyState title={words.nobody} text={words.nobodyText} />
      )}
    </>
  )
  const territory = readText(ctx.territory.title, ctx.language).text
  return page(words.matrix, content, {
    description: words.matrixSub,
    crumbs: [{ label: territory, href: links.territory(ctx.territory.slug) }, { label: words.matrix }],
  })
}

/** The page of who does what. */
export function matrixRoutes(registry: Registry): TerritoryRoute[] {
  return [
    {
      scope: 'territory',
      method: 'GET',
      path: '/chi-fa-che-cosa',
      access: 'public',
      handle: (request) => showMatrix(registry, request),
    },
  ]
}
