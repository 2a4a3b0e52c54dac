import type { Module } from '../../platform/module.ts'
import { drawCard } from './card/card-face.tsx'
import { deadLinkJob, deadLinkListeners } from './dead-links/dead-link-jobs.ts'
import { embedRoutes } from './embed/embed-routes.ts'
import { feedbackRoutes } from './feedback/feedback-pages.tsx'
import { apiFinder } from './finder/api-finder.ts'
import { drawFinder, finderRoutes } from './finder-pages.tsx'
import { cardRepresentations } from './rdf/card-representations.ts'
import { cardType } from './records/card-type.ts'
import { portalType } from './records/portal-type.ts'
import { coverageRoutes } from './types/coverage-pages.tsx'
import { typesRoutes } from './types/types-pages.tsx'
import { forgetSaidJob } from './upkeep/forget-said-job.ts'
import { servicesAttention, upkeepRoutes } from './upkeep/upkeep-desk.tsx'

/** The services' manifest: seen by `app.ts` alone. */
export const services: Module = {
  name: 'services',
  title: { it: 'Servizi', en: 'Services' },
  needs: ['lexicon'],
  records: [cardType],
  rows: [portalType],
  menu: [{ title: { it: 'Servizi', en: 'Services' }, path: '/servizi' }],
  routes: () => [
    ...finderRoutes(),
    ...typesRoutes(),
    ...coverageRoutes(),
    ...embedRoutes(),
    ...feedbackRoutes(),
    ...upkeepRoutes(),
  ],
  finders: { service: apiFinder },
  representations: { service: cardRepresentations },
  lists: { service: drawFinder },
  faces: { service: drawCard },
  attention: servicesAttention,
  jobs: [deadLinkJob, forgetSaidJob],
  listens: deadLinkListeners(),
  errors: {},
}
