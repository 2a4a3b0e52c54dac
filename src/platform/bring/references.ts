import { isSlug } from '../../kernel/slug.ts'
import type { Context } from '../context.ts'
import { refsOf } from '../record/field/columns.ts'
import type { Registry } from '../record/registry.ts'
import { type Municipalities, placeOf, sortMunicipalities } from './municipality-rules.ts'
import { listMunicipalities } from './municipality-store.ts'
import { padIstatCode, plainName } from './reading-rules.ts'
import { type Called, listCalled } from './reference-store.ts'
import type { Target } from './types.ts'

/** What became of a text that should name a record. */
export type Found = Readonly<
  | { slug: string; wasPadded?: true; recodedFrom?: string }
  | { slug: null; hint: 'nothing' | 'several' | 'abolished' | 'no-area'; name?: string }
>

/** Finds records by what people call them. */
export type Finder = (type: string, text: string) => Found

type Index = Readonly<{
  bySlug: ReadonlySet<string>
  byName: ReadonlyMap<string, string[]>
  byCode: ReadonlyMap<string, string>
}>

function indexOf(called: readonly Called[]): Index {
  const byName = new Map<string, string[]>()
  for (const { slug, title } of called) {
    for (const name of new Set([plainName(title.it), plainName(title.en ?? title.it)])) {
      byName.set(name, [...(byName.get(name) ?? []), slug])
    }
  }
  return {
    bySlug: new Set(called.map(({ slug }) => slug)),
    byName,
    byCode: new Map(called.flatMap(({ slug, code }) => (code === null ? [] : [[code, slug]]))),
  }
}

/** By the code itself, with the zeros it has lost, or as what the municipality is called by now. */
function findByCode(index: Index, text: string, municipalities: Municipalities): Found | null {
  const exact = index.byCode.get(text)
  if (exact) return { slug: exact }
  const code = padIstatCode(text)
  if (code === null) return null
  const padded = index.byCode.get(code)
  if (padded) return { slug: padded, wasPadded: true }
  const place = placeOf(code, municipalities)
  if (place.kind === 'recoded') {
    const slug = index.byCode.get(place.code)
    if (slug) return { slug, recodedFrom: code }
    return { slug: null, hint: 'no-area', name: place.name }
  }
  if (place.kind === 'abolished') return { slug: null, hint: 'abolished', name: place.name }
  return place.kind === 'known' ? { slug: null, hint: 'no-area', name: place.name } : null
}

function find(index: Index, text: string, municipalities: Municipalities): Found {
  if (isSlug(text) && index.bySlug.has(text)) return { slug: text }
  const coded = findByCode(index, text, municipalities)
  if (coded) return coded
  const named = index.byName.get(plainName(text)) ?? []
  if (named.length > 1) return { slug: null, hint: 'several' }
  return named[0] ? { slug: named[0] } : { slug: null, hint: 'nothing' }
}

/** Makes ready to find every record that rows of a target can name, and those of the target itself. */
export async function readFinder(ctx: Context, registry: Registry, target: Target): Promise<Finder> {
  const types = new Set(refsOf(target.fields).map(({ to }) => to))
  if (target.kind === 'records') types.add(target.type.type)
  const indexes = new Map<string, Index>()
  for (const type of types) indexes.set(type, indexOf(await listCalled(ctx.tx, registry.byType(type))))
  const municipalities = sortMunicipalities(await listMunicipalities(ctx.tx))
  const known = new Map<string, Found>()
  return (type, text) => {
    const key = `${type}/${text}`
    const found = known.get(key) ?? find(indexes.get(type) as Index, text.trim(), municipalities)
    known.set(key, found)
    return found
  }
}
