import type { NamedNode } from 'n3'
import { type LocalText, readText } from '../../../kernel/language.ts'
import type { ServiceCard } from '../present.ts'
import { AUTHENTICATION, CHANNELS, vocabularyAddress } from './codes.ts'
import type { Part } from './part.ts'
import { clv, cpsvIt, cv, dct, l0, sm, time, xsd } from './terms.ts'

type ChannelName = keyof typeof CHANNELS

const CLASSES: Readonly<Record<ChannelName, string>> = {
  online: 'WebSiteChannel',
  desk: 'OfflineChannel',
  phone: 'PhoneChannel',
  email: 'EmailChannel',
}

function namesOf(own: ServiceCard['own']): ChannelName[] {
  return [
    ...(own.onlineUrl ? (['online'] as const) : []),
    ...(own.office || own.street ? (['desk'] as const) : []),
    ...(own.phone ? (['phone'] as const) : []),
    ...(own.email ? (['email'] as const) : []),
  ]
}

/** Where a desk is, in one line. */
function addressOf({ office, street, postalCode, town }: ServiceCard['own']): LocalText {
  const line = [
    office && readText(office, 'it').text,
    street && readText(street, 'it').text,
    [postalCode, town].filter(Boolean).join(' '),
  ]
  return { it: line.filter(Boolean).join(', ') }
}

function addHours({ graph, facts }: Part, thing: NamedNode): void {
  const { hours } = facts.card.own
  if (!hours) return
  const entity = graph.thing(`${thing.value}-orari`, time('TemporalEntity'))
  graph.text(entity, dct('description'), hours)
  graph.add(thing, cv('openingHours'), entity)
}

/** What each kind of channel says of itself beyond its kind. */
function addDetails(part: Part, name: ChannelName, channel: NamedNode): void {
  const { graph, service, facts } = part
  const { own } = facts.card
  if (name === 'online') graph.text(channel, dct('description'), { it: own.onlineUrl ?? '' })
  if (name === 'phone') graph.plain(channel, sm('telephoneNumber'), own.phone ?? '')
  if (name === 'email') graph.plain(channel, sm('emailAddress'), `mailto:${own.email}`, xsd('anyURI'))
  if (name !== 'desk') return
  addHours(part, channel)
  const line = addressOf(own)
  graph.text(channel, dct('description'), line)
  const address = graph.thing(`${service.value}-indirizzo`, clv('Address'), clv('Feature'))
  graph.text(address, clv('fullAddress'), line)
  if (own.postalCode) graph.plain(address, clv('postCode'), own.postalCode)
  graph.add(service, cpsvIt('isPhysicallyAvailableAt'), address)
}

/** The ways in which the service is had. */
export function addChannels(part: Part): void {
  const { graph, service, facts } = part
  for (const name of namesOf(facts.card.own)) {
    const { code, label } = CHANNELS[name]
    const channel = graph.thing(
      `${service.value}-${name}`,
      cv('Channel'),
      cpsvIt('Channel'),
      cpsvIt(CLASSES[name]),
    )
    graph.plain(channel, dct('identifier'), name)
    const type = graph.concept(vocabularyAddress('channel', code), label, cpsvIt('ChannelType'))
    graph.add(channel, dct('type'), type)
    graph.add(channel, cpsvIt('hasChannelType'), type)
    graph.add(service, cv('hasChannel'), channel)
    graph.add(service, cpsvIt('hasChannel'), channel)
    addDetails(part, name, channel)
  }
}

/** What one has to prove of oneself: nothing, where no online service asks for it. */
export function addAuthentication({ graph, service, facts }: Part): void {
  const { identity, onlineUrl } = facts.card.own
  const asked = identity ?? (onlineUrl ? null : 'none')
  for (const { code, label } of asked === null ? [] : (AUTHENTICATION[asked] ?? [])) {
    const way = graph.concept(
      vocabularyAddress('authentication-type', code),
      label,
      cpsvIt('Authentication'),
      cpsvIt('Requirement'),
    )
    graph.add(service, cpsvIt('hasAuthenticationMethod'), way)
  }
}

/** Whom one asks. */
export function addContact(part: Part): void {
  const { graph, service, facts } = part
  const { phone, email, unit } = facts.card.own
  if (!phone && !email) return
  const contact = graph.thing(`${service.value}-contatto`, cv('ContactPoint'))
  if (unit) graph.text(contact, l0('name'), unit)
  if (phone) graph.plain(contact, cv('telephone'), phone)
  if (email) graph.plain(contact, cv('email'), email)
  addHours(part, contact)
  graph.add(service, cv('contactPoint'), contact)
}
