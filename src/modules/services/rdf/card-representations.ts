import { toTurtle } from '../../../platform/rdf/turtle.ts'
import type { Representation } from '../../../platform/record/representation.ts'
import { readCardFacts } from '../card/card-facts.ts'
import type { ServiceCard } from '../present.ts'
import { cardQuads } from './card-quads.ts'
import { PREFIXES } from './terms.ts'
import { toJsonLd } from './write.ts'

/** A card in CPSV-AP and CPSV-AP_IT. */
export const cardRepresentations: readonly Representation[] = [
  {
    mediaType: 'text/turtle',
    write: async (ctx, record, url) =>
      toTurtle(cardQuads(await readCardFacts(ctx, record as ServiceCard), url), PREFIXES),
  },
  {
    mediaType: 'application/ld+json',
    write: async (ctx, record, url) =>
      toJsonLd(cardQuads(await readCardFacts(ctx, record as ServiceCard), url)),
  },
]
