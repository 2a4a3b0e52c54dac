import type { Upkeep } from '../profile/index.ts'
import type { Health } from './health-service.ts'
import type { Finding } from './rules.ts'

/** The public address of a record, by its type. */
export const NOUNS: Readonly<Record<Finding['type'], string>> = {
  indicator: 'indicatori',
  activity: 'attivita',
  milestone: 'traguardi',
  priority: 'priorita',
  action: 'azioni',
}

/** The form of an indicator's next value, filled in with what can be told: where, of which day, of which period. */
export function valuePath({ indicator, said, expectedOn }: Upkeep): string {
  const known: Readonly<Record<string, string | null>> = {
    area: said ? said.lastArea : indicator.own.area,
    body: said?.lastBody ?? null,
    on: expectedOn,
    precision: said?.lastPrecision ?? null,
  }
  const query = new URLSearchParams(
    Object.entries(known).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  ).toString()
  return `/indicatori/${indicator.slug}/valori${query === '' ? '' : `?${query}`}`
}

/** Where a finding is mended, below the territory's desk. */
export function mendPath({ kind, type, subject: { slug } }: Finding, { upkeep }: Health): string {
  const record = `/${NOUNS[type]}/${slug}`
  switch (kind) {
    case 'indicator-empty':
    case 'indicator-first':
    case 'indicator-late': {
      const one = upkeep.get(slug)
      return one ? valuePath(one) : record
    }
    case 'activity-late':
    case 'activity-silent':
      return `${record}/avanzamento`
    case 'priority-without-action':
      return `${record}/legami`
    case 'action-without-commitment':
      return `${record}/impegni`
    case 'action-without-money':
      return `/risorse/nuovo?action=${slug}`
    default:
      return record
  }
}
