import { AppError } from '../../kernel/error.ts'
import type { Context } from '../context.ts'
import type { RecordFinder } from '../record/finder.ts'
import { listRecords } from '../record/record-store.ts'
import type { RecordType } from '../record/type.ts'
import type { ApiAnswer, ApiRequest } from './api-route.ts'
import { nextPage } from './query.ts'
import { presentItems } from './read-service.ts'

const isGiven = (value: unknown) => value !== undefined && !(Array.isArray(value) && value.length === 0)

/** True when a request to a collection is one for its finder. */
export function asksFinder({ query }: ApiRequest, { parameters }: RecordFinder): boolean {
  return ['q', ...Object.keys(parameters)].some((name) => isGiven(query[name]))
}

const ALWAYS = ['q', 'limit', 'offset', 'lang']

/**
 * Filters that the finder does not know would be silently lost.
 * @throws AppError `api/query`
 */
function assertKnown({ query, language }: ApiRequest, { parameters, knows }: RecordFinder): void {
  const known = new Set([...ALWAYS, ...knows, ...Object.keys(parameters)])
  const problems = Object.keys(query)
    .filter((name) => isGiven(query[name]) && !known.has(name))
    .map((field) => ({
      field,
      wrong: { it: 'non vale insieme a una ricerca', en: 'cannot stand beside a search' }[language],
      right: { it: `uno di: ${[...known].join(', ')}`, en: `one of: ${[...known].join(', ')}` }[language],
    }))
  if (problems.length > 0) throw new AppError('api/query', {}, problems)
}

/** One page of what a finder finds. */
export async function answerFound(
  request: ApiRequest,
  ctx: Context,
  type: RecordType,
  finder: RecordFinder,
): Promise<ApiAnswer> {
  assertKnown(request, finder)
  const { query } = request
  const [limit, offset] = [query.limit as number, query.offset as number]
  const asked = { words: (query.q as string | undefined) ?? '', given: query, limit, offset }
  const { items, total, more } = await finder.find(ctx, asked)
  const ids = items.map(({ id }) => id)
  const records = ids.length === 0 ? [] : await listRecords(ctx.tx, type, { ids, onlyPublic: true })
  const shown = await presentItems(request, ctx, type, records)
  const byId = new Map(records.map((record, at) => [record.id, shown[at]]))
  return {
    kind: 'json',
    body: {
      items: items.flatMap(({ id, found }) => (byId.has(id) ? [{ ...byId.get(id), found }] : [])),
      total,
      next: nextPage(request.services.publicUrl, request.url, { limit, offset, total }),
      ...more,
    },
  }
}
