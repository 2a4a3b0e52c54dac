import type { Content } from '../../ui/index.ts'
import { type Answer, type PageRequest, page, type Route, type SitePageRequest } from '../http/route.ts'
import { isAdministrator } from '../identity/policy.ts'
import type { Module } from '../module.ts'
import type { Registry } from '../record/registry.ts'
import { homeWords } from './home-messages.ts'
import { readOverview, readOwnDesks } from './overview-service.ts'
import { HomePage, OwnDesks } from './views/home-page.tsx'

/** What the desk needs to know of the application: its types of record, and what its modules wait for. */
export type DeskApplication = Readonly<{
  registry: Registry
  modules: readonly Pick<Module, 'attention'>[]
}>

async function showOwnDesks({ db, actor, links, language }: SitePageRequest): Promise<Answer> {
  const { territories } = homeWords(language)
  const desks = actor.kind === 'account' ? await readOwnDesks(db, links, actor) : []
  const content = (
    <OwnDesks
      lang={language}
      desks={desks}
      newHref={isAdministrator(actor) ? links.site('/accedi/territori') : null}
      jobsHref={isAdministrator(actor) ? links.site('/accedi/lavori') : null}
      municipalitiesHref={isAdministrator(actor) ? links.site('/accedi/comuni') : null}
      tokensHref={links.site('/accedi/token')}
      ownDataHref={links.site('/accedi/i-tuoi-dati')}
    />
  )
  return page(territories, content)
}

async function showHome(
  { registry, modules }: DeskApplication,
  { ctx, links }: PageRequest,
): Promise<Answer> {
  const attention: Content[] = []
  for (const module of modules) attention.push((await module.attention?.(ctx, links, registry)) ?? null)
  const overview = await readOverview(ctx, registry, links)
  const content = <HomePage lang={ctx.language} overview={overview} attention={attention} />
  return page(homeWords(ctx.language).homeTitle, content)
}

/** The ways onto the desk: the choice of a territory, and what waits in it. */
export function homeRoutes(application: DeskApplication): Route[] {
  return [
    {
      scope: 'site',
      method: 'GET',
      path: '/scrivania',
      access: 'account',
      variant: 'desk',
      handle: showOwnDesks,
    },
    {
      scope: 'desk',
      method: 'GET',
      path: '',
      access: 'desk',
      handle: (request) => showHome(application, request),
    },
  ]
}
