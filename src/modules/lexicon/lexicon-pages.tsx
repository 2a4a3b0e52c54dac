import { readText } from '../../kernel/language.ts'
import { territoryAddress } from '../../platform/http/links.ts'
import { type Answer, type PageRequest, page, type TerritoryRoute } from '../../platform/http/route.ts'
import { Card, Facts, LinkList } from '../../ui/index.ts'
import { readTypeIndex } from './lexicon-service.ts'
import { lexiconWords } from './messages.ts'
import { lexiconTurtle } from './skos.ts'
import { TOPICS } from './vocabularies.ts'

const PATH = '/lessico'
const HOUR_SECONDS = 3600

async function showLexicon({ ctx, links }: PageRequest): Promise<Answer> {
  const { language, territory } = ctx
  const words = lexiconWords(language)
  const { lexicon } = await readTypeIndex(ctx)
  const byTopic = Map.groupBy(lexicon.serviceTypes, ({ topic }) => topic)
  const content = (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.sub}</p>
      <Facts
        items={[
          { value: String(lexicon.serviceTypes.length), label: words.types },
          { value: String(lexicon.expressions.length), label: words.expressions },
          { value: String(lexicon.concepts.length), label: words.concepts },
        ]}
      />
      <p>
        <a href={links.territory(territory.slug, `${PATH}.ttl`)}>{words.download}</a>
      </p>
      {[...byTopic].map(([topic, types]) => (
        <Card key={topic} title={TOPICS[topic]?.[language] ?? topic}>
          <LinkList
            items={types.map(({ slug, title }) => ({
              label: title[language],
              href: links.territory(territory.slug, `/tipi-di-servizio/${slug}`),
            }))}
          />
        </Card>
      ))}
    </>
  )
  const home = { label: readText(territory.title, language).text, href: links.territory(territory.slug) }
  return page(words.title, content, { description: words.sub, crumbs: [home, { label: words.title }] })
}

async function sendLexicon({ ctx, publicUrl }: PageRequest): Promise<Answer> {
  const { lexicon } = await readTypeIndex(ctx)
  const address = territoryAddress(publicUrl, ctx.territory, ctx.language, PATH)
  return {
    kind: 'file',
    type: 'text/turtle; charset=utf-8',
    name: 'lessico.ttl',
    body: await lexiconTurtle(lexicon, address),
    maxAgeSeconds: HOUR_SECONDS,
  }
}

/** The lexicon for people, and as SKOS for programs. */
export function lexiconRoutes(): TerritoryRoute[] {
  const base = { scope: 'territory', method: 'GET', access: 'public' } as const
  return [
    { ...base, path: PATH, handle: showLexicon },
    { ...base, path: `${PATH}.ttl`, handle: sendLexicon },
  ]
}
