import { AppError, type Problem } from '../../kernel/error.ts'
import { isId } from '../../kernel/id.ts'
import type { Language } from '../../kernel/language.ts'
import type { Context } from '../context.ts'
import { refsOf } from '../record/field/columns.ts'
import { findIds } from '../record/key-store.ts'
import { removeRows, saveRows } from '../row/row-service.ts'
import { countRows, listRows } from '../row/row-store.ts'
import { MOST_ROWS, type RowType, type StoredRow } from '../row/row-type.ts'
import type { ApiAnswer, ApiRequest } from './api-route.ts'
import { objectBody } from './body.ts'
import { viewOf } from './present.ts'
import { nextPage } from './query.ts'

const SHAPE: Readonly<Record<Language, Readonly<Record<'items' | 'replace' | 'other', Problem>>>> = {
  it: {
    items: {
      field: 'items',
      wrong: 'non è un elenco di righe',
      right: `da 1 a ${MOST_ROWS} oggetti`,
    },
    replace: { field: 'replace', wrong: 'non è né vero né falso', right: 'true o false' },
    other: { wrong: 'è sconosciuto', right: 'items e replace soltanto' },
  },
  en: {
    items: { field: 'items', wrong: 'is no list of rows', right: `1 to ${MOST_ROWS} objects` },
    replace: { field: 'replace', wrong: 'is neither true nor false', right: 'true or false' },
    other: { wrong: 'is unknown', right: 'items and replace alone' },
  },
}

const present = ({ id, values }: StoredRow) => ({ id, ...values })

/** One page of the rows of a type, as far as the caller may see them, narrowed to those that name given records. */
export async function answerRows(request: ApiRequest, ctx: Context, type: RowType): Promise<ApiAnswer> {
  const { onlyPublic } = viewOf(request.services, ctx)
  const { limit, offset, ...asked } = request.query as Record<string, readonly string[]> & {
    limit: number
    offset: number
  }
  const filters = refsOf(type.fields).flatMap(({ name, to }) =>
    (asked[name]?.length ?? 0) > 0 ? [{ name, to, slugs: asked[name] as readonly string[] }] : [],
  )
  const keys = filters.flatMap(({ to, slugs }) => slugs.map((slug) => ({ type: to, slug })))
  const ids = await findIds(ctx.tx, keys, { onlyPublic })
  const refs = Object.fromEntries(
    filters.map(({ name, to, slugs }) => [name, slugs.flatMap((slug) => ids.get(`${to}/${slug}`) ?? [])]),
  )
  const query = { refs, onlyPublic }
  const total = await countRows(ctx.tx, type, query)
  const rows = await listRows(ctx.tx, type, { ...query, limit, offset })
  const next = nextPage(request.services.publicUrl, request.url, { limit, offset, total })
  return { kind: 'json', body: { items: rows.map(present), total, next } }
}

type Sent = Readonly<{ items: readonly Readonly<Record<string, unknown>>[]; replace: boolean }>

const isObject = (one: unknown) => typeof one === 'object' && one !== null && !Array.isArray(one)

/** The rows that a program sends. It may send back what it read: the id falls away. */
function readSent(ctx: Context, body: unknown): Sent {
  const { items, replace = false, ...others } = objectBody(body, ctx.language)
  const words = SHAPE[ctx.language]
  const isList =
    Array.isArray(items) && items.length > 0 && items.length <= MOST_ROWS && items.every(isObject)
  const problems = [
    ...(isList ? [] : [words.items]),
    ...(typeof replace === 'boolean' ? [] : [words.replace]),
    ...Object.keys(others).map((field) => ({ ...words.other, field })),
  ]
  if (problems.length > 0) throw new AppError('record/invalid', {}, problems)
  return {
    items: (items as Record<string, unknown>[]).map(({ id: _, ...values }) => values),
    replace: replace as boolean,
  }
}

/**
 * Saves the rows of a body, all of them or none.
 * @throws as `saveRows` and `objectBody`
 */
export async function answerSaveRows(request: ApiRequest, ctx: Context, type: RowType): Promise<ApiAnswer> {
  const { items, replace } = readSent(ctx, request.body)
  const { added, changed, same } = await saveRows(ctx, type, items, { replace })
  return { kind: 'json', body: { added: added.length, changed: changed.length, same } }
}

/**
 * Takes out one row, and answers what it said.
 * @throws AppError `record/missing`, and as `removeRows`
 */
export async function answerRemoveRow(request: ApiRequest, ctx: Context, type: RowType): Promise<ApiAnswer> {
  const id = request.params.id as string
  const missing = new AppError('record/missing', { type: type.type, slug: id })
  if (!isId(id)) throw missing
  const [row] = await listRows(ctx.tx, type, { ids: [id] })
  const parent = refsOf(type.fields).find(({ name }) => name === type.parent)
  if (!row || !parent) throw missing
  const slug = row.values[type.parent] as string
  const ids = await findIds(ctx.tx, [{ type: parent.to, slug }])
  const parentId = ids.get(`${parent.to}/${slug}`)
  if (!parentId) throw missing
  await removeRows(ctx, type, parentId, [id])
  return { kind: 'json', body: present(row) }
}
