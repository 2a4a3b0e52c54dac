import { readText } from '../../kernel/language.ts'
import {
  type Answer,
  type PageRequest,
  page,
  pageAsked,
  redirect,
  type TerritoryRoute,
} from '../../platform/http/route.ts'
import type { DrawList } from '../../platform/module.ts'
import { Card, EmptyState, FinderBox, LinkList, renderMarkup } from '../../ui/index.ts'
import { COVERAGE, TYPES } from './crumbs.ts'
import { questionAddress, readQuestion } from './finder/finder-query.ts'
import type { FinderAnswer, FinderQuestion } from './finder/finder-service.ts'
import { findPage } from './finder/results-service.ts'
import { FILTER_WORDS, serviceWords } from './messages.ts'
import { type At, presentFacets, presentResult } from './present.ts'
import { cardType } from './records/card-type.ts'
import { typeWords } from './types/messages.ts'
import { FoundView } from './views/found-view.tsx'
import { saveWish } from './wish/wish-service.ts'

const FOUND = '/servizi-trovati'
const WISH = '/servizi-mancanti'
// Not a page: what opens it by itself must not take it for one.
const FRAGMENT = 'application/vnd.telaio.fragment+html; charset=utf-8'

/** How results are written and where they lead. */
function atOf({ ctx, links }: PageRequest): At {
  const { language, territory } = ctx
  return {
    language,
    cardHref: (slug) => links.record(territory.slug, cardType.noun, slug),
    typeHref: (type) => links.territory(territory.slug, `${TYPES}/${type}`),
  }
}

/** Whom one can ask where nothing was found: the reader's body, or those that many belong to. */
function contactsOf({ body, bodies }: FinderAnswer, { ctx, links }: PageRequest) {
  const asked = body ? [body] : [...bodies.values()].filter(({ kind }) => kind === 'union')
  return asked.slice(0, 2).map((one) => ({
    label: readText(one.title, ctx.language).text,
    href: links.record(ctx.territory.slug, 'enti', one.slug),
  }))
}

async function drawFound(request: PageRequest, question: FinderQuestion, current: number) {
  const { ctx, links, csrf } = request
  const at = atOf(request)
  const { answer, results, pages } = await findPage(ctx, question, current)
  const hasFilters = Object.values(question.filters).some((values) => values.length > 0)
  const here = links.territory(ctx.territory.slug, '/servizi')
  const first = answer.body ? readText(answer.body.title, ctx.language).text : null
  const view = (
    <FoundView
      lang={ctx.language}
      asked={question.words}
      total={answer.results.length}
      first={first}
      corrections={answer.corrections}
      items={results.map(({ result, card }) => presentResult(result, card, answer, question.words, at))}
      facets={presentFacets(answer, question, ctx.language).map((facet) => ({
        ...facet,
        values: facet.values.map((value) => ({ ...value, href: here + value.href })),
      }))}
      clearHref={hasFilters ? here + questionAddress({ ...question, filters: {} }) : undefined}
      page={current}
      pages={pages}
      hrefOf={(number) => `${here}${questionAddress(question)}&pagina=${number}`}
      nearest={answer.nearest.map(({ type, card }) => ({
        label: type.title[ctx.language],
        href: at.cardHref(card.slug),
      }))}
      contacts={contactsOf(answer, request)}
      wishAction={links.territory(ctx.territory.slug, WISH)}
      body={question.body}
      csrf={csrf}
    />
  )
  return { view, size: answer.size }
}

/** The finder: the page of all services. */
export const drawFinder: DrawList = async (request) => {
  const { ctx, links, query } = request
  const words = serviceWords(ctx.language)
  const types = typeWords(ctx.language)
  const question = readQuestion(query)
  const { view, size } = await drawFound(request, question, pageAsked(query))
  const at = (path: string) => links.territory(ctx.territory.slug, path)
  const kept = Object.fromEntries(
    Object.entries(question.filters).map(([name, values]) => [
      FILTER_WORDS[name as keyof typeof FILTER_WORDS].parameter,
      values.join(','),
    ]),
  )
  const content = (
    <>
      <h1>{words.services}</h1>
      <p class="lead">{words.servicesSub}</p>
      {size === 0 ? (
        <EmptyState title={words.empty} text={words.emptyText} />
      ) : (
        <>
          <FinderBox
            lang={ctx.language}
            action={at('/servizi')}
            label={words.ask}
            hint={words.hint}
            value={question.words}
            kept={{ ...kept, ...(question.body ? { da: question.body } : {}) }}
            live={{ target: 'servizi-trovati', source: at(FOUND) }}
          />
          <div id="servizi-trovati">{view}</div>
          <Card title={words.more}>
            <LinkList
              items={[
                { label: types.types, href: at(TYPES) },
                { label: types.coverage, href: at(COVERAGE) },
              ]}
            />
          </Card>
        </>
      )}
    </>
  )
  const territory = readText(ctx.territory.title, ctx.language).text
  return page(question.words === '' ? words.services : `${words.services}: ${question.words}`, content, {
    description: words.servicesSub,
    crumbs: [{ label: territory, href: at('') }, { label: words.services }],
    noIndex: Object.keys(query).length > 0,
    scripts: ['live.js'],
  })
}

/** What was found, alone: a page shows it while somebody types. */
async function showFound(request: PageRequest): Promise<Answer> {
  const question = { ...readQuestion(request.query), asYouType: true }
  const { view } = await drawFound(request, question, 1)
  return { kind: 'file', type: FRAGMENT, body: renderMarkup(view) }
}

async function takeWish(request: PageRequest): Promise<Answer> {
  const { ctx, form, links } = request
  await saveWish(ctx, { asked: form.q ?? '', wanted: form.manca ?? '', body: form.da ?? null })
  return redirect(links.territory(ctx.territory.slug, WISH))
}

async function thankForWish({ ctx, links }: PageRequest): Promise<Answer> {
  const words = serviceWords(ctx.language)
  const back = links.territory(ctx.territory.slug, '/servizi')
  const content = (
    <>
      <h1>{words.thanks}</h1>
      <p>{words.thanksText}</p>
      <p>
        <a href={back}>{words.back}</a>
      </p>
    </>
  )
  return page(words.thanks, content, {
    crumbs: [{ label: words.services, href: back }, { label: words.thanks }],
    noIndex: true,
  })
}

/** What belongs to the finder beside its page. */
export function finderRoutes(): TerritoryRoute[] {
  const base = { scope: 'territory', access: 'public' } as const
  return [
    { ...base, method: 'GET', path: FOUND, handle: showFound },
    { ...base, method: 'GET', path: WISH, handle: thankForWish },
    { ...base, method: 'POST', path: WISH, handle: takeWish },
  ]
}
