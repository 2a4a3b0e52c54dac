import { DataFactory, type NamedNode, type Quad } from 'n3'
import { toTurtle } from '../../platform/rdf/turtle.ts'
import type { Lexicon } from './types.ts'
import { VOCABULARY } from './vocabularies.ts'

const { namedNode, literal, quad } = DataFactory
const SKOS = 'http://www.w3.org/2004/02/skos/core#'
const RDF_TYPE = namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type')
const skos = (name: string): NamedNode => namedNode(SKOS + name)

/**
 * The lexicon as a SKOS concept scheme (https://www.w3.org/TR/skos-reference/): kinds of services and rings of words are
 * concepts, what people say are their alternative labels, topics and life events of the Italian vocabularies what they
 * are related to. `address` is where the scheme stands.
 */
export function lexiconQuads(lexicon: Lexicon, address: string): readonly Quad[] {
  const scheme = namedNode(address)
  const quads: Quad[] = [quad(scheme, RDF_TYPE, skos('ConceptScheme'))]
  const concept = (slug: string, title: { it: string; en: string }): NamedNode => {
    const node = namedNode(`${address}#${slug}`)
    quads.push(
      quad(node, RDF_TYPE, skos('Concept')),
      quad(node, skos('inScheme'), scheme),
      quad(node, skos('prefLabel'), literal(title.it, 'it')),
      quad(node, skos('prefLabel'), literal(title.en, 'en')),
    )
    return node
  }
  // A label stands once in a language: it is either the preferred or an alternative one.
  const alternatives = (
    node: NamedNode,
    labels: readonly (readonly [string, string])[],
    title: { it: string; en: string },
  ) => {
    const seen = new Set([`it ${title.it}`, `en ${title.en}`])
    for (const [text, language] of labels) {
      const key = `${language} ${text}`
      if (seen.has(key)) continue
      seen.add(key)
      quads.push(quad(node, skos('altLabel'), literal(text, language)))
    }
  }
  const sayings = Map.groupBy(lexicon.expressions, ({ serviceType }) => serviceType)
  for (const type of lexicon.serviceTypes) {
    const node = concept(type.slug, type.title)
    quads.push(
      quad(node, skos('definition'), literal(type.description.it, 'it')),
      quad(node, skos('definition'), literal(type.description.en, 'en')),
      quad(
        node,
        skos('broadMatch'),
        namedNode(`${VOCABULARY}/public-services-subject-matters/${type.topic}`),
      ),
    )
    if (type.lifeEvent) {
      const event = namedNode(`${VOCABULARY}/life-business-event/life-event/${type.lifeEvent}`)
      quads.push(quad(node, skos('relatedMatch'), event))
    }
    const said = (sayings.get(type.slug) ?? []).map(({ text, language }) => [text, language] as const)
    alternatives(node, said, type.title)
  }
  for (const ring of lexicon.concepts) {
    const node = concept(`parola-${ring.slug.replace('/', '-')}`, ring.title)
    const foreign = Object.entries(ring.foreign).flatMap(([language, words]) =>
      (words ?? []).map((word) => [word, language] as const),
    )
    alternatives(node, [...ring.words.map((word) => [word, 'it'] as const), ...foreign], ring.title)
    for (const near of ring.near)
      quads.push(quad(node, skos('related'), namedNode(`${address}#parola-${near}`)))
  }
  return quads
}

/** The lexicon in Turtle. */
export function lexiconTurtle(lexicon: Lexicon, address: string): Promise<string> {
  return toTurtle(lexiconQuads(lexicon, address), { skos: SKOS })
}
