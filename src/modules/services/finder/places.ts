import type { LocalText } from '../../../kernel/language.ts'
import { type Query, type TypeIndex, tokenize } from '../../lexicon/index.ts'

/** A body as the finder knows it. */
export type FinderBody = Readonly<{
  id: string
  slug: string
  title: LocalText
  kind: string
  /** The body that it is a member of, such as a union. */
  memberOfId: string | null
}>

type Place = Readonly<{ bodyId: string; stems: readonly string[] }>

/** The municipalities by the words of their names: `Comune di Filanda di Sotto` by `filanda` and `sotto`. */
export function listPlaces(bodies: readonly FinderBody[]): Place[] {
  return bodies
    .filter(({ kind }) => kind === 'municipality')
    .map(({ id, title }) => ({
      bodyId: id,
      stems: tokenize(title.it.replace(/^(comune|citt[àa]) di /i, '')).map(({ stem }) => stem),
    }))
    .filter(({ stems }) => stems.length > 0)
}

/** Where a question says it is about: the municipality, and which of its words say so. */
export type Whereabouts = Readonly<{ bodyId: string | null; words: ReadonlySet<number> }>

/**
 * Finds the municipality that a question names. A name that is also a word of the lexicon, such as `Rocca`, must be
 * there with all its words.
 */
export function findWhereabouts(query: Query, places: readonly Place[], types: TypeIndex): Whereabouts {
  const positions = new Map(query.slots.map((slot, at) => [slot.token.stem, at]))
  let best: { place: Place; found: number[] } | null = null
  for (const place of places) {
    const found = place.stems.flatMap((stem) => positions.get(stem) ?? [])
    const [first] = place.stems
    const isNamed =
      found.length === place.stems.length ||
      (first !== undefined && positions.has(first) && types.words.count(first) === 0)
    if (isNamed && found.length > (best?.found.length ?? 0)) best = { place, found }
  }
  const words = new Set([...(best?.found ?? []), ...listStreetWords(query, types)])
  return { bodyId: best?.place.bodyId ?? null, words }
}

const STREETS = new Set([
  'via',
  'viale',
  'piazza',
  'piazzale',
  'corso',
  'vicolo',
  'largo',
  'strada',
  'borgo',
  'frazione',
])

/** The words of an address, such as those of `via dei Mulini 3`: they say where as well. */
function listStreetWords({ slots }: Query, types: TypeIndex): number[] {
  const at = slots.findIndex(({ token }) => STREETS.has(token.plain))
  if (at < 0 || at === slots.length - 1) return []
  const found: number[] = []
  for (let next = at + 1; next < slots.length; next++) {
    const { token } = slots[next] as (typeof slots)[number]
    if (types.knows(token.stem) && !/^\d/.test(token.plain)) break
    found.push(next)
  }
  return found.length > 0 ? [at, ...found] : []
}
