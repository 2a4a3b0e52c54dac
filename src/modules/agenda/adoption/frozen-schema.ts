import { z } from 'zod'
import { SLUG, SLUG_LENGTH } from '../../../kernel/slug.ts'
import { fieldSchema } from '../../../platform/record/field/schema.ts'
import type { FrozenAgenda } from './frozen-types.ts'

const slug = z.string().max(SLUG_LENGTH).regex(SLUG)
const key = z.string().regex(/^[a-z][a-z-]*\/[a-z0-9]+(-[a-z0-9]+)*$/)
const words = fieldSchema({ kind: 'text', required: true, label: { it: 'Parole', en: 'Words' } })

/** PostgreSQL cannot hold the character zero, nor half of a character, however deep they stand. */
const isKept = (value: unknown) => !/\\u(0000|d[89a-f])/.test(JSON.stringify(value))

/** Ties of nothing in the copy would be shown nowhere. */
function isTied({
  records,
  ties,
}: {
  records: Record<string, { slug: string }[]>
  ties: { from: string; to: string }[]
}) {
  const keys = new Set(
    Object.entries(records).flatMap(([type, all]) => all.map((one) => `${type}/${one.slug}`)),
  )
  return ties.every(({ from, to }) => keys.has(from) || keys.has(to))
}

/**
 * The form of a frozen copy. It does not say which fields a record has: types grow, and a copy must stay readable as
 * it was taken.
 */
export const frozenSchema = z
  .strictObject({
    format: z.literal(1),
    records: z.record(
      z.string().regex(/^[a-z-]+$/),
      z.array(z.strictObject({ slug, values: z.record(z.string(), z.unknown()) })),
    ),
    ties: z.array(
      z.strictObject({
        relation: z.string(),
        from: key,
        to: key,
        role: z.string().nullable(),
        note: words.nullable(),
        derived: z.boolean(),
        reason: words.nullable(),
      }),
    ),
    names: z.record(key, words),
  })
  .refine(isTied, { path: ['ties'] })
  .refine(isKept, { params: { fault: 'unkept' } })

/** A small copy: what the documents show. */
export const EXAMPLE_COPY: FrozenAgenda = {
  format: 1,
  records: {
    agenda: [{ slug: 'agenda-1', values: { title: { it: 'Agenda digitale' }, state: 'proposed' } }],
    priority: [{ slug: 'reti', values: { title: { it: 'Reti per tutti' }, agenda: 'agenda-1' } }],
    action: [{ slug: 'fibra', values: { title: { it: 'Fibra nelle scuole' }, agenda: 'agenda-1' } }],
  },
  ties: [
    {
      relation: 'becomes',
      from: 'priority/reti',
      to: 'action/fibra',
      role: null,
      note: null,
      derived: false,
      reason: null,
    },
  ],
  names: {},
}
