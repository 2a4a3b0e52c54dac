import { readText } from '../../../kernel/language.ts'
import {
  type Answer,
  type PageRequest,
  page,
  redirect,
  type TerritoryRoute,
} from '../../../platform/http/route.ts'
import { Button, RadioField, TextField } from '../../../ui/index.ts'
import { crumbsOf } from '../crumbs.ts'
import { cardType } from '../records/card-type.ts'
import { getRatedCard, readRating, saveFeedback } from './feedback-service.ts'
import { FOLLOW_UPS, feedbackWords, GOOD, RATINGS } from './messages.ts'

/** After the stars: what was good or hard, and a word more. Nothing is kept before it is sent. */
async function askMore(request: PageRequest): Promise<Answer> {
  const { ctx, links, params, query, csrf } = request
  const words = feedbackWords(ctx.language)
  const card = await getRatedCard(ctx, params.slug ?? '')
  const title = readText(card.general.title, ctx.language).text
  const cardHref = links.record(ctx.territory.slug, cardType.noun, card.slug)
  const rating = readRating(query.voto ?? '')
  const mood = (rating ?? 0) >= GOOD ? 'positive' : 'negative'
  const { question, answers } = FOLLOW_UPS[mood]
  const action = links.territory(ctx.territory.slug, `${RATINGS}/${card.slug}`)
  const content = (
    <>
      <h1>{rating === null ? words.thanks : words.title}</h1>
      {rating === null ? null : (
        <form action={action} method="post" class="form" data-element={`feedback-rating-${mood}`}>
          <input type="hidden" name="_csrf" value={csrf} />
          <input type="hidden" name="voto" value={rating} />
          <div data-element="feedback-rating-question">
            <RadioField
              lang={ctx.language}
              name="aspetto"
              label={question[ctx.language]}
              options={Object.entries(answers).map(([value, label]) => ({
                value,
                label: label[ctx.language],
              }))}
            />
          </div>
          <div data-element="feedback-input-text">
            <TextField
              lang={ctx.language}
              name="dettagli"
              label={words.more}
              hint={words.moreHint}
              maxLength={200}
            />
          </div>
          <Button label={words.send} type="submit" />
        </form>
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
  const at = links.territory(ctx.territory.slug, `${RATINGS}/${slug}`)
  await saveFeedback(ctx, slug, {
    rating: form.voto ?? '',
    answer: form.aspetto ?? '',
    note: form.dettagli ?? '',
  })
  return redirect(at)
}

/** The marks that citizens give to a card. */
export function feedbackRoutes(): TerritoryRoute[] {
  const base = { scope: 'territory', access: 'public', path: `${RATINGS}/:slug` } as const
  return [
    { ...base, method: 'GET', handle: askMore },
    { ...base, method: 'POST', handle: takeMark },
  ]
}
