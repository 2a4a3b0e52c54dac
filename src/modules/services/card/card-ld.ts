import { type Language, readText } from '../../../kernel/language.ts'
import { AUDIENCES, type Audience, LIFE_EVENTS, TOPICS } from '../../lexicon/index.ts'
import type { CardFacts } from './card-facts.ts'

/**
 * A card as schema.org has it (https://schema.org/GovernmentService), with the keys that the audit of Italian municipal
 * sites wants (R.SI.1.1). `url` is the page of the card.
 */
export function cardLd(facts: CardFacts, url: string, language: Language): object {
  const { card, type, body, topic, lifeEvent, audience } = facts
  const { own, general } = card
  const name = readText(general.title, language).text
  const operator = body ? readText(body.general.title, language).text : ''
  const office = own.office ? readText(own.office, language).text : operator
  const kind = type ? type.title[language] : topic ? (TOPICS[topic]?.[language] ?? name) : name
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    '@id': url,
    url,
    name,
    ...(general.summary ? { description: readText(general.summary, language).text } : {}),
    inLanguage: language,
    serviceType: kind,
    ...(lifeEvent ? { category: LIFE_EVENTS[lifeEvent]?.[language] } : {}),
    serviceOperator: {
      '@type': 'GovernmentOrganization',
      name: operator,
      ...(body?.own.website ? { url: body.own.website } : {}),
    },
    areaServed: { '@type': 'AdministrativeArea', name: own.town ?? operator },
    audience: {
      '@type': 'Audience',
      audienceType: AUDIENCES[(audience ?? 'citizens') as Audience][language],
    },
    availableChannel: {
      '@type': 'ServiceChannel',
      name: office,
      serviceUrl: own.onlineUrl ?? url,
      ...(own.phone ? { servicePhone: { '@type': 'ContactPoint', telephone: own.phone } } : {}),
      serviceLocation: {
        '@type': 'Place',
        name: office,
        address: {
          '@type': 'PostalAddress',
          streetAddress: own.street ? readText(own.street, language).text : '',
          postalCode: own.postalCode ?? '',
          addressLocality: own.town ?? '',
          addressCountry: 'IT',
        },
      },
    },
    ...(own.cost
      ? { offers: { '@type': 'Offer', price: own.cost.cents / 100, priceCurrency: own.cost.currency } }
      : {}),
  }
}
