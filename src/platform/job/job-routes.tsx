import { type Answer, page, type Route, redirect, type SitePageRequest } from '../http/route.ts'
import type { Application } from '../module.ts'
import { askForJob, listWork } from './job-service.ts'
import { jobWords } from './messages.ts'
import { JobsView } from './views/jobs-view.tsx'

const PATH = '/accedi/lavori'

async function show(application: Application, request: SitePageRequest): Promise<Answer> {
  const { db, now, language, links, csrf } = request
  const work = await listWork(db, application, now, language)
  const { title, desk } = jobWords(language)
  return page(title, <JobsView lang={language} links={links} csrf={csrf} work={work} />, {
    noIndex: true,
    crumbs: [{ label: desk, href: links.desk() }, { label: title }],
  })
}

async function ask(application: Application, request: SitePageRequest): Promise<Answer> {
  const { db, form, links } = request
  await askForJob(db, application, form.name ?? '', request)
  return redirect(links.site(PATH))
}

/** The page on which an administrator sees what is done in the background, and asks for it. */
export function jobRoutes(application: Application): Route[] {
  const rest = { scope: 'site', path: PATH, access: 'administrator', variant: 'desk' } as const
  return [
    { ...rest, method: 'GET', handle: (request: SitePageRequest) => show(application, request) },
    { ...rest, method: 'POST', handle: (request: SitePageRequest) => ask(application, request) },
  ]
}
