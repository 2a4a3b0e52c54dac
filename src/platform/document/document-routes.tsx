import { readText } from '../../kernel/language.ts'
import { Document, EmptyState } from '../../ui/index.ts'
import type { Context } from '../context.ts'
import { territoryAddress } from '../http/links.ts'
import { type Answer, type PageRequest, page, type TerritoryRoute } from '../http/route.ts'
import { formatDate } from '../i18n/format.ts'
import type { Application } from '../module.ts'
import { TERRITORY_FIELDS } from '../territory/territory-fields.ts'
import { documentWords } from './messages.ts'

async function showDocument({ modules, registry }: Application, request: PageRequest): Promise<Answer> {
  const { links, publicUrl } = request
  // What is printed leaves the house: it holds what everybody may read, whoever prints it.
  const ctx: Context = { ...request.ctx, actor: { kind: 'anonymous' } }
  const { language, territory, today } = ctx
  const words = documentWords(language)
  const declared = modules.flatMap((module) => module.chapters ?? []).sort((a, b) => a.order - b.order)
  const drawn = await Promise.all(declared.map((chapter) => chapter.draw(ctx, links, registry)))
  const chapters = declared.flatMap(({ title, order }, index) => {
    const content = drawn[index]
    return content ? [{ id: `capitolo-${order}`, title: title[language], content }] : []
  })
  const title = readText(territory.title, language)
  const address = territoryAddress(publicUrl, territory, language)
  return page(
    words.eyebrow,
    <Document
      lang={language}
      eyebrow={words.eyebrow}
      title={title.text}
      textLang={title.language}
      lead={territory.headline ? readText(territory.headline, language).text : undefined}
      facts={[
        ...(territory.ownerName
          ? [{ label: words.owner, value: readText(territory.ownerName, language).text }]
          : []),
        { label: words.date, value: formatDate(today, language) },
        { label: words.licence, value: TERRITORY_FIELDS.licence.options[territory.licence][language] },
        { label: words.source, value: <a href={address}>{address}</a> },
      ]}
      contents={words.contents}
      hint={words.hint}
      chapters={chapters}
    >
      {chapters.length === 0 ? <EmptyState title={words.empty} text={words.emptyText} /> : null}
    </Document>,
    {
      description: words.hint,
      crumbs: [{ label: title.text, href: links.territory(territory.slug) }, { label: words.eyebrow }],
    },
  )
}

/** A territory as one document to be read on paper, made of the chapters of all modules. */
export function documentRoutes(application: Application): TerritoryRoute[] {
  return [
    {
      scope: 'territory',
      method: 'GET',
      path: '/documento',
      access: 'public',
      handle: (request) => showDocument(application, request),
    },
  ]
}
