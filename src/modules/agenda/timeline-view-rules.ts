/** How somebody looks at the timeline, as its address says it. */
export type TimelineView = Readonly<{
  /** From 1. */
  page: number
  /** One year, or null for the whole plan. */
  year: number | null
  /** Whether the actions named have their activities below them, or all others have. */
  named: 'open' | 'closed'
  slugs: ReadonlySet<string>
}>

export const WHOLE_PLAN: TimelineView = { page: 1, year: null, named: 'closed', slugs: new Set() }

/** Nobody opens more by hand, and an address stays short enough for every program. */
const MOST_SLUGS = 100

/** Reads a view from the parts of an address; what makes no sense counts as not said. */
export function readView(query: Readonly<Record<string, string | undefined>>, page: number): TimelineView {
  const { anno = '', aperte, chiuse = '' } = query
  const slugs = (aperte ?? chiuse).split(',').filter((slug) => /^[a-z0-9-]+$/.test(slug))
  return {
    page,
    year: /^[12]\d{3}$/.test(anno) ? Number(anno) : null,
    named: aperte === undefined ? 'closed' : 'open',
    slugs: new Set(slugs.slice(0, MOST_SLUGS)),
  }
}

/** The end of the address of a view, with its question mark; nothing for the whole plan. */
export function viewQuery({ page, year, named, slugs }: TimelineView): string {
  const parts = [
    ...(year === null ? [] : [`anno=${year}`]),
    ...(named === 'open' ? [`aperte=${[...slugs].join(',')}`] : []),
    ...(named === 'closed' && slugs.size > 0 ? [`chiuse=${[...slugs].join(',')}`] : []),
    ...(page > 1 ? [`pagina=${page}`] : []),
  ]
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

/** Whether the activities of an action are shown. */
export function isOpen({ named, slugs }: TimelineView, action: string): boolean {
  return slugs.has(action) === (named === 'open')
}

/** The view with the activities of one action shown, or no longer. */
export function toggled(view: TimelineView, action: string): TimelineView {
  const slugs = new Set(view.slugs)
  if (!slugs.delete(action)) slugs.add(action)
  return { ...view, slugs }
}
