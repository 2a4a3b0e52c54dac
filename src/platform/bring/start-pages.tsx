import { deskCrumbs } from '../desk/record-pages.ts'
import { type Answer, type DeskRoute, type PageRequest, page, redirect } from '../http/route.ts'
import { formatInstant } from '../i18n/format.ts'
import type { Registry } from '../record/registry.ts'
import { listOwnTargets, readFiles, tryFile } from './bring-service.ts'
import { bringWords } from './messages.ts'
import { findTarget } from './targets.ts'
import { StartPage } from './views/start-page.tsx'

/** Where files are brought, below the desk of a territory. */
export const PATH = '/importa'

async function showStart(
  registry: Registry,
  request: PageRequest,
  error: { field: 'file' | 'target'; text: string } | null = null,
): Promise<Answer> {
  const { ctx, links, csrf, form, query } = request
  const words = bringWords(ctx.language)
  const href = links.desk(ctx.territory.slug, PATH)
  const past = (await readFiles(ctx)).map((file) => ({
    name: file.name,
    href: `${href}/${file.id}`,
    target: findTarget(registry, file.target)?.title[ctx.language] ?? file.target,
    when: formatInstant(file.createdAt, ctx.language),
    state: words.states[file.state],
  }))
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
      error={error}
      past={past}
    />
  )
  return page(words.bring, content, {
    status: error ? 422 : 200,
    crumbs: deskCrumbs(ctx, links, { label: words.bring }),
  })
}

async function postStart(registry: Registry, request: PageRequest): Promise<Answer> {
  const { ctx, links, form, upload } = request
  const taken = await tryFile(ctx, registry, form.target ?? '', upload)
  if (!taken.ok) return showStart(registry, request, taken)
  return redirect(links.desk(ctx.territory.slug, `${PATH}/${taken.id}`))
}

/** The page on which a file is chosen, with those that were brought before. */
export function startRoutes(registry: Registry): DeskRoute[] {
  const base = { scope: 'desk', access: 'writer', path: PATH } as const
  return [
    { ...base, method: 'GET', handle: (request) => showStart(registry, request) },
    { ...base, method: 'POST', takesFile: true, handle: (request) => postStart(registry, request) },
  ]
}
