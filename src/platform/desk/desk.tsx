import type { Route } from '../http/route.ts'
import { binRoutes, deleteRoutes } from './desk-bin.tsx'
import { handoverRoutes } from './desk-handover.tsx'
import { recordHistoryRoute, territoryHistoryRoute } from './desk-history.tsx'
import { type DeskApplication, homeRoutes } from './desk-home.tsx'
import { recordListRoute } from './desk-lists.tsx'
import { progressRoutes } from './desk-progress.tsx'
import { recordFormRoutes } from './desk-record.tsx'
import { rowRoutes } from './desk-rows.tsx'
import { settingsRoutes } from './desk-territory.tsx'
import { tieRoutes } from './desk-ties.tsx'

/** All pages of the desk: those of each type of record, and those of the whole territory. */
export function deskRoutes(application: DeskApplication): Route[] {
  const { registry } = application
  return [
    ...homeRoutes(application),
    ...settingsRoutes(),
    territoryHistoryRoute(registry),
    ...binRoutes(registry),
    ...handoverRoutes(registry),
    ...registry.types.flatMap((type) => [
      recordListRoute(type),
      ...recordFormRoutes(registry, type),
      ...progressRoutes(registry, type),
      ...rowRoutes(registry, type),
      ...tieRoutes(registry, type),
      recordHistoryRoute(registry, type),
      ...deleteRoutes(registry, type),
    ]),
  ]
}
