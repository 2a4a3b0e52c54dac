import { readText } from '../../kernel/language.ts'
import type { PageRequest } from '../../platform/http/route.ts'
import type { Crumb } from '../../ui/index.ts'
import { serviceWords } from './messages.ts'

export const TYPES = '/tipi-di-servizio'
export const COVERAGE = '/servizi-per-ente'

/** The way from the territory's home to a page about services. */
export function crumbsOf({ ctx, links }: PageRequest, ...rest: readonly Crumb[]): Crumb[] {
  const at = (path: string) => links.territory(ctx.territory.slug, path)
  return [
    { label: readText(ctx.territory.title, ctx.language).text, href: at('') },
    { label: serviceWords(ctx.language).services, href: at('/servizi') },
    ...rest,
  ]
}
