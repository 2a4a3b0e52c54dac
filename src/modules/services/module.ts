import type { Module } from '../../platform/module.ts'
import { embedRoutes } from './embed/embed-routes.ts'
import { apiFinder } from './finder/api-finder.ts'
import { drawFinder, finderRoutes } from './finder-pages.tsx'
import { cardType } from './records/card-type.ts'
import { portalType } from './records/portal-type.ts'
import { coverageRoutes } from './types/coverage-pages.tsx'
import { typesRoutes } from './types/types-pages.tsx'

/** The services' manifest: seen by `app.ts` alone. */
export const services: Module = {
  name: 'services',
  title: { it: 'Servizi', en: 'Services' },
  needs: ['lexicon'],
  records: [cardType],
  rows: [portalType],
  menu: [{ title: { it: 'Servizi', en: 'Services' }, path: '/servizi' }],
  routes: () => [...finderRoutes(), ...typesRoutes(), ...coverageRoutes(), ...embedRoutes()],
  finders: { service: apiFinder },
  lists: { service: drawFinder },
  errors: {},
}
