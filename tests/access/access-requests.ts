/** For every row of the access table a request that would be taken if its sender may send it. */
import type { InjectOptions } from 'fastify'
import { fieldsOf } from '../../src/platform/record/changes.ts'
import type { Values } from '../../src/platform/record/field/field.ts'
import { valuesToForm } from '../../src/platform/record/field/form.ts'
import type { StoredRecord } from '../../src/platform/record/record.ts'
import { getRecord } from '../../src/platform/record/record-service.ts'
import { canRelate, RELATION_NAMES, type RelationName } from '../../src/platform/record/relation.ts'
import { addTie } from '../../src/platform/record/tie-service.ts'
import { listTiesOf } from '../../src/platform/record/tie-store.ts'
import type { RecordType } from '../../src/platform/record/type.ts'
import type { Member } from '../support/house.ts'
import { readForm } from '../support/read-form.ts'
import { ACCESS_TABLE } from './access-table.ts'
import { type AccessWorld, OTHER, type Purpose, TERRITORY } from './access-world.ts'
import { BRING_REQUESTS, withFile } from './bring-requests.ts'
import { MODULE_REQUESTS } from './module-requests.ts'
import { addGrant, findToken } from './people-requests.ts'
import { ROW_REQUESTS } from './row-requests.ts'

/** Who asks, of records of which type. Null is nobody. */
export type Asking = Readonly<{ world: AccessWorld; member: Member | null; type: RecordType }>

/** What to send: parameters of the address, and what the body says. */
type Sending = Readonly<{
  params?: Readonly<Record<string, string>>
  query?: string
  form?: Readonly<Record<string, string | undefined>>
  json?: object
  file?: Readonly<{ name: string; text: string }>
  headers?: Readonly<Record<string, string>>
  as?: Member | null
}>
export type Prepare = (asking: Asking) => Promise<Sending>

const newSlug = (): string => `nuova-${crypto.randomUUID()}`
const tagOf = ({ version }: StoredRecord) => ({ 'if-match': `"${version}"` })

const reading =
  (purpose: Purpose): Prepare =>
  async ({ world, type }) => ({ params: { slug: (await world.target(type, purpose)).slug } })

const seeded: Prepare = async ({ world, type }) => ({ params: { slug: world.seed(type.type).slug } })

function formOf({ world, type }: Asking, slug: string, title: string): Record<string, string> {
  const values = { isPublic: true, ...world.values(type, slug), title: { it: title } } as Values
  return { ...valuesToForm(fieldsOf(type), values), slug }
}

const changing =
  (fields: (asking: Asking, record: StoredRecord) => Record<string, string>): Prepare =>
  async (asking) => {
    const record = await asking.world.target(asking.type, 'plain')
    return {
      params: { slug: record.slug },
      form: { version: String(record.version), ...fields(asking, record) },
    }
  }

const patching: Prepare = async ({ world, type }) => {
  const record = await world.target(type, 'plain')
  return {
    params: { slug: record.slug },
    json: { summary: { it: 'Cambiato' } },
    headers: tagOf(record),
  }
}

/** True for the records in which a body can have a part. */
const takesPart = ({ registry }: AccessWorld, { stage }: RecordType): boolean =>
  canRelate('carries', registry.byType('body').stage, stage)

type Tying = Readonly<{ other: StoredRecord; relation: RelationName; direction: 'forward' | 'backward' }>

/** A tie that only whoever keeps the records may make: with the body of the owner, else with another record of theirs. */
function findTie({ world, type }: Omit<Asking, 'member'>): Tying | null {
  if (takesPart(world, type)) {
    return { other: world.seed('body'), relation: 'carries', direction: 'backward' }
  }
  const others = world.registry.types.filter((other) => other !== type)
  for (const direction of ['forward', 'backward'] as const) {
    for (const other of others) {
      const [from, to] = direction === 'forward' ? [type, other] : [other, type]
      const relation = RELATION_NAMES.find((name) => canRelate(name, from.stage, to.stage))
      if (relation) return { other: world.seed(other.type), relation, direction }
    }
  }
  return null
}

function tieFor(asking: Asking): Tying {
  const tying = findTie(asking)
  if (!tying) throw new Error(`nothing can be tied to ${asking.type.type}`)
  return tying
}

/** The part that another body has in what is not its own: that body's editor may write it. */
async function partFor({ world }: Asking): Promise<Tying> {
  const other = await world.work(TERRITORY, (ctx) => getRecord(ctx, world.registry.byType('body'), OTHER))
  return { other, relation: 'carries', direction: 'backward' }
}

const roleOf = ({ relation }: Tying) => (relation === 'carries' ? { role: 'partner' } : {})

async function tyingOnDesk(asking: Asking, tying: Tying): Promise<Sending> {
  const { slug } = await asking.world.target(asking.type, 'plain')
  const relation = `${tying.relation}:${tying.direction === 'forward' ? 'from' : 'to'}`
  const other = `${tying.other.type}/${tying.other.slug}`
  return { params: { slug }, form: { intent: 'save', relation, other, ...roleOf(tying), derived: 'false' } }
}

async function tyingByProgram(asking: Asking, tying: Tying): Promise<Sending> {
  const { slug } = await asking.world.target(asking.type, 'plain')
  const { relation, direction, other } = tying
  const record = { type: other.type, slug: other.slug }
  return { params: { slug }, json: { relation, direction, record, ...roleOf(tying) } }
}

/** A tie that is there, for it to be taken away. */
async function tied(asking: Asking): Promise<{ slug: string; id: string; tying: Tying }> {
  const { world, type } = asking
  const here = await world.target(type, 'plain')
  const tying = tieFor(asking)
  const { other, relation, direction } = tying
  const ends = direction === 'forward' ? { from: here, to: other } : { from: other, to: here }
  const id = await world.work(TERRITORY, async (ctx) => {
    const [known] = await listTiesOf(ctx.tx, here.id, false)
    return (known?.tie ?? (await addTie(ctx, world.registry, ends, { relation, ...roleOf(tying) }))).id
  })
  return { slug: here.slug, id, tying }
}

/** The situation of a record that only stewards keep, whoever owns it. */
const KEPT = ' (kept by stewards)'
const ROWS = new Set(
  ACCESS_TABLE.map(({ route, situation }) => (situation ? `${route} (${situation})` : route)),
)

/** True when a row can be asked of records of a type. */
export function suits(row: string, world: AccessWorld, type: RecordType): boolean {
  if (row.endsWith(KEPT) !== (type.keptBy === 'steward' && ROWS.has(row.replace(KEPT, '') + KEPT)))
    return false
  if (/^(POST|DELETE) .*\/(legami|ties)/.test(row) && !findTie({ world, type })) return false
  return !row.includes('part of another body') || takesPart(world, type)
}

/** What the form on a page holds for a steward, for others to post. */
async function formOn({ world }: Asking, url: string): Promise<Record<string, string>> {
  const { body } = await world.server.inject({ url, headers: world.members.steward.cookie })
  const { _csrf, ...form } = readForm(body, url)
  return form
}

/** By row of the table; a row that is not here is asked for with the address alone. */
export const REQUESTS: Readonly<Record<string, Prepare>> = {
  'GET /:territory/cerca': async () => ({ query: 'q=prova' }),
  'GET /:territory/dati/:name': async () => ({ params: { name: 'actions' } }),
  'GET /:territory/dati/:name (file)': async () => ({ params: { name: 'actions.csv' } }),
  'GET /:territory/{noun}/:slug': seeded,
  'GET /:territory/{noun}/:slug (draft)': reading('draft'),
  'GET /:territory/{noun}/:slug (deleted)': reading('deleted'),
  'GET /:territory/{noun}/:slug (renamed)': reading('renamed'),
  'GET /:territory/{noun}/:slug/confronto': seeded,
  'GET /assets/territori/:file': async () => ({ params: { file: `${TERRITORY}-0b5a52.css` } }),
  'POST /accedi': async ({ member }) => ({ form: { email: member?.email ?? 'nessuno@prova.example' } }),
  'POST /accedi/codice': async ({ world, member }) => {
    const { email } = member ?? world.members.stranger
    return { form: { email, codice: await world.askCode(email) } }
  },
  // The session and the account of the caller must outlive these rows.
  'POST /esci': async ({ world, member }) => ({ as: member && (await world.enterAgain(member)) }),
  'POST /accedi/token': async () => ({ form: { name: 'Programma', scopes: 'read', days: '1' } }),
  'POST /accedi/token/:id/revoca': async ({ world, member }) => ({
    params: { id: await findToken(world, member ?? world.members.reader) },
  }),
  "POST /accedi/token/:id/revoca (another's)": async ({ world, member }) => {
    const { reader, editor } = world.members
    return { params: { id: await findToken(world, member === reader ? editor : reader) } }
  },
  'POST /accedi/i-tuoi-dati': async ({ world, member }) => {
    const as = member && (await world.addMember('Chi se ne va'))
    return { as, form: { email: as?.email ?? '' } }
  },
  'POST /accedi/lavori': async () => ({ form: { name: 'empty-bins' } }),
  'POST /accedi/territori': async () => ({
    form: { 'title.it': 'Nuovo territorio', slug: newSlug(), licence: 'cc-by-4.0', isExample: 'false' },
  }),
  'POST /scrivania/:territory/territorio': async (asking) => ({
    form: { ...(await formOn(asking, `/scrivania/${TERRITORY}/territorio`)), 'headline.it': newSlug() },
  }),
  'POST /scrivania/:territory/cestino': async ({ world, type }) => {
    const { slug } = await world.target(type, 'deleted')
    return { form: { type: type.type, slug } }
  },
  'POST /scrivania/:territory/persone': async () => ({
    form: { email: `${newSlug()}@prova.example`, name: 'Nuova', role: 'reader', body: '' },
  }),
  'POST /scrivania/:territory/persone/:id/togli': async ({ world }) => ({
    params: { id: await addGrant(world) },
  }),
  ...MODULE_REQUESTS,
  'POST /scrivania/:territory/{noun}/nuovo': async (asking) => ({ form: formOf(asking, newSlug(), 'Nuova') }),
  'GET /scrivania/:territory/{noun}/:slug': seeded,
  'POST /scrivania/:territory/{noun}/:slug': changing((asking, { slug }) => formOf(asking, slug, 'Cambiata')),
  'GET /scrivania/:territory/{noun}/:slug/avanzamento': seeded,
  'POST /scrivania/:territory/{noun}/:slug/avanzamento': changing(() => ({
    state: 'running',
    progressPercent: '40',
    'progressNote.it': 'Si procede',
    nextCheckOn: '2027-01-31',
    checkedOn: '2026-11-23',
  })),
  'GET /scrivania/:territory/{noun}/:slug/legami': seeded,
  'POST /scrivania/:territory/{noun}/:slug/legami': (asking) => tyingOnDesk(asking, tieFor(asking)),
  'POST /scrivania/:territory/{noun}/:slug/legami (part of another body)': async (asking) =>
    tyingOnDesk(asking, await partFor(asking)),
  'POST /scrivania/:territory/{noun}/:slug/legami (untie)': async (asking) => {
    const { slug, id, tying } = await tied(asking)
    const key = `${tying.other.type}/${tying.other.slug}`
    const end = tying.direction === 'forward' ? 'from' : 'to'
    return { params: { slug }, form: { intent: 'remove', tie: id, key, end } }
  },
  'GET /scrivania/:territory/{noun}/:slug/storia': seeded,
  'GET /scrivania/:territory/{noun}/:slug/elimina': seeded,
  'POST /scrivania/:territory/{noun}/:slug/elimina': changing(() => ({})),
  'GET /api/v1/territories/:territory/datasets/:slug': async () => ({ params: { slug: 'ties' } }),
  'GET /api/v1/territories/:territory/search': async () => ({ query: 'q=prova' }),
  'POST /api/v1/territories/:territory/{collection}': async ({ world, type }) => ({
    json: world.values(type, newSlug()),
  }),
  'POST /api/v1/territories/:territory/{collection} (reading token)': async ({ world, type, member }) => ({
    json: world.values(type, newSlug()),
    ...(member ? { headers: member.readBearer } : {}),
  }),
  'GET /api/v1/territories/:territory/{collection}/:slug': seeded,
  'GET /api/v1/territories/:territory/{collection}/:slug (draft)': reading('draft'),
  'GET /api/v1/territories/:territory/{collection}/:slug (deleted)': reading('deleted'),
  'PUT /api/v1/territories/:territory/{collection}/:slug': async ({ world, type }) => {
    const record = await world.target(type, 'plain')
    const json = { ...world.values(type, record.slug), summary: { it: 'Sostituito' } }
    return { params: { slug: record.slug }, json, headers: tagOf(record) }
  },
  'PATCH /api/v1/territories/:territory/{collection}/:slug': patching,
  'PATCH /api/v1/territories/:territory/{collection}/:slug (cookie)': async (asking) => {
    const sending = await patching(asking)
    return { ...sending, headers: { ...sending.headers, ...asking.member?.cookie, authorization: '' } }
  },
  'DELETE /api/v1/territories/:territory/{collection}/:slug': async ({ world, type }) => {
    const record = await world.target(type, 'plain')
    return { params: { slug: record.slug }, headers: tagOf(record) }
  },
  'POST /api/v1/territories/:territory/{collection}/:slug/restore': reading('deleted'),
  'POST /api/v1/territories/:territory/{collection}/:slug/ties': (asking) =>
    tyingByProgram(asking, tieFor(asking)),
  'POST /api/v1/territories/:territory/{collection}/:slug/ties (part of another body)': async (asking) =>
    tyingByProgram(asking, await partFor(asking)),
  ...ROW_REQUESTS,
  ...BRING_REQUESTS,
  'DELETE /api/v1/territories/:territory/{collection}/:slug/ties/:id': async (asking) => ({
    params: await tied(asking).then(({ slug, id }) => ({ slug, id })),
  }),
}

/** The request of a row, as its sender's browser or program makes it. */
export async function requestFor(row: string, asking: Asking, prefix = ''): Promise<InjectOptions> {
  const { world, member, type } = asking
  const sending = (await REQUESTS[row.replace(KEPT, '')]?.(asking)) ?? {}
  const [method, pattern] = row.split(' ') as ['GET' | 'POST', string]
  const sender = sending.as === undefined ? member : sending.as
  const params: Record<string, string> = { territory: TERRITORY, ...sending.params }
  const path = pattern
    .replace('{noun}', type.noun)
    .replace('{collection}', type.collection)
    .replace(/:(\w+)/g, (_whole, name: string) => params[name] ?? `no-${name}`)
  const url = `${prefix && path === '/' ? prefix : prefix + path}${sending.query ? `?${sending.query}` : ''}`
  if (pattern.startsWith('/api/')) {
    const { json } = sending
    const contentType = json ? { 'content-type': 'application/json' } : {}
    return {
      method,
      url,
      headers: { ...sender?.bearer, ...contentType, ...sending.headers },
      ...(json ? { payload: JSON.stringify(json) } : {}),
    }
  }
  if (method === 'GET') return { method, url, headers: { ...sender?.cookie } }
  const request = await world.formRequest(sender, url, sending.form ?? {})
  return sending.file ? withFile(request, sending.file) : request
}
