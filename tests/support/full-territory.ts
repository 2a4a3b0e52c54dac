import { DOMAIN } from '../../src/kernel/host.ts'
import type { Id } from '../../src/kernel/id.ts'
import { newId } from '../../src/kernel/id.ts'
import type { LocalText } from '../../src/kernel/language.ts'
import type { Context } from '../../src/platform/context.ts'
import type { Database } from '../../src/platform/database/database.ts'
import type { Field, Fields, FieldValue, Values } from '../../src/platform/record/field/field.ts'
import { GENERAL_FIELDS } from '../../src/platform/record/general-fields.ts'
import { insertRedirect } from '../../src/platform/record/key-store.ts'
import { insertRecords } from '../../src/platform/record/record-store.ts'
import type { Registry } from '../../src/platform/record/registry.ts'
import { canRelate, RELATION_NAMES, ROLE_NAMES } from '../../src/platform/record/relation.ts'
import { insertTies } from '../../src/platform/record/tie-store.ts'
import { insertRows } from '../../src/platform/row/row-store.ts'
import { systemContext } from '../../src/platform/system-context.ts'
import { TERRITORY_FIELDS } from '../../src/platform/territory/territory-fields.ts'
import { enterTerritory, insertTerritory } from '../../src/platform/territory/territory-store.ts'

/** Gives values of which no two are the same, as far as their kind allows. */
export type Fresh = Readonly<{
  words: () => LocalText
  value: (field: Field, refs: (type: string) => string | null) => FieldValue
}>

// Signs that YAML, CSV and Markdown read as their own, so that nothing passes by luck.
const TAIL = ': «à»  # "x", - y'
const CODES: Readonly<Record<string, (count: number) => string>> = {
  '^https?:\\/\\/[a-z0-9.-]+(:\\d+)?$': (count) => `https://www.comune-${count}.example`,
  '^\\d{5}$': (count) => String(count).padStart(5, '0'),
  '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$': (count) => `ufficio-${count}@comune.example`,
  '^(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$': (count) => `0${1 + (count % 9)}-1${count % 10}`,
  '^\\d{6}$': (count) => String(count).padStart(6, '0'),
  '^[A-Z0-9]{15}$': (count) => `CUP${String(count).padStart(12, '0')}`,
  '^[A-Z0-9]{10}$': (count) => `CIG${String(count).padStart(7, '0')}`,
  '^#[0-9a-f]{6}$': (count) => `#${count.toString(16).padStart(6, '0')}`,
  [DOMAIN.source]: (count) => `agenda-${count}.xn--valle-pza.example`,
}

/** Starts a series of values. */
export function startFresh(): Fresh {
  let count = 1001
  const next = () => {
    count += 1
    return count
  }
  const words = (): LocalText => ({ it: `Parola ${next()}${TAIL}`, en: `Word ${next()}${TAIL}` })
  const prose = (): LocalText => ({
    it: `---\nParagrafo ${next()}\n\n  - voce\n\n---`,
    en: `# Paragraph ${next()}\n\tcode`,
  })
  const date = () => new Date(Date.UTC(2019, 4, next())).toISOString().slice(0, 10)
  const value: Fresh['value'] = (field, refs) => {
    switch (field.kind) {
      case 'text':
        return words()
      case 'prose':
        return prose()
      case 'list':
        return [words(), words()]
      case 'choice': {
        // Never the first of several: a thing in its first state has columns that must be empty, and all are filled.
        const [first = '', ...later] = Object.keys(field.options)
        return later[next() % later.length] ?? first
      }
      case 'date':
        return date()
      case 'interval': {
        const [from, to] = [date(), date()]
        return { from, to, precision: 'quarter', words: words() }
      }
      case 'integer':
        return Math.min(field.min + next(), field.max - (next() % 7))
      case 'decimal':
        return next() + 0.25
      case 'money':
        return { cents: next() * 1000 + 7, currency: 'EUR' }
      case 'ref':
        return refs(field.to)
      case 'url':
        return `https://example.org/${next()}?a=1,2#b`
      case 'code':
        return field.pattern ? (CODES[field.pattern.source]?.(next()) ?? '') : `00${next()}`
      case 'data':
        return field.example
      case 'flag':
        return !field.default
    }
  }
  return { words, value }
}

function valuesOf(fresh: Fresh, fields: Fields, refs: (type: string) => string | null): Values {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fresh.value(field, refs)]))
}

/** What a territory says of itself, every field filled. */
export function fullTerritory(fresh: Fresh): Values {
  return valuesOf(fresh, TERRITORY_FIELDS, () => null)
}

/**
 * Fills every column of every record type, of ties and of earlier slugs: two records a type, of which the first
 * points at the second of its own type and at the first of the others.
 */
export async function addFullRecords(ctx: Context, registry: Registry, fresh: Fresh): Promise<void> {
  const ids = new Map<string, Id>()
  const slugOf = (type: string, which: 'a' | 'b') => `${type}-${which}`
  for (const type of registry.types) {
    for (const which of ['a', 'b'] as const) ids.set(`${type.type}/${slugOf(type.type, which)}`, newId())
  }
  const resolve = (type: string, slug: string) => ids.get(`${type}/${slug}`) as Id
  for (const type of registry.types) {
    const entries = (['a', 'b'] as const).map((which) => {
      // The second points at none of its own type, or both would stand inside one another.
      const refs = (to: string) =>
        to !== type.type ? slugOf(to, 'a') : which === 'a' ? slugOf(to, 'b') : null
      const slug = slugOf(type.type, which)
      const own = valuesOf(fresh, type.fields, refs)
      const general = valuesOf(fresh, GENERAL_FIELDS, refs)
      return { id: resolve(type.type, slug), input: { slug, general, own } }
    })
    await insertRecords(ctx.tx, ctx.territory.id, type, entries, resolve)
    const id = resolve(type.type, slugOf(type.type, 'a'))
    await insertRedirect(ctx.tx, ctx.territory.id, type.type, `earlier-${type.type}`, id)
  }
  await insertTies(ctx.tx, ctx.territory.id, fullTies(registry, fresh, resolve))
  await addFullRows(ctx, registry, fresh, resolve)
}

/** Two rows of every type, every column filled: of the first that is about an area, or a body, the other is not. */
async function addFullRows(
  ctx: Context,
  registry: Registry,
  fresh: Fresh,
  resolve: (type: string, slug: string) => Id,
): Promise<void> {
  for (const type of registry.rows) {
    const isEither = 'area' in type.fields && 'body' in type.fields
    const entries = (['a', 'b'] as const).map((which) => {
      const left = isEither ? (which === 'a' ? 'body' : 'area') : null
      const values = valuesOf(fresh, type.fields, (to) => `${to}-a`)
      return { id: newId(), values: left ? { ...values, [left]: null } : values }
    })
    await insertRows(ctx.tx, ctx.territory.id, type, isEither ? entries : entries.slice(0, 1), resolve)
  }
}

type Ties = Parameters<typeof insertTies>[2]

/** A tie of every relation that the types allow, of every role, derived and stated. */
function fullTies(registry: Registry, fresh: Fresh, resolve: (type: string, slug: string) => Id): Ties {
  return RELATION_NAMES.flatMap((relation, index) => {
    const from = registry.types.find((one) =>
      registry.types.some((to) => canRelate(relation, one.stage, to.stage)),
    )
    const to = registry.types.find((one) => from && canRelate(relation, from.stage, one.stage))
    if (!from || !to) return []
    const roles = relation === 'carries' ? ROLE_NAMES : [null]
    return roles.map((role, turn) => {
      const derived = (index + turn) % 2 === 0
      return {
        id: newId(),
        relation,
        fromId: resolve(from.type, `${from.type}-a`),
        toId: resolve(to.type, `${to.type}-b`),
        role,
        note: fresh.words(),
        derived,
        reason: derived ? fresh.words() : null,
      }
    })
  })
}

/** Makes a territory in which every column is filled, and hands the context of its transaction to `more`. */
export function addFullTerritory(
  db: Database,
  registry: Registry,
  slug: string,
  more: (ctx: Context) => Promise<unknown> = async () => undefined,
): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const fresh = startFresh()
    // Two of them may stand in one installation, where a domain is somebody's alone.
    const values = { ...fullTerritory(fresh), domain: `${slug}.xn--valle-pza.example` }
    await insertTerritory(tx, newId(), slug, values)
    const territory = await enterTerritory(tx, slug)
    if (!territory) throw new Error(`no territory ${slug}`)
    const ctx = systemContext(tx, territory, { language: 'it', now: new Date('2026-11-23T09:00:00Z') })
    await addFullRecords(ctx, registry, fresh)
    await more(ctx)
  })
}
