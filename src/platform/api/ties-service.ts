import { AppError } from '../../kernel/error.ts'
import { isId } from '../../kernel/id.ts'
import type { Language } from '../../kernel/language.ts'
import type { Context } from '../context.ts'
import { explainIssues } from '../record/field/explain.ts'
import { getRecord } from '../record/record-service.ts'
import { listRecords } from '../record/record-store.ts'
import type { Registry } from '../record/registry.ts'
import { addTie, removeTie } from '../record/tie-service.ts'
import { listTiesOf } from '../record/tie-store.ts'
import type { RecordType } from '../record/type.ts'
import type { ApiAnswer, ApiRequest } from './api-route.ts'
import { objectBody } from './body.ts'
import { presentTie, viewOf } from './present.ts'
import { tieInputShape } from './shapes.ts'

const DANGLING: Record<Language, { wrong: string; right: string }> = {
  it: { wrong: 'indica una scheda che non c’è', right: 'tipo e nome breve di una scheda esistente' },
  en: { wrong: 'names a record that is not there', right: 'type and slug of a record that exists' },
}

function parseTie(request: ApiRequest, registry: Registry) {
  const shape = tieInputShape(registry.types.map(({ type }) => type))
  const parsed = shape.safeParse(objectBody(request.body, request.language), { reportInput: true })
  if (!parsed.success) {
    throw new AppError('record/invalid', {}, explainIssues(parsed.error, request.language))
  }
  const { record, direction, ...said } = parsed.data
  return { other: record, direction, said }
}

/**
 * Ties a record to another.
 * @throws as `addTie`, and `record/invalid` when the other end is not there
 */
export async function answerTie(request: ApiRequest, ctx: Context, type: RecordType): Promise<ApiAnswer> {
  const { registry } = request.services.application
  const here = await getRecord(ctx, type, request.params.slug as string)
  const { other, direction, said } = parseTie(request, registry)
  const [there] = await listRecords(ctx.tx, registry.byType(other.type), { slug: other.slug })
  if (!there) {
    throw new AppError('record/invalid', {}, [{ field: 'record.slug', ...DANGLING[ctx.language] }])
  }
  const ends = direction === 'forward' ? { from: here, to: there } : { from: there, to: here }
  const tie = await addTie(ctx, registry, ends, said)
  const tied = (await listTiesOf(ctx.tx, here.id, false)).find((one) => one.tie.id === tie.id)
  if (!tied) throw new AppError('tie/missing')
  return { kind: 'json', status: 201, body: presentTie(viewOf(request.services, ctx), here.id, tied) }
}

/**
 * Removes a tie of a record.
 * @throws as `removeTie`
 */
export async function answerUntie(request: ApiRequest, ctx: Context, type: RecordType): Promise<ApiAnswer> {
  const { registry } = request.services.application
  const { slug, id } = request.params as { slug: string; id: string }
  const here = await getRecord(ctx, type, slug)
  const ties = isId(id) ? await listTiesOf(ctx.tx, here.id, false) : []
  const tied = ties.find(({ tie }) => tie.id === id)
  if (!tied) throw new AppError('tie/missing')
  const there = await getRecord(ctx, registry.byType(tied.card.type), tied.card.slug)
  const ends = tied.tie.fromId === here.id ? { from: here, to: there } : { from: there, to: here }
  const body = presentTie(viewOf(request.services, ctx), here.id, tied)
  await removeTie(ctx, ends, id)
  return { kind: 'json', body }
}
