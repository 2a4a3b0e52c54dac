import type { VNode } from 'preact'
import { fillWords, type Language } from '../../kernel/language.ts'
import { Button } from '../button/button.tsx'
import { wordsOf } from '../messages.ts'
import { TextField } from '../text-field/text-field.tsx'

/** What is asked after the stars. */
export type FollowUp = {
  readonly question: string
  readonly answers: readonly { readonly value: string; readonly label: string }[]
}

export type StarRatingProps = {
  readonly lang: Language
  readonly action: string
  /** The token of the session, posted as `_csrf`. */
  readonly csrf: string
  readonly question: string
  /** Ratings from this on are good ones. */
  readonly good: number
  readonly followUps: { readonly positive: FollowUp; readonly negative: FollowUp }
  readonly note: { readonly label: string; readonly hint: string; readonly maxLength: number }
  readonly submit: string
}

const RATINGS = [1, 2, 3, 4, 5]

function Stars({ lang, question, good }: StarRatingProps): VNode {
  return (
    <fieldset>
      <legend id="star-rating-title" data-element="feedback-title">
        {question}
      </legend>
      <div class="star-rating__stars">
        {RATINGS.map((rating) => (
          <label
            key={rating}
            class={`star-rating__star star-rating__star--${rating < good ? 'bad' : 'good'}`}
            data-element={`feedback-rate-${rating}`}
          >
            <input type="radio" name="voto" value={rating} required />
            <span class="visually-hidden">{fillWords(wordsOf(lang).stars, { rating })}</span>
            <span aria-hidden="true">{rating} ★</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Answers({ mood, followUp }: { mood: 'positive' | 'negative'; followUp: FollowUp }): VNode {
  return (
    <fieldset
      class={`star-rating__more star-rating__more--${mood === 'positive' ? 'good' : 'bad'}`}
      data-element={`feedback-rating-${mood}`}
    >
      <legend data-element="feedback-rating-question">{followUp.question}</legend>
      <div class="choices">
        {followUp.answers.map(({ value, label }, at) => (
          <div class="choice" key={value}>
            <input type="radio" id={`star-rating-${mood}-${at}`} name="aspetto" value={value} />
            <label for={`star-rating-${mood}-${at}`} data-element="feedback-rating-answer">
              {label}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  )
}

/**
 * A question that one to five stars answer, with what is asked after them, marked as the model of municipal sites wants
 * it. The style sheet shows the question that belongs to the stars, so it needs no script; a browser too old for that
 * shows both.
 */
export function StarRating(props: StarRatingProps): VNode {
  const { lang, action, csrf, followUps, note, submit } = props
  return (
    <section class="card star-rating" data-element="feedback" aria-labelledby="star-rating-title">
      <form action={action} method="post">
        <input type="hidden" name="_csrf" value={csrf} />
        <Stars {...props} />
        <Answers mood="positive" followUp={followUps.positive} />
        <Answers mood="negative" followUp={followUps.negative} />
        <div class="star-rating__more star-rating__more--any" data-element="feedback-input-text">
          <TextField
            lang={lang}
            id="star-rating-note"
            name="dettagli"
            label={note.label}
            hint={note.hint}
            maxLength={note.maxLength}
          />
        </div>
        <Button label={submit} kind="secondary" />
      </form>
    </section>
  )
}
