import { padIstatCode, plainName } from './reading-rules.ts'
import type { Feature, FeatureFate, KnownArea, Naming } from './types.ts'

// How ISTAT and those who pass its boundaries on call the code of a municipality, then those of larger areas.
const CODES = [
  'pro com t',
  'pro com',
  'com istat code',
  'codice istat',
  'cod istat',
  'istat',
  'istat code',
  'code',
  'codice',
  'cod uts',
  'prov istat code',
  'cod prov',
  'cod reg',
  'reg istat code',
]
const NAMES = [
  'comune',
  'name',
  'nome',
  'title',
  'denominazione',
  'den uts',
  'den prov',
  'den reg',
  'prov name',
  'reg name',
]

/** All properties of a file that say something in words, in the order in which they stand. */
export function listProperties(features: readonly Feature[]): string[] {
  return [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))]
}

/**
 * A code as it is compared: ISTAT’s of a municipality get their zeros back, those of provinces and regions are compared
 * as they stand, because "1" may be either.
 */
const plainCode = (text: string) => padIstatCode(text) ?? text.trim()

const valuesOf = (features: readonly Feature[], property: string) =>
  features.flatMap(({ properties }) => properties[property] ?? [])

/** Of properties, the one whose values name the most areas; where none names any, the one that is usually called so. */
function findBest(
  features: readonly Feature[],
  usual: readonly string[],
  isKnown: (value: string) => boolean,
): string | null {
  const rank = (property: string) => {
    const place = usual.indexOf(plainName(property))
    return place < 0 ? usual.length : place
  }
  const [best] = listProperties(features)
    .map((property) => {
      const values = new Set(valuesOf(features, property))
      return {
        property,
        place: rank(property),
        hits: [...values].filter(isKnown).length,
        // What most places share, such as their province, names none of them.
        isTelling: values.size > features.length / 2,
      }
    })
    .filter(({ hits, place, isTelling }) => isTelling && (hits > 0 || place < usual.length))
    .toSorted((one, other) => other.hits - one.hits || one.place - other.place)
  return best?.property ?? null
}

/** Which properties are likely to tell the code and the name of each place. */
export function guessNaming(features: readonly Feature[], areas: readonly KnownArea[]): Naming {
  const codes = new Set(areas.flatMap(({ code }) => (code ? [plainCode(code)] : [])))
  const names = new Set(areas.flatMap((area) => area.names.map(plainName)))
  return {
    code: findBest(features, CODES, (value) => codes.has(plainCode(value))),
    name: findBest(features, NAMES, (value) => names.has(plainName(value))),
  }
}

type Found = Readonly<{ slug: string; by: 'code' | 'name' } | 'several' | null>

function findArea(areas: readonly KnownArea[], kind: string, code: string | null, name: string): Found {
  const coded = code === null ? undefined : areas.find((area) => area.code && plainCode(area.code) === code)
  if (coded) return { slug: coded.slug, by: 'code' }
  // An area with another code is another place, whatever it is called: a province is called as its capital.
  const called = areas.filter(
    (area) =>
      !(code && area.code) && name !== '' && area.names.some((one) => plainName(one) === plainName(name)),
  )
  const alike = called.filter((area) => area.kind === kind)
  const [only] = alike.length === 1 ? alike : called
  if (called.length > 1 && alike.length !== 1) return 'several'
  return only ? { slug: only.slug, by: 'name' } : null
}

/** What becomes of each place of a file: by its code an area that is there, else by its name, else a new one. */
export function matchFeatures(
  features: readonly Feature[],
  areas: readonly KnownArea[],
  { naming, kind }: Readonly<{ naming: Naming; kind: string }>,
): FeatureFate[] {
  const seen = new Set<string>()
  return features.map(({ properties }, index): FeatureFate => {
    const said = (property: string | null) => (property === null ? '' : (properties[property] ?? ''))
    const code = plainCode(said(naming.code)) || null
    const found = findArea(areas, kind, code, said(naming.name))
    const area = found && found !== 'several' ? areas.find(({ slug }) => slug === found.slug) : undefined
    const name = said(naming.name) || area?.names[0] || ''
    const place = { index, name: name || code || String(index + 1), code }
    if (found === 'several') return { ...place, kind: 'left', reason: 'several' }
    if (!found && name === '') return { ...place, kind: 'left', reason: 'nameless' }
    const key = found ? `area ${found.slug}` : (code ?? `name ${plainName(name)}`)
    if (seen.has(key)) return { ...place, kind: 'left', reason: 'twice' }
    seen.add(key)
    return found ? { ...place, kind: 'known', ...found } : { ...place, kind: 'new' }
  })
}
