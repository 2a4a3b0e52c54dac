import { readText } from '../../kernel/language.ts'
import type { PageRequest } from '../../platform/http/route.ts'
import type { Crumb } from '../../ui/index.ts'

/** The way to a page that stands right below the home of the territory. */
export function crumbsTo({ ctx, links }: PageRequest, label: string): readonly Crumb[] {
  return [
    { label: readText(ctx.territory.title, ctx.language).text, href: links.territory(ctx.territory.slug) },
    { label },
  ]
}
