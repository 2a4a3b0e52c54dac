import { DataFactory, type NamedNode, type Quad, type Term } from 'n3'
import { LANGUAGES, type LocalText } from '../../../kernel/language.ts'
import { l0, rdf, skos } from './terms.ts'

const { literal, namedNode, quad } = DataFactory

const keyOf = (subject: NamedNode, predicate: NamedNode, object: Term) =>
  [subject.value, predicate.value, object.termType, object.value, 'language' in object ? object.language : '']
    .map((part) => JSON.stringify(part))
    .join(' ')

/** Collects statements, each once; what is linked is typed here too, because shapes look for its class in the same graph. */
export class Graph {
  readonly quads: Quad[] = []
  readonly #known = new Set<string>()

  add(subject: NamedNode, predicate: NamedNode, object: Term): void {
    const key = keyOf(subject, predicate, object)
    if (this.#known.has(key)) return
    this.#known.add(key)
    this.quads.push(quad(subject, predicate, object as NamedNode))
  }

  /** Something with an address, and what it is. */
  thing(address: string, ...types: readonly NamedNode[]): NamedNode {
    const thing = namedNode(address)
    for (const type of types) this.add(thing, rdf('type'), type)
    return thing
  }

  /** A text in each of its languages: CPSV-AP takes none without a language. */
  text(subject: NamedNode, predicate: NamedNode, text: LocalText): void {
    for (const language of LANGUAGES) {
      const said = text[language]?.trim()
      if (said) this.add(subject, predicate, literal(said, language))
    }
  }

  plain(subject: NamedNode, predicate: NamedNode, text: string, type?: NamedNode): void {
    this.add(subject, predicate, type ? literal(text, type) : literal(text))
  }

  /** A concept of a vocabulary with its name, for readers of SKOS and of the Italian ontologies. */
  concept(address: string, label: LocalText, ...types: readonly NamedNode[]): NamedNode {
    const concept = this.thing(address, skos('Concept'), ...types)
    this.text(concept, skos('prefLabel'), label)
    this.text(concept, l0('name'), label)
    return concept
  }
}
