import { z } from 'zod'
import { readText } from '../../../kernel/language.ts'
import { SLUG, SLUG_LENGTH } from '../../../kernel/slug.ts'
import { type RecordFinder, several } from '../../../platform/record/finder.ts'
import { findServices } from './finder-service.ts'
import { CHANNELS, type FilterName, type Filters, IDENTITIES, PAYMENTS } from './types.ts'

const slug = z.string().max(SLUG_LENGTH).regex(SLUG)
/** The parameter of each filter: those of the finder, and those that every collection has. */
const PARAMETERS: Readonly<Record<FilterName, string>> = {
  bodies: 'owner',
  topics: 'topic',
  lifeEvents: 'lifeEvent',
  audiences: 'audience',
  channels: 'channel',
  identities: 'accepts',
  payments: 'pays',
}

const word = z.strictObject({ written: z.string(), meant: z.string() })

/** How programs find services: the same finder as the page's. */
export const apiFinder: RecordFinder = {
  parameters: {
    body: slug.optional().meta({ examples: ['comune-di-ordito'] }),
    channel: several(z.enum(CHANNELS)),
    accepts: several(z.enum(IDENTITIES)),
    pays: several(z.enum(PAYMENTS)),
  },
  knows: ['owner', 'topic', 'lifeEvent', 'audience'],
  shapes: {
    found: z.strictObject({
      score: z.number().min(0).max(1),
      serviceType: z.string().nullable(),
      /** How sure the kind of service is: 1 is an editor's word. */
      serviceTypeSure: z.number().min(0).max(1),
      because: z.string().nullable(),
      bodies: z.int().min(1),
      /** Slugs of the cards of the same service, of this and of other bodies. */
      cards: z.array(slug),
    }),
    more: {
      facets: z.record(z.string(), z.record(z.string(), z.int())).optional(),
      corrections: z.array(word).optional(),
      nearest: z.array(z.string()).optional(),
    },
  },
  async find(ctx, { words, given, limit, offset }) {
    const filters = Object.fromEntries(
      Object.entries(PARAMETERS).map(([name, parameter]) => [name, given[parameter] ?? []]),
    ) as Filters
    const body = given.body as string | undefined
    const answer = await findServices(ctx, { words, filters, body })
    const slugOf = (name: string, value: string) =>
      name === 'bodies' ? (answer.bodies.get(value)?.slug ?? value) : value
    return {
      total: answer.results.length,
      items: answer.results.slice(offset, offset + limit).flatMap((result) => {
        const [card] = result.cards
        if (!card) return []
        const found = {
          score: Math.round(result.score * 1000) / 1000,
          serviceType: result.type,
          serviceTypeSure: Math.round(card.typeSure * 100) / 100,
          because: result.match?.because?.text ?? null,
          bodies: Math.max(1, result.bodies),
          cards: result.cards.slice(0, 50).map(({ slug }) => slug),
        }
        return [{ id: card.id, found }]
      }),
      more: {
        facets: Object.fromEntries(
          Object.entries(answer.facets).map(([name, values]) => [
            PARAMETERS[name as FilterName],
            Object.fromEntries([...values].map(([value, count]) => [slugOf(name, value), count])),
          ]),
        ),
        corrections: answer.corrections,
        nearest: answer.nearest.map(({ card }) => readText(card.title, ctx.language).text),
      },
    }
  },
}
