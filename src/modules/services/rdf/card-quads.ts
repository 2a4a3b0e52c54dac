import type { NamedNode, Quad } from 'n3'
import type { LocalText } from '../../../kernel/language.ts'
import { BUSINESS_EVENTS, LIFE_EVENTS, TOPICS } from '../../lexicon/index.ts'
import type { CardFacts } from '../card/card-facts.ts'
import { statusOf } from '../present.ts'
import { levelOf } from '../types/coverage-rules.ts'
import { addAuthentication, addChannels, addContact } from './card-channels.ts'
import { addCost, addInputs, addOutput, addProcessingTime, addRequirements, addRules } from './card-terms.ts'
import { type Code, LEVELS, themesOf, vocabularyAddress } from './codes.ts'
import { Graph } from './graph.ts'
import type { Part } from './part.ts'
import { adms, cities, cpsv, cpsvIt, cv, dcat, dct, euLanguage, l0, nace, onto, ro, skos } from './terms.ts'

/** What the service is called and says of itself; what it does not say is not made up. */
function addNames({ graph, service, facts }: Part): void {
  const { general, slug, own } = facts.card
  graph.plain(service, dct('identifier'), slug)
  graph.plain(service, l0('identifier'), slug)
  graph.text(service, dct('title'), general.title)
  graph.text(service, l0('name'), general.title)
  if (general.summary) {
    graph.text(service, dct('description'), general.summary)
    graph.text(service, l0('description'), general.summary)
  }
  for (const word of own.keywords) {
    graph.text(service, dcat('keyword'), word)
    graph.text(service, cpsvIt('serviceKeyword'), word)
  }
  const italian = graph.thing(euLanguage('ITA').value, dct('LinguisticSystem'), onto('Language/Language'))
  graph.add(service, dct('language'), italian)
  graph.add(service, onto('Language/hasLanguage'), italian)
}

function addStatus({ graph, service, facts }: Part): void {
  const isActive = statusOf(facts.card.own) === 'active'
  const state = graph.concept(
    cpsvIt(isActive ? 'Active' : 'NonActive').value,
    isActive ? { it: 'Attivo', en: 'Active' } : { it: 'Non attivo', en: 'Non-Active' },
    cpsvIt('ServiceStatus'),
  )
  graph.add(service, adms('status'), state)
  graph.add(service, cpsvIt('hasServiceStatus'), state)
}

/** The body that answers for it, where it is, and its role as CPSV-AP_IT tells it. */
function addBody({ graph, service, facts, url }: Part): void {
  const { body } = facts
  if (!body) return
  const page = url.replace(/\/servizi\/[^/]+$/, `/enti/${body.slug}`)
  const agent = graph.thing(`${page}#ente`, cv('PublicOrganisation'), l0('Agent'))
  graph.text(agent, skos('prefLabel'), body.general.title)
  graph.text(agent, l0('name'), body.general.title)
  graph.plain(agent, dct('identifier'), body.own.ipaCode ?? body.slug)
  const { istatCode } = body.own
  const place = graph.thing(istatCode ? cities(istatCode).value : `${page}#luogo`, dct('Location'))
  graph.text(place, skos('prefLabel'), body.own.town ? { it: body.own.town } : body.general.title)
  graph.add(agent, dct('spatial'), place)
  graph.add(service, dct('spatial'), place)
  graph.add(service, cv('hasCompetentAuthority'), agent)
  const role = graph.thing(`${service.value}-titolare`, ro('TimeIndexedRole'))
  graph.add(role, ro('withRole'), graph.thing(cpsvIt('RightsHolder').value, cpsvIt('RoleOnService')))
  graph.add(role, ro('isRoleInTimeOf'), agent)
  graph.add(role, ro('forEntity'), service)
  graph.add(service, ro('hasRiT'), role)
}

/** Topic, themes, sector and level of interactivity. */
function addSubject({ graph, service, facts }: Part): void {
  const { topic, card } = facts
  if (topic) {
    const address = vocabularyAddress('public-services-subject-matters', topic)
    graph.add(service, cv('thematicArea'), graph.concept(address, TOPICS[topic] ?? { it: topic }))
    for (const theme of themesOf(topic)) {
      const node = graph.concept(theme.address, theme.label, cpsvIt('ServiceTheme'))
      graph.add(service, cpsvIt('serviceTheme'), node)
      graph.add(service, cv('thematicArea'), node)
    }
  }
  // NACE, section O, division 84. Every service of a body is one of public administration.
  const sector = graph.concept(
    nace('84').value,
    { it: 'Amministrazione pubblica', en: 'Public administration' },
    cpsvIt('ServiceSector'),
  )
  graph.add(service, cv('sector'), sector)
  graph.add(service, cpsvIt('serviceSector'), sector)
  const { interactivity, onlineUrl, formUrl } = card.own
  const level = LEVELS[
    levelOf({ interactivity, isOnline: onlineUrl !== null, hasForm: formUrl !== null })
  ] as Code
  graph.add(
    service,
    cpsvIt('hasiInteractivityLevel'),
    graph.concept(
      vocabularyAddress('interactivity-level', level.code),
      level.label,
      cpsvIt('InteractivityLevel'),
    ),
  )
}

function addEvent(
  { graph, service }: Part,
  kind: 'LifeEvent' | 'BusinessEvent',
  code: string | null,
  names: Readonly<Record<string, LocalText>>,
): void {
  if (code === null) return
  const list = kind === 'LifeEvent' ? 'life-event' : 'business-event'
  const event: NamedNode = graph.concept(
    vocabularyAddress(`life-business-event/${list}`, code),
    names[code] ?? { it: code },
    cv(kind),
    cv('Event'),
    cpsvIt(kind),
  )
  graph.plain(event, dct('identifier'), code)
  graph.text(event, dct('title'), names[code] ?? { it: code })
  graph.add(service, cv('isGroupedBy'), event)
  graph.add(service, onto('isPartOfEvent'), event)
}

/**
 * A card in CPSV-AP 3.2 (https://semiceu.github.io/CPSV-AP/releases/3.2.0/) and CPSV-AP_IT
 * (https://w3id.org/italia/onto/CPSV), with the codes of the Italian vocabularies. `url` is the Italian page of the card.
 */
export function cardQuads(facts: CardFacts, url: string): readonly Quad[] {
  const graph = new Graph()
  const service = graph.thing(`${url}#servizio`, cpsv('PublicService'), cpsvIt('PublicService'))
  const part: Part = { graph, service, facts, url }
  addNames(part)
  addStatus(part)
  addBody(part)
  addSubject(part)
  addEvent(part, 'LifeEvent', facts.lifeEvent, LIFE_EVENTS)
  addEvent(part, 'BusinessEvent', facts.businessEvent, BUSINESS_EVENTS)
  addChannels(part)
  addAuthentication(part)
  addContact(part)
  addCost(part)
  addProcessingTime(part)
  addInputs(part)
  addOutput(part)
  addRequirements(part)
  addRules(part)
  return graph.quads
}
