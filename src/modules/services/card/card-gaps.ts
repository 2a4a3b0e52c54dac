import type { LocalText } from '../../../kernel/language.ts'
import type { CardFacts } from './card-facts.ts'
import type { CardSaid } from './card-gaps-rules.ts'

const said = (text: LocalText | null) => text?.it ?? ''

/** What a card says, as the rules look at it. */
export function toSaid({ card, body, topic, lifeEvent, businessEvent, audience }: CardFacts): CardSaid {
  const { own, general } = card
  return {
    title: general.title.it,
    summary: said(general.summary),
    hasBody: body !== null,
    status: own.status ?? 'active',
    hasStatusReason: own.statusReason !== null,
    topic,
    lifeEvent,
    businessEvent,
    audience,
    addressedTo: said(own.addressedTo),
    howTo: said(own.howTo),
    needed: own.needed.length,
    obtained: said(own.obtained),
    times: said(own.times),
    days: own.days,
    dayKind: own.dayKind,
    hasCost: own.cost !== null || own.costNote !== null,
    hasAccess: Boolean(own.onlineUrl || own.bookingUrl || own.formUrl || own.street || own.town),
    hasChannel: Boolean(own.onlineUrl || own.office || own.street || own.phone || own.email),
    hasConditions: Boolean(own.conditions || own.conditionsUrl),
    hasContact: Boolean(own.phone || own.email || own.unit),
    office: said(own.office),
    street: said(own.street),
    postalCode: own.postalCode ?? '',
    town: own.town ?? '',
    interactivity: own.interactivity,
    isOnline: own.onlineUrl !== null,
    identity: own.identity,
    output: own.output,
  }
}
