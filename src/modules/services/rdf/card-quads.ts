import { DataFactory, type NamedNode, type Quad, type Term } from 'n3'
import { LANGUAGES, type LocalText, readText } from '../../../kernel/language.ts'
import { BUSINESS_EVENTS, LIFE_EVENTS, TOPICS, VOCABULARY } from '../../lexicon/index.ts'
import type { CardFacts } from '../card/card-facts.ts'
import { channelsOf } from '../present.ts'
import { INTERACTIVITY } from '../records/card-type.ts'
import {
  adms,
  cpsv,
  cpsvIt,
  cv,
  dcat,
  dct,
  euCurrency,
  euLanguage,
  l0,
  nace,
  onto,
  rdf,
  skos,
  xsd,
} from './terms.ts'

const { namedNode, literal, quad } = DataFactory

/** Collects statements; a thing is said to be what it is once. */
class Graph {
  readonly quads: Quad[] = []
  readonly #known = new Set<string>()

  add(subject: NamedNode, predicate: NamedNode, object: Term): void {
    const key = `${subject.value} ${predicate.value} ${object.termType} ${object.value} ${'language' in object ? object.language : ''}`
    if (this.#known.has(key)) return
    this.#known.add(key)
    this.quads.push(quad(subject, predicate, object as NamedNode))
  }

  type(subject: NamedNode, ...types: readonly NamedNode[]): NamedNode {
    for (const one of types) this.add(subject, rdf('type'), one)
    return subject
  }

  /** A text in each of its languages: CPSV-AP wants the language said. */
  text(subject: NamedNode, predicate: NamedNode, text: LocalText): void {
    for (const language of LANGUAGES) {
      const said = text[language]
      if (said) this.add(subject, predicate, literal(said, language))
    }
  }

  plain(subject: NamedNode, predicate: NamedNode, text: string): void {
    this.add(subject, predicate, literal(text))
  }

  /** A concept of a vocabulary: typed here too, because shapes look for its class in the same graph. */
  concept(address: string, label: LocalText, ...types: readonly NamedNode[]): NamedNode {
    const concept = this.type(namedNode(address), skos('Concept'), ...types)
    this.text(concept, skos('prefLabel'), label)
    return concept
  }
}

type Part = Readonly<{ graph: Graph; service: NamedNode; facts: CardFacts; url: string }>

const CHANNEL_CODES = { online: '021', desk: '0111', phone: '031' } as const
const CHANNEL_LABELS = {
  online: { it: 'Applicazione con compilazione modulo libero', en: 'Application with free form' },
  desk: { it: 'Sportello Pubblica Amministrazione', en: 'Public Administration information desk' },
  phone: { it: 'Numero dedicato/voce', en: 'Voice' },
} as const
/** Ways of authentication of the Italian vocabulary, by what a card says of identity. */
const AUTHENTICATION: Readonly<Record<string, readonly string[]>> = {
  none: ['NONE'],
  'spid-cie': ['SPIDL2', 'CIE'],
  spid: ['SPIDL2'],
  cie: ['CIE'],
  credentials: ['IDPWD'],
}

/** What the service is called and says of itself. */
function addNames({ graph, service, facts }: Part): void {
  const { general, slug, own } = facts.card
  const summary = general.summary ?? general.title
  graph.plain(service, dct('identifier'), slug)
  graph.text(service, dct('title'), general.title)
  graph.text(service, dct('description'), summary)
  graph.text(service, l0('name'), general.title)
  graph.text(service, l0('description'), summary)
  graph.plain(service, l0('identifier'), slug)
  for (const word of own.keywords) graph.text(service, dcat('keyword'), word)
  const italian = graph.type(euLanguage('ITA'), dct('LinguisticSystem'))
  graph.add(service, dct('language'), italian)
  graph.add(service, onto('Language/hasLanguage'), italian)
  const state = own.status === 'active' ? 'Active' : 'NonActive'
  graph.add(service, cpsvIt('hasServiceStatus'), graph.type(cpsvIt(state), cpsvIt('ServiceStatus')))
  const status = namedNode(
    `http://purl.org/adms/status/${own.status === 'active' ? 'Completed' : 'Withdrawn'}`,
  )
  graph.add(service, adms('status'), graph.type(status, skos('Concept')))
}

/** The body that answers for it. */
function addBody({ graph, service, facts, url }: Part): void {
  const { body, card } = facts
  if (!body) return
  const agent = graph.type(
    namedNode(url.replace(/\/servizi\/[^/]+$/, `/enti/${body.slug}`)),
    cv('PublicOrganisation'),
  )
  graph.text(agent, skos('prefLabel'), body.general.title)
  graph.plain(agent, dct('identifier'), body.own.ipaCode ?? body.slug)
  const place = graph.type(namedNode(`${agent.value}#luogo`), dct('Location'))
  graph.text(place, skos('prefLabel'), { it: card.own.town ?? body.general.title.it })
  graph.add(agent, dct('spatial'), place)
  graph.add(service, cv('hasCompetentAuthority'), agent)
}

/** What it is about: topic, events of life and business, sector, level of interactivity. */
function addSubject({ graph, service, facts }: Part): void {
  const { topic, lifeEvent, businessEvent, card } = facts
  const label = (labels: Readonly<Record<string, LocalText>>, code: string) => labels[code] ?? { it: code }
  if (topic) {
    const address = `${VOCABULARY}/public-services-subject-matters/${topic}`
    const theme = graph.concept(address, label(TOPICS, topic), cpsvIt('ServiceTheme'))
    graph.add(service, cv('thematicArea'), theme)
    graph.add(service, cpsvIt('serviceTheme'), theme)
  }
  const events = [
    { kind: 'life-event', code: lifeEvent, labels: LIFE_EVENTS, type: 'LifeEvent' },
    { kind: 'business-event', code: businessEvent, labels: BUSINESS_EVENTS, type: 'BusinessEvent' },
  ]
  for (const { kind, code, labels, type } of events) {
    if (code === null) continue
    const event = graph.type(
      namedNode(`${VOCABULARY}/life-business-event/${kind}/${code}`),
      cv(type),
      cv('Event'),
      cpsvIt(type),
    )
    graph.plain(event, dct('identifier'), code)
    graph.text(event, dct('title'), label(labels, code))
    graph.add(service, cv('isGroupedBy'), event)
    graph.add(service, onto('isPartOfEvent'), event)
  }
  // Section O, division 84: public administration. Every service of a body is one.
  const sector = graph.concept(
    nace('84').value,
    { it: 'Amministrazione pubblica', en: 'Public administration' },
    cpsvIt('ServiceSector'),
  )
  graph.add(service, cv('sector'), sector)
  graph.add(service, cpsvIt('serviceSector'), sector)
  const level = card.own.interactivity ?? 'LEVEL1'
  const interactivity = graph.concept(
    `${VOCABULARY}/interactivity-level/${level}`,
    INTERACTIVITY[level as keyof typeof INTERACTIVITY],
    cpsvIt('InteractivityLevel'),
  )
  graph.add(service, cpsvIt('hasiInteractivityLevel'), interactivity)
}

/** How it is had, how one is recognised, and whom one asks. */
function addChannels({ graph, service, facts }: Part): void {
  const { own } = facts.card
  for (const channel of channelsOf(own)) {
    const node = graph.type(namedNode(`${service.value}-${channel}`), cv('Channel'), cpsvIt('Channel'))
    graph.plain(node, dct('identifier'), channel)
    const type = graph.concept(
      `${VOCABULARY}/channel/${CHANNEL_CODES[channel]}`,
      CHANNEL_LABELS[channel],
      cpsvIt('ChannelType'),
    )
    graph.add(node, dct('type'), type)
    graph.add(node, cpsvIt('hasChannelType'), type)
    graph.add(service, cv('hasChannel'), node)
    graph.add(service, cpsvIt('hasChannel'), node)
  }
  for (const code of AUTHENTICATION[own.identity ?? 'none'] ?? []) {
    const way = graph.concept(
      `${VOCABULARY}/authentication-type/${code}`,
      { it: code },
      cpsvIt('Authentication'),
    )
    graph.add(service, cpsvIt('hasAuthenticationMethod'), way)
  }
  if (own.phone || own.email) {
    const contact = graph.type(namedNode(`${service.value}-contatto`), cv('ContactPoint'))
    if (own.phone) graph.plain(contact, cv('telephone'), own.phone)
    if (own.email) graph.plain(contact, cv('email'), own.email)
    graph.add(service, cv('contactPoint'), contact)
  }
}

/** What it costs, takes, needs and gives, and the rules that it follows. */
function addConditions({ graph, service, facts }: Part): void {
  const { own, general } = facts.card
  if (own.cost) {
    const cost = graph.type(namedNode(`${service.value}-costo`), cv('Cost'), cpsvIt('Cost'))
    graph.plain(cost, dct('identifier'), 'costo')
    graph.add(cost, cv('hasValue'), literal((own.cost.cents / 100).toFixed(2), xsd('double')))
    graph.add(cost, cv('currency'), graph.type(euCurrency('EUR'), skos('Concept')))
    if (own.costNote) graph.text(cost, dct('description'), own.costNote)
    graph.add(service, cv('hasCost'), cost)
    graph.add(service, cpsvIt('hasCost'), cost)
  }
  if (own.days !== null) graph.add(service, cv('processingTime'), literal(`P${own.days}D`, xsd('duration')))
  own.needed.forEach((text, at) => {
    const evidence = graph.type(
      namedNode(`${service.value}-serve-${at + 1}`),
      cv('Evidence'),
      cpsvIt('Input'),
    )
    graph.plain(evidence, dct('identifier'), `serve-${at + 1}`)
    graph.text(evidence, dct('title'), text)
    graph.text(evidence, l0('name'), text)
    graph.add(service, cpsv('hasInput'), evidence)
    graph.add(service, cpsvIt('hasInput'), evidence)
  })
  if (own.obtained) {
    const output = graph.type(namedNode(`${service.value}-esito`), cv('Output'), cpsvIt('Output'))
    graph.plain(output, dct('identifier'), 'esito')
    graph.text(output, dct('title'), own.obtained)
    graph.text(output, l0('name'), own.obtained)
    const code = own.output ?? 'OTHDOC'
    const type = graph.concept(
      `${VOCABULARY}/service-input-output/${code}`,
      { it: code },
      cpsvIt('ServiceInputOutputType'),
    )
    graph.add(output, dct('type'), type)
    graph.add(output, cpsvIt('hasServiceInputOutputType'), type)
    graph.add(service, cpsv('produces'), output)
    graph.add(service, cpsvIt('producesOutput'), output)
  }
  own.rules.forEach((text, at) => {
    const rule = graph.type(namedNode(`${service.value}-norma-${at + 1}`), cpsv('Rule'), cpsvIt('Rule'))
    graph.plain(rule, dct('identifier'), `norma-${at + 1}`)
    graph.text(rule, dct('title'), text)
    graph.text(rule, dct('description'), text)
    graph.text(rule, l0('name'), text)
    graph.text(rule, l0('description'), { it: `${readText(general.title, 'it').text}: ${text.it}` })
    graph.add(service, cpsv('follows'), rule)
    graph.add(service, cpsvIt('isCompliantWithRule'), rule)
  })
}

/**
 * A card in CPSV-AP 3.2 (https://semiceu.github.io/CPSV-AP/releases/3.2.0/) and CPSV-AP_IT
 * (https://w3id.org/italia/onto/CPSV), with the codes of the Italian vocabularies. `url` is the page of the card.
 */
export function cardQuads(facts: CardFacts, url: string): readonly Quad[] {
  const graph = new Graph()
  const service = graph.type(namedNode(`${url}#servizio`), cpsv('PublicService'), cpsvIt('PublicService'))
  const part = { graph, service, facts, url }
  addNames(part)
  addBody(part)
  addSubject(part)
  addChannels(part)
  addConditions(part)
  graph.add(service, dct('source'), namedNode(url))
  return graph.quads
}
