/** Somebody at the desk, as a browser without scripts: opens pages, fills in the forms that are there, posts them. */
import type { LightMyRequestResponse } from 'fastify'
import { checkValidHtml } from './page-checks.ts'
import { readForm } from './read-form.ts'
import type { TestPerson, TestSite } from './server.ts'

export type Visitor = Readonly<{
  /** The page at `path`, whose HTML must be valid. */
  get: (path: string) => Promise<LightMyRequestResponse>
  /** What the form of the page at `path` that posts to `action` (or to `path`) holds. */
  open: (path: string, action?: string) => Promise<Record<string, string>>
  post: (path: string, form: Record<string, string>) => Promise<LightMyRequestResponse>
}>

/** A visitor of the pages under `root`, signed in as `person`. */
export function visitorOf(site: TestSite, root: string, person: TestPerson): Visitor {
  const get = async (path: string) => {
    const answer = await site.server.inject({ url: root + path, headers: person.cookie })
    if (String(answer.headers['content-type']).startsWith('text/html'))
      await checkValidHtml(answer.body, root + path)
    return answer
  }
  return {
    get,
    open: async (path, action = path) => readForm((await get(path)).body, root + action),
    post: async (path, form) => {
      const answer = await site.server.inject({
        method: 'POST',
        url: root + path,
        headers: {
          ...person.cookie,
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/x-www-form-urlencoded',
        },
        payload: new URLSearchParams(form).toString(),
      })
      if (String(answer.headers['content-type']).startsWith('text/html'))
        await checkValidHtml(answer.body, root + path)
      return answer
    },
  }
}
