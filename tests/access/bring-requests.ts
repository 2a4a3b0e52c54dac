/** Files that people bring, for the rows of the access table that are about them. */
import type { InjectOptions } from 'fastify'
import { takeBoundaries } from '../../src/platform/bring/boundary-service.ts'
import { takeFile } from '../../src/platform/bring/bring-service.ts'
import type { Prepare } from './access-requests.ts'
import { type AccessWorld, TERRITORY } from './access-world.ts'

const FILE = { name: 'enti.csv', text: 'slug;title.it;kind\nprova;Prova;other\n' }

/** A form as a browser sends it when a file comes with it. */
export async function withFile(
  request: InjectOptions,
  file: Readonly<{ name: string; text: string }>,
): Promise<InjectOptions> {
  const form = new FormData()
  for (const [name, value] of new URLSearchParams(String(request.payload))) form.set(name, value)
  form.set('file', new Blob([file.text]), file.name)
  const sent = new Response(form)
  const type = sent.headers.get('content-type') ?? ''
  return {
    ...request,
    headers: { ...request.headers, 'content-type': type },
    payload: Buffer.from(await sent.arrayBuffer()),
  }
}

/** A file that waits for its columns to be told. */
const brought = (world: AccessWorld) =>
  world.work(TERRITORY, (ctx) =>
    takeFile(ctx, world.registry, 'bodies', { name: FILE.name, bytes: new TextEncoder().encode(FILE.text) }),
  )

const opening: Prepare = async ({ world }) => ({ params: { id: await brought(world) } })

let seen: Promise<string> | undefined
/** The same file for all who only look: a new one would be a change. */
const looking: Prepare = async ({ world }) => {
  seen ??= brought(world)
  return { params: { id: await seen } }
}

/** A file of one place that is not there yet. */
function boundariesFile(): Readonly<{ name: string; text: string }> {
  const ring = [
    [7, 45],
    [8, 45],
    [8, 46],
    [7, 45],
  ]
  const place = {
    type: 'Feature',
    properties: { name: `Luogo ${crypto.randomUUID()}` },
    geometry: { type: 'Polygon', coordinates: [ring] },
  }
  return { name: 'confini.geojson', text: JSON.stringify({ type: 'FeatureCollection', features: [place] }) }
}

const outlined = async (world: AccessWorld): Promise<string> => {
  const { name, text } = boundariesFile()
  const taken = await world.work(TERRITORY, (ctx) =>
    takeBoundaries(ctx, { name, bytes: new TextEncoder().encode(text) }),
  )
  if (!taken.ok) throw new Error(taken.text)
  return taken.id
}

let seenOutline: Promise<string> | undefined

/** By row of the access table. */
export const BRING_REQUESTS: Readonly<Record<string, Prepare>> = {
  'POST /accedi/comuni': async () => ({
    form: { day: `20${String(Math.floor(Math.random() * 80) + 10)}-01-01` },
    file: { name: 'comuni.csv', text: `PRO_COM_T,Comune\n001001,Comune ${crypto.randomUUID()}\n` },
  }),
  'POST /scrivania/:territory/importa': async () => ({ form: { target: 'bodies' }, file: FILE }),
  'GET /scrivania/:territory/importa/:id': looking,
  'POST /scrivania/:territory/importa/:id': async (asking) => ({
    ...(await opening(asking)),
    form: { intent: 'check', 'column-0': 'slug' },
  }),
  'GET /scrivania/:territory/importa/:id/rifiutate.csv': looking,
  'POST /scrivania/:territory/importa/confini': async () => ({ file: boundariesFile() }),
  'GET /scrivania/:territory/importa/confini/:id': async ({ world }) => {
    seenOutline ??= outlined(world)
    return { params: { id: await seenOutline } }
  },
  'POST /scrivania/:territory/importa/confini/:id': async ({ world }) => ({
    params: { id: await outlined(world) },
    form: { intent: 'save', nome: 'name', tutte: 'true' },
  }),
}
