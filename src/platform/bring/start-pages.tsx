import { romeDate } from '../../kernel/date.ts'
import { fillWords } from '../../kernel/language.ts'
import type { Context } from '../context.ts'
import { deskCrumbs } from '../desk/record-pages.ts'
import { type Answer, type DeskRoute, type PageRequest, page, redirect } from '../http/route.ts'
import { UPLOAD_BYTES } from '../http/upload.ts'
import { formatDate, formatInstant } from '../i18n/format.ts'
import { canKeepTerritory } from '../identity/policy.ts'
import type { Registry } from '../record/registry.ts'
import { listOwnTargets, readFiles } from './bring-service.ts'
import { type Taken, tryFile } from './door-service.ts'
import { bringWords } from './messages.ts'
import { sourceWords } from './source-messages.ts'
import { type Reach, readSources, stopSource } from './source-service.ts'
import { findTarget } from './targets.ts'
import type { PastFile, Source, SourceLine } from './types.ts'
import { StartPage } from './views/start-page.tsx'

/** Where files are brought, below the desk of a territory. */
export const PATH = '/importa'

const titleOf = (ctx: Context, registry: Registry, collection: string) =>
  findTarget(registry, collection)?.title[ctx.language] ?? collection

/** A source with what came of it last: a failure says since when, and of when the values are that stand. */
function toLine(ctx: Context, registry: Registry, source: Source): SourceLine {
  const words = sourceWords(ctx.language)
  const good = formatInstant(source.goodAt, ctx.language)
  return {
    id: source.id,
    address: source.address,
    target: titleOf(ctx, registry, source.target),
    every: words.rhythms[source.every],
    isFailing: source.failingSince !== null,
    state: source.failingSince
      ? fillWords(words.failing, {
          since: formatDate(romeDate(source.failingSince), ctx.language),
          error: source.error ?? '',
          good,
        })
      : fillWords(words.fine, { good }),
  }
}

async function listPast(ctx: Context, registry: Registry, href: string): Promise<PastFile[]> {
  return (await readFiles(ctx)).map((file) => ({
    name: file.name,
    href: `${href}/${file.id}`,
    target: titleOf(ctx, registry, file.target),
    when: formatInstant(file.createdAt, ctx.language),
    state: bringWords(ctx.language).states[file.state],
  }))
}

async function showStart(
  registry: Registry,
  request: PageRequest,
  error: Exclude<Taken, { ok: true }> | null = null,
): Promise<Answer> {
  const { ctx, links, csrf, form, query } = request
  const words = bringWords(ctx.language)
  const href = links.desk(ctx.territory.slug, PATH)
  const content = (
    <StartPage
      lang={ctx.language}
      action={href}
      csrf={csrf}
      targets={listOwnTargets(ctx, registry).map(({ collection, title }) => ({
        value: collection,
        label: title[ctx.language],
      }))}
      chosen={form.target ?? query.che}
      address={form.address}
      error={error}
      sources={(await readSources(ctx)).map((source) => toLine(ctx, registry, source))}
      mayStop={canKeepTerritory(ctx.actor)}
      past={await listPast(ctx, registry, href)}
      boundariesHref={canKeepTerritory(ctx.actor) ? `${href}/confini` : null}
    />
  )
  return page(words.bring, content, {
    status: error ? 422 : 200,
    crumbs: deskCrumbs(ctx, links, { label: words.bring }),
  })
}

async function postStart(registry: Registry, request: PageRequest, reach: Reach): Promise<Answer> {
  const { ctx, links, form, upload } = request
  const here = links.desk(ctx.territory.slug, PATH)
  if (form.intent === 'stop') {
    await stopSource(ctx, form.source ?? '')
    return redirect(here)
  }
  const given = { target: form.target ?? '', upload, address: form.address?.trim() ?? '' }
  const taken = await tryFile(ctx, registry, given, reach)
  if (!taken.ok) return showStart(registry, request, taken)
  return redirect(`${here}/${taken.id}`)
}

/** The page on which a file is chosen, with those that were brought before and those that come again. */
export function startRoutes(registry: Registry, reach: Reach): DeskRoute[] {
  const base = { scope: 'desk', access: 'writer', path: PATH } as const
  return [
    { ...base, method: 'GET', handle: (request) => showStart(registry, request) },
    {
      ...base,
      method: 'POST',
      takesFile: UPLOAD_BYTES,
      handle: (request) => postStart(registry, request, reach),
    },
  ]
}
