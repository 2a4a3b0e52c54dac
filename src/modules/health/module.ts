import type { Module } from '../../platform/module.ts'
import { digestHolding } from './digest/digest-holding.ts'
import { digestJob, digestLetters } from './digest/digest-job.ts'
import { digestRoutes } from './digest/digest-pages.tsx'
import { healthDataset } from './health-dataset.ts'
import { healthAttention, healthBlock, healthRoutes } from './health-pages.tsx'

/** The manifest of the plan's health: seen by `app.ts` alone. */
export const health: Module = {
  name: 'health',
  title: { it: 'Salute del piano', en: 'Health of the plan' },
  needs: ['agenda', 'profile'],
  records: [],
  menu: [{ title: { it: 'Salute del piano', en: 'Health of the plan' }, path: '/salute' }],
  routes: (registry) => [...healthRoutes, ...digestRoutes(registry)],
  home: [healthBlock],
  attention: healthAttention,
  datasets: [healthDataset],
  personal: [digestHolding],
  jobs: [digestJob],
  listens: [digestLetters],
  errors: {},
}
