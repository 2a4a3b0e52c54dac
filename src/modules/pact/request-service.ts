import { AppError, type Problem } from '../../kernel/error.ts'
import { type Id, newId } from '../../kernel/id.ts'
import type { Language } from '../../kernel/language.ts'
import { appendAct } from '../../platform/audit/audit-store.ts'
import type { Context } from '../../platform/context.ts'
import { canEditRecord } from '../../platform/identity/policy.ts'
import type { Registry, StoredRecord } from '../../platform/record/index.ts'
import { listRecords } from '../../platform/record/index.ts'
import { lockTerritory, raiseVersion } from '../../platform/record/key-store.ts'
import { actingAccount, getRecord } from '../../platform/record/record-service.ts'
import { addTie } from '../../platform/record/tie-service.ts'
import { listTiesOf } from '../../platform/record/tie-store.ts'
import { insertRows, listRows, updateRows } from '../../platform/row/row-store.ts'
import { requestType } from './request-type.ts'
import { canAsk } from './rules.ts'
import type { Request, RequestDesk, ShownRequest } from './types.ts'

/** Reads all requests of the territory, and what the actor can ask for. */
export async function readRequests(ctx: Context, registry: Registry): Promise<RequestDesk> {
  const [rows, workstreams, bodies] = await Promise.all([
    listRows(ctx.tx, requestType),
    listRecords(ctx.tx, registry.byType('workstream')),
    listRecords(ctx.tx, registry.byType('body')),
  ])
  const strandOf = new Map(workstreams.map((one) => [one.slug, one]))
  const bodyOf = new Map(bodies.map((one) => [one.slug, one]))
  const requests = rows.flatMap((request): ShownRequest[] => {
    const [workstream, body] = [strandOf.get(request.values.workstream), bodyOf.get(request.values.body)]
    if (!workstream || !body) return []
    const canAnswer = request.values.state === 'asked' && canEditRecord(ctx.actor, workstream)
    return [{ request, workstream, body, canAnswer }]
  })
  return { requests, workstreams, bodies: bodies.filter((body) => canEditRecord(ctx.actor, body)) }
}

const MISSING: Readonly<Record<Language, Omit<Problem, 'field'>>> = {
  it: { wrong: 'manca', right: 'scegline una fra quelle in elenco' },
  en: { wrong: 'is missing', right: 'choose one of the list' },
}
const LONG: Readonly<Record<Language, Omit<Problem, 'field'>>> = {
  it: { wrong: 'è troppo lungo', right: 'al massimo 600 caratteri' },
  en: { wrong: 'is too long', right: 'at most 600 characters' },
}
// A line of words, as everywhere else.
const LINE = 600

function checkWords(ctx: Context, field: string, text: string): void {
  if (text.length > LINE) throw new AppError('record/invalid', {}, [{ field, ...LONG[ctx.language] }])
}

const inItalian = (text: string) => (text === '' ? null : { it: text })

type Ends = Readonly<{ workstream: StoredRecord; body: StoredRecord }>

async function write(
  ctx: Context,
  ends: Ends,
  known: Request | undefined,
  values: Request['values'],
): Promise<void> {
  const ids = new Map([ends.workstream, ends.body].map(({ type, slug, id }) => [`${type}/${slug}`, id]))
  const resolve = (type: string, slug: string) => ids.get(`${type}/${slug}`) as Id
  const save = known ? updateRows : insertRows
  await save(ctx.tx, ctx.territory.id, requestType, [{ id: known?.id ?? newId(), values }], resolve)
  await raiseVersion(ctx.tx, ctx.territory.id)
  await appendAct(ctx.tx, {
    territoryId: ctx.territory.id,
    at: ctx.now,
    accountId: actingAccount(ctx),
    kind: 'rows.saved',
    recordIds: [ends.workstream.id, ends.body.id],
    payload: {
      rows: requestType.type,
      counts: { added: known ? 0 : 1, changed: known ? 1 : 0 },
      added: known ? [] : [values],
      changed: known ? [{ before: known.values, after: values }] : [],
    },
  })
}

/**
 * Asks, in the name of a body that the actor writes for, to take part in a workstream.
 * @throws AppError `record/invalid`, `record/forbidden`, `pact/asked-already`
 */
export async function askToJoin(
  ctx: Context,
  registry: Registry,
  asked: Readonly<{ workstream: string; body: string; message: string }>,
): Promise<void> {
  const missing = (['workstream', 'body'] as const).filter((field) => asked[field] === '')
  if (missing.length > 0) {
    throw new AppError(
      'record/invalid',
      {},
      missing.map((field) => ({ field, ...MISSING[ctx.language] })),
    )
  }
  checkWords(ctx, 'message', asked.message)
  await lockTerritory(ctx.tx, ctx.territory.id)
  const workstream = await getRecord(ctx, registry.byType('workstream'), asked.workstream)
  const body = await getRecord(ctx, registry.byType('body'), asked.body)
  if (!canEditRecord(ctx.actor, body)) throw new AppError('record/forbidden')
  const rows = await listRows(ctx.tx, requestType, {
    refs: { workstream: [workstream.id], body: [body.id] },
    hidden: true,
  })
  const ties = await listTiesOf(ctx.tx, workstream.id, false)
  const takesPart = ties.some(({ tie }) => tie.relation === 'carries' && tie.fromId === body.id)
  if (!canAsk(rows[0]?.values.state ?? null, takesPart)) throw new AppError('pact/asked-already')
  await write(ctx, { workstream, body }, rows[0], {
    workstream: workstream.slug,
    body: body.slug,
    state: 'asked',
    askedOn: ctx.today,
    message: inItalian(asked.message),
    answeredOn: null,
    answer: null,
  })
}

/**
 * Answers a request. Accepting makes the body a partner of the workstream, in the same transaction.
 * @throws AppError `pact/no-request`, `pact/answered-already`, `record/forbidden`, `record/invalid`
 */
export async function answerRequest(
  ctx: Context,
  registry: Registry,
  id: Id,
  given: Readonly<{ accept: boolean; answer: string }>,
): Promise<void> {
  checkWords(ctx, 'answer', given.answer)
  await lockTerritory(ctx.tx, ctx.territory.id)
  const request = (await listRows(ctx.tx, requestType)).find((row) => row.id === id)
  if (!request) throw new AppError('pact/no-request')
  const workstream = await getRecord(ctx, registry.byType('workstream'), request.values.workstream)
  const body = await getRecord(ctx, registry.byType('body'), request.values.body)
  if (!canEditRecord(ctx.actor, workstream)) throw new AppError('record/forbidden')
  if (request.values.state !== 'asked') throw new AppError('pact/answered-already')
  await write(ctx, { workstream, body }, request, {
    ...request.values,
    state: given.accept ? 'accepted' : 'refused',
    answeredOn: ctx.today,
    answer: inItalian(given.answer),
  })
  const ties = given.accept ? await listTiesOf(ctx.tx, workstream.id, false) : []
  const takesPart = ties.some(({ tie }) => tie.relation === 'carries' && tie.fromId === body.id)
  if (given.accept && !takesPart) {
    await addTie(
      ctx,
      registry,
      { from: body, to: workstream },
      { relation: 'carries', role: 'partner', note: null, reason: null },
    )
  }
}
