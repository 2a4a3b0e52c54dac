import type { LocalText } from '../../../kernel/language.ts'
import { leastDays } from '../card/deadline-rules.ts'
import { OUTPUTS, vocabularyAddress } from './codes.ts'
import type { Part } from './part.ts'
import { cpsv, cpsvIt, cv, dct, euCurrency, l0, mu, skos, xsd } from './terms.ts'

/** What it costs. */
export function addCost({ graph, service, facts }: Part): void {
  const { cost, costNote } = facts.card.own
  if (!cost) return
  const node = graph.thing(`${service.value}-costo`, cv('Cost'), cpsvIt('Cost'))
  graph.plain(node, dct('identifier'), 'costo')
  graph.plain(node, cv('hasValue'), (cost.cents / 100).toFixed(2), xsd('double'))
  const currency = graph.thing(euCurrency(cost.currency).value, skos('Concept'))
  graph.text(currency, skos('prefLabel'), { it: cost.currency })
  graph.add(node, cv('currency'), currency)
  if (costNote) {
    graph.text(node, dct('description'), costNote)
    graph.text(node, l0('description'), costNote)
  }
  graph.add(service, cv('hasCost'), node)
  graph.add(service, cpsvIt('hasCost'), node)
}

/** How long the answer may take. A duration knows no working days: it says the fewest days of the calendar. */
export function addProcessingTime({ graph, service, facts }: Part): void {
  const { days, dayKind } = facts.card.own
  if (days === null) return
  const least = leastDays(days, dayKind ?? 'calendar')
  graph.plain(service, cv('processingTime'), `P${least}D`, xsd('duration'))
  const value = graph.thing(`${service.value}-tempo`, cpsvIt('ServiceProcessingTime'), mu('Value'))
  graph.plain(value, mu('value'), String(least))
  const unit = graph.thing(cpsvIt('Day').value, mu('MeasurementUnit'))
  graph.text(unit, l0('name'), { it: 'Giorno', en: 'Day' })
  graph.add(value, mu('hasMeasurementUnit'), unit)
  graph.add(service, cpsvIt('hasProcessingTime'), value)
}

/** What one has to bring. */
export function addInputs({ graph, service, facts }: Part): void {
  for (const [at, text] of facts.card.own.needed.entries()) {
    const name = `serve-${at + 1}`
    const evidence = graph.thing(`${service.value}-${name}`, cv('Evidence'), cpsvIt('Input'))
    graph.plain(evidence, dct('identifier'), name)
    graph.text(evidence, dct('title'), text)
    graph.text(evidence, l0('name'), text)
    graph.add(service, cpsv('hasInput'), evidence)
    graph.add(service, cpsvIt('hasInput'), evidence)
  }
}

/** What one gets: its kind where the card says one, described in the card's own words. */
export function addOutput({ graph, service, facts }: Part): void {
  const { obtained, output } = facts.card.own
  const kind = output === null ? undefined : OUTPUTS[output]
  const title = kind ?? obtained
  if (!title) return
  const node = graph.thing(`${service.value}-esito`, cv('Output'), cpsvIt('Output'))
  graph.plain(node, dct('identifier'), 'esito')
  graph.text(node, dct('title'), title)
  graph.text(node, l0('name'), title)
  if (obtained) graph.text(node, dct('description'), obtained)
  if (kind && output !== null) {
    const type = graph.concept(
      vocabularyAddress('service-input-output', output),
      kind,
      cpsvIt('ServiceInputOutputType'),
    )
    graph.add(node, dct('type'), type)
    graph.add(node, cpsvIt('hasServiceInputOutputType'), type)
  }
  graph.add(service, cpsv('produces'), node)
  graph.add(service, cpsvIt('producesOutput'), node)
}

/** Who may ask, and what binds them. */
export function addRequirements({ graph, service, facts }: Part): void {
  const { addressedTo, constraints } = facts.card.own
  const said: readonly [string, LocalText, LocalText | null][] = [
    ['destinatari', { it: 'A chi è rivolto', en: 'Who it is for' }, addressedTo],
    ['vincoli', { it: 'Vincoli', en: 'Constraints' }, constraints],
  ]
  for (const [name, title, text] of said) {
    if (!text) continue
    const requirement = graph.thing(`${service.value}-${name}`, cv('Requirement'))
    graph.plain(requirement, dct('identifier'), name)
    graph.text(requirement, dct('title'), title)
    graph.text(requirement, dct('description'), text)
    graph.add(service, cv('holdsRequirement'), requirement)
  }
}

/** The rules that it follows. */
export function addRules({ graph, service, facts }: Part): void {
  for (const [at, text] of facts.card.own.rules.entries()) {
    const name = `norma-${at + 1}`
    const rule = graph.thing(`${service.value}-${name}`, cpsv('Rule'), cpsvIt('Rule'))
    graph.plain(rule, dct('identifier'), name)
    graph.plain(rule, l0('identifier'), name)
    for (const property of [dct('title'), dct('description'), l0('name'), l0('description')]) {
      graph.text(rule, property, text)
    }
    graph.add(service, cpsv('follows'), rule)
    graph.add(service, cpsvIt('isCompliantWithRule'), rule)
  }
}
