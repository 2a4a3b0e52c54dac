import type { VNode } from 'preact'
import type { Language } from '../../../../kernel/language.ts'
import { Button } from '../../../../ui/index.ts'
import { cardWords } from '../messages.ts'

const RATINGS = [1, 2, 3, 4, 5]

/** The question of the model under every card: how clear it is, from one star to five. */
export function RatingView({ lang, action }: { lang: Language; action: string }): VNode {
  const words = cardWords(lang)
  return (
    <section class="card rating" data-element="feedback" aria-labelledby="rating-title">
      <form action={action} method="get">
        <fieldset>
          <legend id="rating-title" data-element="feedback-title">
            {words.clear}
          </legend>
          <p class="rating__stars">
            {RATINGS.map((rating) => (
              <label key={rating} data-element={`feedback-rate-${rating}`}>
                <input type="radio" name="voto" value={rating} required />
                <span class="visually-hidden">{words.star(rating)}</span>
                <span aria-hidden="true">{'★'.repeat(rating)}</span>
              </label>
            ))}
          </p>
        </fieldset>
        <Button label={words.rate} type="submit" />
      </form>
    </section>
  )
}
