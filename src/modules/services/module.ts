import type { Module } from '../../platform/module.ts'
import { drawFinder, finderRoutes } from './finder-pages.tsx'
import { cardType } from './records/card-type.ts'

/** The services' manifest: seen by `app.ts` alone. */
export const services: Module = {
  name: 'services',
  title: { it: 'Servizi', en: 'Services' },
  needs: ['lexicon'],
  records: [cardType],
  menu: [{ title: { it: 'Servizi', en: 'Services' }, path: '/servizi' }],
  routes: () => finderRoutes(),
  lists: { service: drawFinder },
  errors: {},
}
