import { type Language, type Localized, readText } from '../../kernel/language.ts'
import { formatMoney } from '../../platform/i18n/format.ts'
import type { StoredRecord } from '../../platform/record/record.ts'
import type { Facet, RecordItem } from '../../ui/index.ts'
import { AUDIENCES, LIFE_EVENTS, TOPICS } from '../lexicon/index.ts'
import type { Result } from './finder/find.ts'
import { questionAddress, toggle } from './finder/finder-query.ts'
import type { FinderAnswer, FinderQuestion } from './finder/finder-service.ts'
import { type Channel, type FilterName, IDENTITIES_OF, type Identity } from './finder/types.ts'
import { CHANNEL_WORDS, FILTER_WORDS, IDENTITY_WORDS, PAYMENT_WORDS, serviceWords } from './messages.ts'
import type { cardType } from './records/card-type.ts'

export type ServiceCard = StoredRecord<typeof cardType.fields>

const LABELS: Readonly<Record<Exclude<FilterName, 'bodies'>, Readonly<Record<string, Localized>>>> = {
  topics: TOPICS,
  lifeEvents: LIFE_EVENTS,
  audiences: AUDIENCES,
  channels: CHANNEL_WORDS,
  identities: IDENTITY_WORDS,
  payments: PAYMENT_WORDS,
}

// A longer list of bodies is not looked through: the name of one can be searched.
const MOST_VALUES = 50

/** The filters of an answer as links, each with what it would leave. */
export function presentFacets(answer: FinderAnswer, question: FinderQuestion, language: Language): Facet[] {
  return (Object.keys(FILTER_WORDS) as FilterName[]).map((name) => {
    const chosen = question.filters[name] ?? []
    const values = [...answer.facets[name]].map(([value, count]) => {
      const body = name === 'bodies' ? answer.bodies.get(value) : undefined
      const key = body?.slug ?? value
      return {
        label: body ? readText(body.title, language).text : labelOf(name, value, language),
        count,
        href: questionAddress({ ...question, filters: toggle(question.filters, name, key) }),
        isOn: chosen.includes(key),
      }
    })
    return {
      name: FILTER_WORDS[name][language],
      values: values
        .sort((one, other) => Number(other.isOn) - Number(one.isOn) || other.count - one.count)
        .slice(0, MOST_VALUES),
    }
  })
}

function labelOf(name: FilterName, value: string, language: Language): string {
  return name === 'bodies' ? value : (LABELS[name][value]?.[language] ?? value)
}

/** Why a result is there, in words. */
export function presentReason(
  { match, cardScore }: Result,
  asked: string,
  language: Language,
): string | null {
  const words = serviceWords(language)
  if (asked === '') return null
  if (match?.because && match.score >= cardScore * 0.6)
    return `${words.why} ${words.becauseSaid(match.because.text)}`
  return `${words.why} ${words.becauseWords(`«${asked}»`)}`
}

/** How a card's service stands; one that does not say is active. */
export function statusOf(own: ServiceCard['own']): NonNullable<ServiceCard['own']['status']> {
  return own.status ?? 'active'
}

/** The ways in which a card's service can be had. */
export function channelsOf(own: ServiceCard['own']): Channel[] {
  return [
    ...(own.onlineUrl ? (['online'] as const) : []),
    ...(own.office || own.street ? (['desk'] as const) : []),
    ...(own.phone ? (['phone'] as const) : []),
  ]
}

/** What opens a card's online service. */
export function identitiesOf(own: ServiceCard['own']): readonly Identity[] {
  return IDENTITIES_OF[own.identity ?? ''] ?? []
}

/** How things are written in the results. */
export type At = Readonly<{
  language: Language
  /** The address of a card. */
  cardHref: (slug: string) => string
  /** The address of a kind of service. */
  typeHref: (type: string) => string
}>

/** A result as an item of a list; `card` is its first card, whole. */
export function presentResult(
  result: Result,
  card: ServiceCard,
  answer: FinderAnswer,
  asked: string,
  at: At,
): RecordItem {
  const words = serviceWords(at.language)
  const title = readText(card.general.title, at.language)
  const body = answer.bodies.get(card.ownerBodyId ?? '')
  const reason = presentReason(result, asked, at.language)
  const cost = card.own.cost
  return {
    title: title.text,
    textLang: title.language === at.language ? undefined : title.language,
    href: at.cardHref(card.slug),
    summary: card.general.summary ? readText(card.general.summary, at.language).text : undefined,
    tags: [
      ...(statusOf(card.own) === 'active' ? [] : [{ label: words.notActive, tone: 'late' as const }]),
      ...(card.own.onlineUrl ? [{ label: words.online, tone: 'done' as const }] : []),
      ...(cost === null
        ? []
        : [
            { label: cost.cents === 0 ? words.free : formatMoney(cost, at.language), tone: 'plain' as const },
          ]),
    ],
    meta: [...(body ? [readText(body.title, at.language).text] : []), ...(reason ? [reason] : [])],
    more:
      result.type !== null && result.bodies > 1
        ? { label: words.alsoBy(result.bodies - 1), href: at.typeHref(result.type) }
        : undefined,
  }
}
