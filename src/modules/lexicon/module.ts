import type { Module } from '../../platform/module.ts'
import { conceptType } from './concept-type.ts'
import { lexiconRoutes } from './lexicon-pages.tsx'

/** The lexicon's manifest: seen by `app.ts` alone. */
export const lexicon: Module = {
  name: 'lexicon',
  title: { it: 'Parole dei cittadini', en: 'Words of citizens' },
  needs: [],
  records: [conceptType],
  menu: [],
  routes: lexiconRoutes,
  errors: {},
}
