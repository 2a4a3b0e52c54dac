import { DataFactory, type Quad, Store, type Term } from 'n3'

const OWL = 'http://www.w3.org/2002/07/owl#'
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
const SUBCLASS = 'http://www.w3.org/2000/01/rdf-schema#subClassOf'

type Restriction = Readonly<{ property: string; some: string | null; least: number; most: number }>

const one = (ontology: Store, subject: Term, name: string) =>
  ontology.getObjects(subject, OWL + name, null)[0]?.value ?? null

function restrictionOf(ontology: Store, node: Term): Restriction | null {
  const property = one(ontology, node, 'onProperty')
  if (property === null) return null
  const some = one(ontology, node, 'someValuesFrom')
  const exactly = one(ontology, node, 'cardinality') ?? one(ontology, node, 'qualifiedCardinality')
  const most = one(ontology, node, 'maxCardinality') ?? one(ontology, node, 'maxQualifiedCardinality')
  const least = exactly === null ? (some === null ? 0 : 1) : Number(exactly)
  return { property, some, least, most: exactly === null ? Number(most ?? 'Infinity') : Number(exactly) }
}

/** What an ontology asks of the things of a class and of the classes above it. */
function restrictionsOf(ontology: Store, type: Term): Restriction[] {
  return ontology.getObjects(type, SUBCLASS, null).flatMap((above) => {
    if (above.termType !== 'BlankNode') return restrictionsOf(ontology, above)
    return restrictionOf(ontology, above) ?? []
  })
}

/**
 * What statements lack of the restrictions of an ontology, read as if all were said: no shapes of CPSV-AP_IT exist, its
 * ontology is what there is.
 */
export function findUnmet(ontology: Store, quads: readonly Quad[]): string[] {
  const graph = new Store([...quads])
  const isA = (thing: Term, type: string) =>
    graph.getQuads(thing, TYPE, DataFactory.namedNode(type), null).length > 0
  return graph.getQuads(null, TYPE, null, null).flatMap(({ subject, object: type }) =>
    restrictionsOf(ontology, type).flatMap(({ property, some, least, most }) => {
      const values = graph.getObjects(subject, property, null)
      const isClass = some?.includes('/italia/onto/') === true
      const right = isClass ? values.filter((value) => isA(value, some)) : values
      return right.length < least || right.length > most
        ? [`${subject.value} ${property} ${right.length}`]
        : []
    }),
  )
}
