import type { Module } from '../../platform/module.ts'
import { healthDataset } from './health-dataset.ts'
import { healthAttention, healthBlock, healthRoutes } from './health-pages.tsx'

/** The manifest of the plan's health: seen by `app.ts` alone. */
export const health: Module = {
  name: 'health',
  title: { it: 'Salute del piano', en: 'Health of the plan' },
  needs: ['agenda', 'profile'],
  records: [],
  menu: [{ title: { it: 'Salute del piano', en: 'Health of the plan' }, path: '/salute' }],
  routes: () => healthRoutes,
  home: [healthBlock],
  attention: healthAttention,
  datasets: [healthDataset],
  errors: {},
}
