import { AppError } from '../../kernel/error.ts'
import { isId, newId } from '../../kernel/id.ts'
import { fillWords, type Language, type Localized, type LocalText } from '../../kernel/language.ts'
import { slugify } from '../../kernel/slug.ts'
import type { Context } from '../context.ts'
import type { Upload } from '../http/upload.ts'
import { flatValues, toInput } from '../record/changes.ts'
import type { JsonData } from '../record/field/field.ts'
import type { FormData } from '../record/field/form.ts'
import { isSlugTaken } from '../record/key-store.ts'
import type { StoredRecord } from '../record/record.ts'
import { createRecord, patchRecord } from '../record/record-service.ts'
import { listRecords } from '../record/record-store.ts'
import type { Registry } from '../record/registry.ts'
import { areaType } from '../territory/area-type.ts'
import { guessNaming, listProperties, matchFeatures } from './boundary-match-rules.ts'
import { readBoundaries } from './boundary-reading-rules.ts'
import { explainFileError } from './bring-errors.ts'
import { keepFile, takeBackRecords, type Undone } from './bring-service.ts'
import {
  BOUNDARIES,
  type Change,
  findFile,
  insertRecordChanges,
  listChanges,
  listFiles,
  readBytes,
  updateFile,
} from './bring-store.ts'
import { countAll, simplifyToFit } from './simplify-rules.ts'
import type { BroughtFile, FeatureFate, KnownArea, Naming, Polygons } from './types.ts'

// The generalised boundaries of ISTAT of all of a region have less; more is a survey, or the whole of Italy.
const MOST_MEGABYTES = 10
// As much as the boundary of one area may have: see the schema of the field.
const POSITIONS_OF_ONE = 20_000
const SHOWN_FILES = 20

type Area = StoredRecord<typeof areaType.fields>

/** The files of boundaries that were brought, newest first. */
export function readBoundaryFiles(ctx: Context): Promise<BroughtFile[]> {
  return listFiles(ctx.tx, { isBoundaries: true, limit: SHOWN_FILES })
}

/** GeoJSON is UTF-8 (RFC 7946, 1.2, by RFC 8259); what else there is in a file is no JSON. */
function readPlaces(bytes: Uint8Array) {
  const features = readBoundaries(new TextDecoder().decode(bytes))
  const before = features.map(({ polygons }) => polygons)
  const { places, metres } = simplifyToFit(before)
  if (places.some((one) => countAll(one) > POSITIONS_OF_ONE))
    throw new AppError('bring/boundary-detailed', { most: POSITIONS_OF_ONE })
  const count = (all: readonly Polygons[]) => all.reduce((sum, one) => sum + countAll(one), 0)
  return { features, places, metres, before: count(before), after: count(places) }
}

/** What came of a file of boundaries at the door: its id, or what is wrong with it. */
export type TakenBoundaries = Readonly<{ ok: true; id: string } | { ok: false; text: string }>

/** Keeps a file of boundaries to be looked at, or says in words what is wrong with it. */
export async function takeBoundaries(ctx: Context, upload: Upload | null): Promise<TakenBoundaries> {
  try {
    if (!upload || upload.bytes.length === 0) throw new AppError('bring/no-file')
    const { bytes } = upload
    if (bytes.length > MOST_MEGABYTES * 1024 * 1024)
      throw new AppError('bring/boundary-large', { megabytes: MOST_MEGABYTES })
    readPlaces(bytes)
    const id = await keepFile(ctx, BOUNDARIES, upload, null)
    await updateFile(ctx.tx, id, { state: 'checked' })
    return { ok: true, id }
  } catch (error) {
    return { ok: false, text: explainFileError(error, ctx.language) }
  }
}

async function knowBoundaries(ctx: Context, id: string, { lock = false } = {}): Promise<BroughtFile> {
  const file = isId(id) ? await findFile(ctx.tx, id, { lock }) : null
  if (file?.target !== BOUNDARIES) throw new AppError('bring/missing')
  return file
}

/** A file of boundaries that was saved or taken back: how many areas it made and how many it drew anew. */
export type BoundaryOutcome = Readonly<{ file: BroughtFile; added: number; changed: number }>

/**
 * What became of a file of boundaries.
 * @throws AppError `bring/missing`
 */
export async function readOutcome(ctx: Context, id: string): Promise<BoundaryOutcome> {
  const file = await knowBoundaries(ctx, id)
  const changes = await listChanges(ctx.tx, id)
  const added = changes.filter(({ before }) => before === null).length
  return { file, added, changed: changes.length - added }
}

/** A place of a file with its outline, what becomes of it, and the area it is, where that is there. */
export type Place = FeatureFate & Readonly<{ boundary: JsonData; area: Area | null; isSame: boolean }>

/** What a file of boundaries would do. */
export type BoundaryPreview = Readonly<{
  file: BroughtFile
  places: readonly Place[]
  naming: Naming
  kind: string
  properties: readonly string[]
  /** Positions before and after simplifying, and how far at most a line has moved. */
  before: number
  after: number
  metres: number
}>

function toBoundary(polygons: Polygons): JsonData {
  const [only, ...more] = polygons
  return more.length === 0
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons }
}

/** Whether two outlines say the same; a database keeps the names of JSON in an order of its own. */
const isAlike = (one: JsonData | null, other: JsonData) =>
  one !== null &&
  one.type === other.type &&
  JSON.stringify(one.coordinates) === JSON.stringify(other.coordinates)

const toKnown = ({ slug, general, own }: Area): KnownArea => ({
  slug,
  names: Object.values(general.title).filter((name) => typeof name === 'string'),
  code: own.code,
  kind: own.kind,
})

/** What a form says of how a file is read: `codice` and `nome` name properties, `tipo` is the kind of new areas. */
function readNaming(form: FormData, guess: Naming, properties: readonly string[]): Naming {
  const chosen = (said: string | undefined, guessed: string | null) =>
    said === undefined ? guessed : (properties.find((one) => one === said) ?? null)
  return { code: chosen(form.codice, guess.code), name: chosen(form.nome, guess.name) }
}

async function lookAt(ctx: Context, file: BroughtFile, form: FormData): Promise<BoundaryPreview> {
  const { features, places, ...counts } = readPlaces(await readBytes(ctx.tx, file.id))
  const areas = await listRecords(ctx.tx, areaType)
  const known = areas.map(toKnown)
  const bySlug = new Map(areas.map((area) => [area.slug, area]))
  const properties = listProperties(features)
  const naming = readNaming(form, guessNaming(features, known), properties)
  const kind = Object.hasOwn(areaType.fields.kind.options, form.tipo ?? '')
    ? (form.tipo as string)
    : 'municipality'
  const fates = matchFeatures(features, known, { naming, kind })
  return {
    file,
    naming,
    kind,
    properties,
    ...counts,
    places: fates.map((fate) => {
      const boundary = toBoundary(places[fate.index] as Polygons)
      const area = fate.kind === 'known' ? (bySlug.get(fate.slug) ?? null) : null
      return { ...fate, boundary, area, isSame: isAlike(area?.own.boundary ?? null, boundary) }
    }),
  }
}

/**
 * Looks what a file of boundaries would do, read as the form says, and writes nothing.
 * @throws AppError `bring/missing`
 */
export async function previewBoundaries(ctx: Context, id: string, form: FormData): Promise<BoundaryPreview> {
  return lookAt(ctx, await knowBoundaries(ctx, id), form)
}

/** A slug that is free: of the name, else with the code, else with a number. */
async function findFreeSlug(ctx: Context, { name, code }: Place): Promise<string> {
  const plain = slugify(name)
  for (let count = 1; ; count += 1) {
    const tail = count === 1 ? null : count === 2 && code ? code : count
    const slug = tail === null ? plain : slugify(`${plain.slice(0, 80)} ${tail}`)
    if (!(await isSlugTaken(ctx.tx, areaType.type, slug, newId()))) return slug
  }
}

const SOURCE: Localized = { it: 'Confini: {source}', en: 'Boundaries: {source}' }

/** What is said of the source of an area, with whom its boundary comes from: most licences ask to name them. */
function addSource(known: LocalText | null, source: string): LocalText {
  const add = (text: string | undefined, language: Language) => {
    const own = fillWords(SOURCE[language], { source })
    return text?.includes(own) ? text : [text, own].filter(Boolean).join('; ')
  }
  const { it, en } = known ?? {}
  return { it: add(it, 'it'), ...(en ? { en: add(en, 'en') } : {}) }
}

async function savePlace(ctx: Context, place: Place, kind: string, source: string): Promise<Change> {
  const { area, boundary, name, code } = place
  const told = source ? { source: addSource(area?.general.source as LocalText | null, source) } : {}
  const saved = area
    ? await patchRecord(ctx, areaType, area.slug, area.version, { boundary, ...told })
    : await createRecord(ctx, areaType, {
        slug: await findFreeSlug(ctx, place),
        title: { it: name },
        kind,
        code,
        boundary,
        ...told,
      })
  const before = area && { slug: area.slug, ...flatValues(toInput(area)) }
  return { writtenId: saved.id, before, mark: String(saved.version) }
}

/** The field of a form that says whether a new area is made. */
export const newAreaField = (index: number) => `nuova-${index}`

/**
 * Draws the areas that a file names, and makes the new ones that the form ticks. Gives how many were written; where that
 * is none, the file still waits.
 * @throws AppError `bring/missing`, `bring/state`, and as saving an area
 */
export async function saveBoundaries(ctx: Context, id: string, form: FormData): Promise<number> {
  const file = await knowBoundaries(ctx, id, { lock: true })
  if (file.state !== 'checked') throw new AppError('bring/state')
  const { places, kind } = await lookAt(ctx, file, form)
  const isWanted = (place: Place) =>
    place.kind === 'known'
      ? !place.isSame
      : place.kind === 'new' && (form.tutte === 'true' || form[newAreaField(place.index)] === 'true')
  const source = (form.fonte ?? '').trim().slice(0, 300)
  const changes: Change[] = []
  for (const place of places.filter(isWanted)) {
    changes.push(await savePlace(ctx, place, kind, source))
  }
  if (changes.length === 0) return 0
  await insertRecordChanges(ctx.tx, ctx.territory.id, id, changes)
  await updateFile(ctx.tx, id, { state: 'done' })
  return changes.length
}

/**
 * Takes the boundaries of a file back, and the areas that it made.
 * @throws AppError `bring/missing`, `bring/state`, `record/forbidden`
 */
export async function undoBoundaries(
  ctx: Context,
  registry: Registry,
  id: string,
  { rest }: { rest: boolean },
): Promise<Undone> {
  const file = await knowBoundaries(ctx, id, { lock: true })
  if (file.state !== 'done') throw new AppError('bring/state')
  const undone = await takeBackRecords(ctx, registry, registry.byType(areaType.type), file, rest)
  if (undone.isDone) await updateFile(ctx.tx, id, { state: 'undone' })
  return undone
}
