import type { Route } from '../http/route.ts'
import type { Application } from '../module.ts'
import { recordListRoute } from './desk-lists.tsx'
import { recordFormRoutes } from './desk-record.tsx'

/** All pages of the desk: one list and one form for every type of record, and what is about the whole territory. */
export function deskRoutes({ registry }: Pick<Application, 'registry' | 'modules'>): Route[] {
  return [...registry.types.flatMap((type) => [recordListRoute(type), ...recordFormRoutes(registry, type)])]
}
