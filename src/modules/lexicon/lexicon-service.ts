import type { Context } from '../../platform/context.ts'
import { listRecords, type StoredRecord } from '../../platform/record/index.ts'
import { conceptType } from './concept-type.ts'
import { sharedLexicon } from './shared-files.ts'
import { TypeIndex } from './type-index.ts'
import type { Concept, Expression, Lexicon } from './types.ts'

type Kept = Readonly<{ version: number; said: string; index: TypeIndex }>

let ofAll: TypeIndex | undefined
const ofTerritories = new Map<string, Kept>()

/** The index of the words that every territory shares. */
export function sharedTypeIndex(): TypeIndex {
  ofAll ??= new TypeIndex(sharedLexicon())
  return ofAll
}

type Added = StoredRecord<typeof conceptType.fields>

/** The shared lexicon with what a territory adds to it. */
function extend(added: readonly Added[]): Lexicon {
  const shared = sharedLexicon()
  const said = (record: Added) => [record.general.title, ...record.own.words]
  const expressions = added.flatMap((record): Expression[] => {
    const serviceType = record.own.serviceType
    if (serviceType === null) return []
    return said(record).flatMap((text) => [
      { text: text.it, language: 'it', kind: 'regional', serviceType },
      ...(text.en ? [{ text: text.en, language: 'en' as const, kind: 'word' as const, serviceType }] : []),
    ])
  })
  const concepts = added.flatMap((record): Concept[] =>
    record.own.serviceType === null
      ? [
          {
            slug: `territory/${record.slug}`,
            title: { it: record.general.title.it, en: record.general.title.en ?? record.general.title.it },
            words: said(record).map(({ it }) => it),
            foreign: { en: said(record).flatMap(({ en }) => en ?? []) },
            near: [],
          },
        ]
      : [],
  )
  return {
    serviceTypes: shared.serviceTypes,
    expressions: [...shared.expressions, ...expressions],
    concepts: [...shared.concepts, ...concepts],
  }
}

/** The words of the territory at hand: shared and its own, indexed; made again only when its own have changed. */
export async function readTypeIndex(ctx: Context): Promise<TypeIndex> {
  const { id, version } = ctx.territory
  const kept = ofTerritories.get(id)
  if (kept?.version === version) return kept.index
  const added = await listRecords(ctx.tx, conceptType, { onlyPublic: true })
  const said = JSON.stringify(added.map(({ slug, version }) => [slug, version]))
  const index =
    kept?.said === said ? kept.index : added.length === 0 ? sharedTypeIndex() : new TypeIndex(extend(added))
  ofTerritories.set(id, { version, said, index })
  return index
}
