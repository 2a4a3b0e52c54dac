import { type Language, readText } from '../../../kernel/language.ts'
import { AUDIENCES, type Audience, LIFE_EVENTS, TOPICS } from '../../lexicon/index.ts'
import type { CardFacts } from './card-facts.ts'

type Text = string | null | undefined

/** Without what is empty: an empty key says that something is there. */
function withoutEmpty(entries: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const isSaid = (value: unknown) => value !== null && value !== undefined && value !== ''
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => isSaid(value)))
}

/** A thing of schema.org; nothing where it would say its type alone. */
function thing(type: string, entries: Readonly<Record<string, unknown>>): object | null {
  const said = withoutEmpty(entries)
  return Object.keys(said).length === 0 ? null : { '@type': type, ...said }
}

function channelOf({ card }: CardFacts, url: string, language: Language): object | null {
  const { own } = card
  const office = own.office && readText(own.office, language).text.trim()
  return thing('ServiceChannel', {
    name: office,
    serviceUrl: own.onlineUrl ?? url,
    servicePhone: thing('ContactPoint', { telephone: own.phone }),
    serviceLocation: thing('Place', {
      name: office,
      address: thing('PostalAddress', {
        streetAddress: own.street && readText(own.street, language).text.trim(),
        postalCode: own.postalCode,
        addressLocality: own.town?.trim(),
        addressCountry: own.street || own.town ? 'IT' : null,
      }),
    }),
  })
}

/**
 * A card as schema.org has it (https://schema.org/GovernmentService), with the keys that the audit of Italian municipal
 * sites wants (R.SI.1.1) as far as the card says them. `url` is the page of the card.
 */
export function cardLd(facts: CardFacts, url: string, language: Language): object {
  const { card, type, body, topic, lifeEvent, audience } = facts
  const { own, general } = card
  const name = readText(general.title, language).text.trim()
  const operator: Text = body && readText(body.general.title, language).text
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    ...withoutEmpty({
      '@id': url,
      url,
      name,
      description: general.summary && readText(general.summary, language).text,
      inLanguage: language,
      serviceType: type?.title[language] ?? (topic && TOPICS[topic]?.[language]) ?? name,
      category: lifeEvent && LIFE_EVENTS[lifeEvent]?.[language],
      serviceOperator: thing('GovernmentOrganization', {
        name: operator,
        url: operator && body?.own.website,
      }),
      areaServed: thing('AdministrativeArea', { name: (operator && body?.own.town) ?? operator }),
      audience: thing('Audience', { audienceType: audience && AUDIENCES[audience as Audience]?.[language] }),
      availableChannel: channelOf(facts, url, language),
      offers: own.cost && {
        '@type': 'Offer',
        price: own.cost.cents / 100,
        priceCurrency: own.cost.currency,
      },
    }),
  }
}
