import { fillWords, readText } from '../../kernel/language.ts'
import { type MapShape, Notice } from '../../ui/index.ts'
import { deskCrumbs } from '../desk/record-pages.ts'
import { type Answer, type DeskRoute, type PageRequest, page, redirect } from '../http/route.ts'
import { UPLOAD_BYTES } from '../http/upload.ts'
import { formatInstant } from '../i18n/format.ts'
import type { FormData } from '../record/field/form.ts'
import type { Registry } from '../record/registry.ts'
import { areaType } from '../territory/area-type.ts'
import { boundaryWords } from './boundary-messages.ts'
import {
  type BoundaryOutcome,
  newAreaField,
  type Place,
  previewBoundaries,
  readBoundaryFiles,
  readOutcome,
  saveBoundaries,
  takeBoundaries,
  undoBoundaries,
} from './boundary-service.ts'
import { bringWords } from './messages.ts'
import { PATH } from './start-pages.tsx'
import { BoundaryPage } from './views/boundary-page.tsx'
import { BoundaryStartPage } from './views/boundary-start-page.tsx'
import { FileAction } from './views/report-page.tsx'

const HERE = `${PATH}/confini`

const hrefOf = ({ ctx, links }: PageRequest, tail = '') => links.desk(ctx.territory.slug, `${HERE}${tail}`)

function crumbsOf({ ctx, links }: PageRequest, ...more: { label: string; href?: string }[]) {
  const { bring } = bringWords(ctx.language)
  return deskCrumbs(ctx, links, { label: bring, href: links.desk(ctx.territory.slug, PATH) }, ...more)
}

async function showStart(request: PageRequest, error: string | null = null): Promise<Answer> {
  const { ctx, csrf } = request
  const lang = ctx.language
  const words = boundaryWords(lang)
  const past = (await readBoundaryFiles(ctx)).map(({ id, name, createdAt, state }) => ({
    name,
    href: hrefOf(request, `/${id}`),
    target: words.title,
    when: formatInstant(createdAt, lang),
    state: bringWords(lang).states[state],
  }))
  const content = <BoundaryStartPage {...{ lang, csrf, error, past }} action={hrefOf(request)} />
  return page(words.title, content, {
    status: error ? 422 : 200,
    crumbs: crumbsOf(request, { label: words.title }),
  })
}

async function postStart(request: PageRequest): Promise<Answer> {
  const taken = await takeBoundaries(request.ctx, request.upload)
  return taken.ok ? redirect(hrefOf(request, `/${taken.id}`)) : showStart(request, taken.text)
}

const isKnown = (place: Place): place is Place & { kind: 'known' } => place.kind === 'known'
const isLeft = (place: Place): place is Place & { kind: 'left' } => place.kind === 'left'

/** The places of a file in words: those that are there, the new ones, those that are left out, and all as shapes. */
function presentPlaces({ ctx, links }: PageRequest, places: readonly Place[]) {
  const words = boundaryWords(ctx.language)
  return {
    known: places.filter(isKnown).map(({ name, code, by, area, isSame, slug }) => ({
      title: area ? readText(area.general.title, ctx.language).text : slug,
      href: links.desk(ctx.territory.slug, `/${areaType.noun}/${slug}`),
      inFile: name,
      by: by === 'code' ? fillWords(words.byCode, { code: code ?? '' }) : words.byName,
      effect: isSame ? words.same : area?.own.boundary ? words.replaced : words.first,
    })),
    news: places
      .filter(({ kind }) => kind === 'new')
      .map(({ index, name, code }) => ({ field: newAreaField(index), name, code })),
    left: places.filter(isLeft).map(({ name, reason }) => ({ name, why: words[reason] })),
    shapes: places.map(
      ({ index, name, kind, boundary }): MapShape => ({
        id: String(index),
        label: name,
        surface: boundary as unknown as MapShape['surface'],
        tone: kind === 'known' ? 'here' : 'around',
      }),
    ),
  }
}

async function showPreview(
  request: PageRequest,
  form: FormData,
  error: string | null = null,
): Promise<Answer> {
  const { ctx, csrf, params } = request
  const lang = ctx.language
  const words = boundaryWords(lang)
  const id = params.id as string
  const { file, places, ...read } = await previewBoundaries(ctx, id, form)
  const title = `${words.title}: ${file.name}`
  const kinds = Object.entries(areaType.fields.kind.options).map(([value, label]) => ({
    value,
    label: label[lang],
  }))
  const content = (
    <BoundaryPage
      {...{ lang, csrf, title, error, form, kinds, ...read, ...presentPlaces(request, places) }}
      action={hrefOf(request, `/${id}`)}
      backHref={hrefOf(request)}
    />
  )
  return page(title, content, {
    status: error ? 422 : 200,
    crumbs: crumbsOf(request, { label: words.title, href: hrefOf(request) }, { label: file.name }),
  })
}

function showOutcome(request: PageRequest, { file, added, changed }: BoundaryOutcome, touched = 0): Answer {
  const { ctx, links, csrf } = request
  const lang = ctx.language
  const words = boundaryWords(lang)
  const title = `${words.title}: ${file.name}`
  const act = { lang, csrf, action: hrefOf(request, `/${file.id}`), danger: true }
  const another = { label: words.another, href: hrefOf(request) }
  const isUndone = file.state === 'undone'
  const content = (
    <>
      <h1>{title}</h1>
      <Notice lang={lang} tone={isUndone ? 'info' : 'success'} title={isUndone ? words.undone : words.saved}>
        <p>{isUndone ? words.undoneText : fillWords(words.savedText, { added, changed })}</p>
      </Notice>
      <p>
        <a href={links.desk(ctx.territory.slug, `/${areaType.noun}`)}>{words.toAreas}</a>
      </p>
      {touched > 0 ? (
        <Notice lang={lang} tone="warning" title={fillWords(words.touched, { count: touched })}>
          <p>{words.touchedText}</p>
          <FileAction {...act} intent="undo-rest" label={words.undoRest} secondary={another} />
        </Notice>
      ) : isUndone ? (
        <p>
          <a href={another.href}>{another.label}</a>
        </p>
      ) : (
        <FileAction {...act} intent="undo" label={words.undo} secondary={another} />
      )}
    </>
  )
  return page(title, content, {
    status: touched > 0 ? 409 : 200,
    crumbs: crumbsOf(request, { label: words.title, href: hrefOf(request) }, { label: file.name }),
  })
}

async function showFile(request: PageRequest): Promise<Answer> {
  const outcome = await readOutcome(request.ctx, request.params.id as string)
  return outcome.file.state === 'checked'
    ? showPreview(request, request.query)
    : showOutcome(request, outcome)
}

async function postFile(registry: Registry, request: PageRequest): Promise<Answer> {
  const { ctx, form, params } = request
  const id = params.id as string
  if (form.intent === 'undo' || form.intent === 'undo-rest') {
    const { touched, isDone } = await undoBoundaries(ctx, registry, id, { rest: form.intent === 'undo-rest' })
    if (!isDone) return showOutcome(request, await readOutcome(ctx, id), touched)
  } else if ((await saveBoundaries(ctx, id, form)) === 0) {
    return showPreview(request, form, boundaryWords(ctx.language).nothingToSave)
  }
  return redirect(hrefOf(request, `/${id}`))
}

/** The pages on which a steward brings boundaries of areas, looks at them, saves them and takes them back. */
export function boundaryRoutes(registry: Registry): DeskRoute[] {
  const base = { scope: 'desk', access: 'steward' } as const
  return [
    { ...base, method: 'GET', path: HERE, handle: (request) => showStart(request) },
    { ...base, method: 'POST', path: HERE, takesFile: UPLOAD_BYTES, handle: postStart },
    { ...base, method: 'GET', path: `${HERE}/:id`, handle: showFile },
    { ...base, method: 'POST', path: `${HERE}/:id`, handle: (request) => postFile(registry, request) },
  ]
}
