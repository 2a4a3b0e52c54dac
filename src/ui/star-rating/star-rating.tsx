import type { VNode } from 'preact'
import { fillWords, type Language } from '../../kernel/language.ts'
import { Button } from '../button/button.tsx'
import { wordsOf } from '../messages.ts'

export type StarRatingProps = {
  readonly lang: Language
  /** Where the mark goes, as `?voto=`. */
  readonly action: string
  readonly question: string
  readonly submit: string
}

const RATINGS = [1, 2, 3, 4, 5]

/** A question that one to five stars answer, marked as the model of municipal sites wants it. Needs no script. */
export function StarRating({ lang, action, question, submit }: StarRatingProps): VNode {
  return (
    <section class="card star-rating" data-element="feedback" aria-labelledby="star-rating-title">
      <form action={action} method="get">
        <fieldset>
          <legend id="star-rating-title" data-element="feedback-title">
            {question}
          </legend>
          <div class="star-rating__stars">
            {RATINGS.map((rating) => (
              <label key={rating} class="star-rating__star" data-element={`feedback-rate-${rating}`}>
                <input type="radio" name="voto" value={rating} required />
                <span class="visually-hidden">{fillWords(wordsOf(lang).stars, { rating })}</span>
                <span aria-hidden="true">{rating} ★</span>
              </label>
            ))}
          </div>
        </fieldset>
        <Button label={submit} kind="secondary" />
      </form>
    </section>
  )
}
