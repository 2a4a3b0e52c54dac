import type { Quad } from 'n3'
import { rdf } from './terms.ts'

type Node = Record<string, unknown>

function objectOf(quad: Quad): unknown {
  const { object } = quad
  if (object.termType !== 'Literal') return { '@id': object.value }
  if (object.language) return { '@value': object.value, '@language': object.language }
  const type = object.datatype.value
  return type.endsWith('#string') ? { '@value': object.value } : { '@value': object.value, '@type': type }
}

/** Statements as JSON-LD in its flattened form, which needs no context: one node a subject. */
export function toJsonLd(quads: readonly Quad[]): string {
  const nodes = new Map<string, Node>()
  for (const quad of quads) {
    const node = nodes.get(quad.subject.value) ?? { '@id': quad.subject.value }
    nodes.set(quad.subject.value, node)
    if (quad.predicate.equals(rdf('type'))) {
      node['@type'] = [...((node['@type'] as string[] | undefined) ?? []), quad.object.value]
    } else {
      const name = quad.predicate.value
      node[name] = [...((node[name] as unknown[] | undefined) ?? []), objectOf(quad)]
    }
  }
  return JSON.stringify([...nodes.values()], null, 2)
}
