import { readText } from '../../../kernel/language.ts'
import { territoryAddress } from '../../../platform/http/links.ts'
import type { Answer, PageRequest, TerritoryRoute } from '../../../platform/http/route.ts'
import { questionAddress, readQuestion } from '../finder/finder-query.ts'
import { serviceWords } from '../messages.ts'
import { findForPortal, mayEmbed } from './embed-service.ts'

const JSON_TYPE = 'application/json; charset=utf-8'

/**
 * What the finder on a portal of a body shows. A page of an origin that the body did not register gets nothing that it
 * could read; one without an origin is no page of somebody else.
 */
async function answerPortal({ ctx, query, headers, publicUrl }: PageRequest): Promise<Answer> {
  const { words, body = '' } = readQuestion(query)
  const origin = headers.get('origin')
  const isOwn = origin === null || origin === publicUrl
  if (!isOwn && !(await mayEmbed(ctx, body, origin))) {
    const message = serviceWords(ctx.language).notRegistered(origin, body)
    return {
      kind: 'file',
      type: JSON_TYPE,
      body: JSON.stringify({ error: message }),
      headers: new Headers({ vary: 'origin' }),
    }
  }
  const at = (path: string) => territoryAddress(publicUrl, ctx.territory, ctx.language, path)
  const found = await findForPortal(ctx, { words, body }, (slug) => at(`/servizi/${slug}`))
  const said = serviceWords(ctx.language)
  const count = found.own.length + found.others.length
  const answer = {
    words: {
      label: said.ask,
      own: said.ownServices,
      others: said.othersServices,
      none: said.nothing(words),
      found: said.found(count),
      all: said.allServices(readText(ctx.territory.title, ctx.language).text),
      search: said.search,
    },
    href: at('/servizi') + questionAddress({ words, body, filters: {} }),
    ...found,
  }
  const allowed = origin === null ? {} : { 'access-control-allow-origin': origin }
  return {
    kind: 'file',
    type: JSON_TYPE,
    body: JSON.stringify(answer),
    headers: new Headers({ ...allowed, vary: 'origin', 'cross-origin-resource-policy': 'cross-origin' }),
  }
}

/** What the finder on somebody else's page asks for. */
export function embedRoutes(): TerritoryRoute[] {
  return [
    {
      scope: 'territory',
      method: 'GET',
      path: '/servizi-incorporati',
      access: 'public',
      handle: answerPortal,
    },
  ]
}
