import { readText } from '../../../kernel/language.ts'
import {
  type Answer,
  type PageRequest,
  page,
  redirect,
  type TerritoryRoute,
} from '../../../platform/http/route.ts'
import { Notice, StarRating } from '../../../ui/index.ts'
import { crumbsOf } from '../crumbs.ts'
import { cardType } from '../records/card-type.ts'
import { getRatedCard, saveFeedback } from './feedback-service.ts'
import { feedbackWords, RATINGS } from './messages.ts'
import { presentRating } from './present-rating.ts'

/** Thanks for a mark; otherwise the form that takes one, as it stands under the card. */
async function showMark(request: PageRequest): Promise<Answer> {
  const { ctx, links, params, query, csrf } = request
  const words = feedbackWords(ctx.language)
  const card = await getRatedCard(ctx, params.slug ?? '')
  const title = readText(card.general.title, ctx.language).text
  const cardHref = links.record(ctx.territory.slug, cardType.noun, card.slug)
  const action = links.territory(ctx.territory.slug, `${RATINGS}/${card.slug}`)
  const isKept = query.grazie !== undefined
  const content = (
    <>
      <h1>{isKept ? words.thanks : words.title}</h1>
      {query.manca === undefined ? null : (
        <Notice lang={ctx.language} tone="error">
          {words.noStars}
        </Notice>
      )}
      {isKept ? null : (
        <StarRating {...presentRating(ctx.territory, ctx.language)} csrf={csrf} action={action} />
      )}
      <p>
        <a href={cardHref}>{words.back}</a>
      </p>
    </>
  )
  return page(words.title, content, {
    noIndex: true,
    crumbs: crumbsOf(request, { label: title, href: cardHref }, { label: words.title }),
  })
}

/** Keeps a mark. */
async function takeMark({ ctx, links, params, form }: PageRequest): Promise<Answer> {
  const slug = params.slug ?? ''
  const said = { rating: form.voto ?? '', answer: form.aspetto ?? '', note: form.dettagli ?? '' }
  const isKept = await saveFeedback(ctx, slug, said)
  const at = links.territory(ctx.territory.slug, `${RATINGS}/${slug}`)
  return redirect(`${at}?${isKept ? 'grazie' : 'manca'}=1`)
}

/** The marks that citizens give to a card. */
export function feedbackRoutes(): TerritoryRoute[] {
  const base = { scope: 'territory', access: 'public', path: `${RATINGS}/:slug` } as const
  return [
    { ...base, method: 'GET', handle: showMark },
    { ...base, method: 'POST', handle: takeMark },
  ]
}
