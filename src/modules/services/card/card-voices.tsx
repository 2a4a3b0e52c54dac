import { type LocalText, readText } from '../../../kernel/language.ts'
import type { Context } from '../../../platform/context.ts'
import { formatMoney } from '../../../platform/i18n/format.ts'
import { valueWords } from '../../../platform/record/index.ts'
import { type Content, Prose, type Voice } from '../../../ui/index.ts'
import { IDENTITY_WORDS } from '../messages.ts'
import { identitiesOf, type ServiceCard } from '../present.ts'
import { cardType } from '../records/card-type.ts'
import { countDeadline, readWindow } from './deadline-rules.ts'
import { deadlineWords, windowWords } from './deadline-words.ts'
import { cardWords } from './messages.ts'

type Own = ServiceCard['own']

/** Prose of a card, or nothing. */
function prose(text: LocalText | null, { language }: Context): Content | null {
  if (text === null) return null
  const said = readText(text, language)
  return (
    <Prose
      text={said.text}
      textLang={said.language === language ? undefined : said.language}
      headingFrom={4}
    />
  )
}

function list(texts: readonly LocalText[], { language }: Context): Content | null {
  if (texts.length === 0) return null
  return (
    <ul>
      {texts.map((text) => (
        <li key={text.it}>{readText(text, language).text}</li>
      ))}
    </ul>
  )
}

/** Until when an answer is due if one asks today, whether one can ask at all, and what the card says of times. */
function times(ctx: Context, own: Own, patronDay: string | null): Content | null {
  const window = windowWords(readWindow(ctx.today, own.applyWindow), ctx.language)
  const isOpen = !['not-yet', 'over'].includes(readWindow(ctx.today, own.applyWindow).state)
  const term = { days: own.days ?? 0, kind: own.dayKind ?? 'calendar', patronDay, suspension: own.suspension }
  const deadline =
    own.days === null || !isOpen ? null : deadlineWords(countDeadline(ctx.today, term), ctx.language)
  if (own.times === null && window === null && deadline === null) return null
  return (
    <>
      {prose(own.times, ctx)}
      {window ? <p>{window}</p> : null}
      {deadline ? (
        <p>
          <strong>{deadline.said}</strong> {deadline.counted ? <small>{deadline.counted}</small> : null}
        </p>
      ) : null}
    </>
  )
}

function cost(ctx: Context, own: Own): Content | null {
  const words = cardWords(ctx.language)
  if (own.cost === null && own.costNote === null) return null
  const payment = valueWords(cardType.fields.payment, own.payment, ctx.language)
  return (
    <>
      {own.cost ? <p>{own.cost.cents === 0 ? words.free : formatMoney(own.cost, ctx.language)}</p> : null}
      {own.costNote ? <p>{readText(own.costNote, ctx.language).text}</p> : null}
      {payment && own.cost?.cents !== 0 ? (
        <p>
          {words.pay}: {payment}
        </p>
      ) : null}
    </>
  )
}

const placeOf = (own: Own, { language }: Context) =>
  [
    own.street ? readText(own.street, language).text : '',
    [own.postalCode, own.town].filter(Boolean).join(' '),
  ]
    .filter(Boolean)
    .join(', ')

/** The ways to the service: online, by appointment, at the desk, with a form. */
function access(ctx: Context, own: Own): Content | null {
  const words = cardWords(ctx.language)
  const identities = identitiesOf(own).map((identity) => IDENTITY_WORDS[identity][ctx.language])
  const place = placeOf(own, ctx)
  if (!own.onlineUrl && !own.bookingUrl && !own.formUrl && place === '') return null
  return (
    <>
      {own.onlineUrl ? (
        <p>
          <a class="button button--primary" href={own.onlineUrl} data-element="service-online-access">
            {words.goOnline}
          </a>{' '}
          {identities.length > 0 ? `${words.identity}: ${identities.join(', ')}.` : null}
        </p>
      ) : null}
      {own.bookingUrl ? (
        <p>
          <a href={own.bookingUrl} data-element="service-booking-access">
            {words.book}
          </a>
        </p>
      ) : null}
      {own.formUrl ? (
        <p>
          <a href={own.formUrl} data-element="service-generic-access">
            {words.form}
          </a>
        </p>
      ) : null}
      {place === '' ? null : (
        <p data-element="service-generic-access">
          {words.atDesk}: {own.office ? `${readText(own.office, ctx.language).text}, ` : ''}
          {place}
          {own.hours ? `. ${words.hours}: ${readText(own.hours, ctx.language).text}` : ''}
        </p>
      )}
    </>
  )
}

function contacts(ctx: Context, own: Own): Content | null {
  const words = cardWords(ctx.language)
  if (!own.phone && !own.email && !own.unit) return null
  return (
    <dl class="definitions definitions--stack" data-element="service-area">
      {own.unit ? (
        <div>
          <dt>{words.unit}</dt>
          <dd>{readText(own.unit, ctx.language).text}</dd>
        </div>
      ) : null}
      {own.phone ? (
        <div>
          <dt>{words.phone}</dt>
          <dd>
            <a href={`tel:${own.phone.replace(/[^+\d]/g, '')}`}>{own.phone.replaceAll(' ', '\u00a0')}</a>
          </dd>
        </div>
      ) : null}
      {own.email ? (
        <div>
          <dt>{words.email}</dt>
          <dd>
            <a href={`mailto:${own.email}`}>{own.email}</a>
          </dd>
        </div>
      ) : null}
    </dl>
  )
}

function conditions(ctx: Context, own: Own): Content | null {
  if (own.conditions === null && own.conditionsUrl === null) return null
  return (
    <>
      {prose(own.conditions, ctx)}
      {own.conditionsUrl ? (
        <p>
          <a href={own.conditionsUrl} data-element="service-file">
            {cardWords(ctx.language).document}
          </a>
        </p>
      ) : null}
    </>
  )
}

/**
 * The voices of a card in the order that the Italian model of municipal sites prescribes (pa-website-validator-ng,
 * audit C.SI.1.3); those that it does not prescribe stand where they help, and only where the card says something.
 */
export function listVoices(ctx: Context, card: ServiceCard, patronDay: string | null): Voice[] {
  const { own } = card
  const words = cardWords(ctx.language)
  const extra = (voice: Voice): Voice[] => (voice.content === null ? [] : [voice])
  return [
    {
      id: 'a-chi-e-rivolto',
      title: words.addressed,
      element: 'service-addressed',
      content: prose(own.addressedTo, ctx),
    },
    ...extra({
      id: 'descrizione',
      title: words.description,
      element: 'service-extended-description',
      content: prose(own.description, ctx),
    }),
    { id: 'come-fare', title: words.howTo, element: 'service-how-to', content: prose(own.howTo, ctx) },
    { id: 'cosa-serve', title: words.needed, element: 'service-needed', content: list(own.needed, ctx) },
    {
      id: 'cosa-si-ottiene',
      title: words.achieved,
      element: 'service-achieved',
      content: prose(own.obtained, ctx),
    },
    {
      id: 'tempi',
      title: words.calendar,
      element: 'service-calendar-text',
      content: times(ctx, own, patronDay),
    },
    ...extra({ id: 'costo', title: words.cost, element: 'service-cost', content: cost(ctx, own) }),
    { id: 'accedi', title: words.access, content: access(ctx, own) },
    ...extra({ id: 'vincoli', title: words.constraints, content: prose(own.constraints, ctx) }),
    ...extra({ id: 'casi-particolari', title: words.cases, content: prose(own.specialCases, ctx) }),
    {
      id: 'condizioni',
      title: words.conditions,
      // The model looks for a document: where there is none, the terms are what stands here.
      element: own.conditionsUrl ? undefined : 'service-file',
      content: conditions(ctx, own),
    },
    ...extra({ id: 'norme', title: words.rules, content: list(own.rules, ctx) }),
    { id: 'contatti', title: words.contacts, content: contacts(ctx, own) },
  ]
}
