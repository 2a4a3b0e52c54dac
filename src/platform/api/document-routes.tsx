import type { Language } from '../../kernel/language.ts'
import { page } from '../http/route.ts'
import type { Services } from '../http/services.ts'
import type { Registry } from '../record/registry.ts'
import type { ApiRoute, ApiSiteRoute } from './api-route.ts'
import { GuidePage } from './guide/guide-page.tsx'
import { GUIDE } from './guide-words.ts'
import { ANSWERS, SUMMARIES } from './messages.ts'
import { describeApi, type OpenApi } from './openapi.ts'
import { PLAIN_QUERY } from './query.ts'

/** The routes with which the API describes itself; `others` are all the rest. */
export function documentRoutes(registry: Registry, others: readonly ApiRoute[]): ApiSiteRoute[] {
  const documents = new Map<Language, OpenApi>()
  const documentIn = (services: Services, language: Language): OpenApi => {
    const known = documents.get(language)
    if (known) return known
    const made = describeApi(registry, [...others, ...own], services.publicUrl, language)
    documents.set(language, made)
    return made
  }
  const base = { scope: 'site', method: 'GET', access: 'public' } as const
  const own: ApiSiteRoute[] = [
    {
      ...base,
      path: '/openapi.json',
      operation: {
        id: 'openapi',
        tag: 'documents',
        summary: SUMMARIES.openapi,
        query: PLAIN_QUERY,
        answers: [
          { status: 200, words: ANSWERS.document, schema: 'OpenApi', headers: ['ETag'] },
          { status: 304, words: ANSWERS.unchanged },
        ],
        errors: [400],
      },
      handle: async ({ services, language }) => ({ kind: 'json', body: documentIn(services, language) }),
    },
    {
      ...base,
      path: '/docs',
      operation: {
        id: 'docs',
        tag: 'documents',
        summary: SUMMARIES.docs,
        query: PLAIN_QUERY,
        answers: [{ status: 200, words: ANSWERS.document, mediaType: 'text/html' }],
        errors: [400],
      },
      handle: async ({ services, language }) => {
        const content = <GuidePage lang={language} document={documentIn(services, language)} />
        return {
          kind: 'page',
          page: page(GUIDE.title[language], content, { description: GUIDE.intro[language] }),
        }
      },
    },
  ]
  return own
}
