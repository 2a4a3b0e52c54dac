import type { Module } from '../module.ts'
import { failingSources } from './attention.tsx'
import { boundaryRoutes } from './boundary-routes.tsx'
import { BRING_ERRORS } from './bring-errors.ts'
import { forgetFilesJob } from './bring-job.ts'
import { bringRoutes } from './bring-routes.tsx'
import { bringListener } from './bring-steps.ts'
import { municipalityRoutes } from './municipality-routes.tsx'
import { rereadJob } from './source-job.ts'

/** Files that people bring: their pages, the work on long ones, and when they are forgotten. */
export const bringModule: Module = {
  name: 'bring',
  title: { it: 'Importazione di file', en: 'Import of files' },
  needs: [],
  records: [],
  menu: [],
  routes: (registry) => [...bringRoutes(registry), ...boundaryRoutes(registry), ...municipalityRoutes()],
  jobs: [forgetFilesJob, rereadJob()],
  listens: [bringListener],
  attention: failingSources,
  errors: BRING_ERRORS,
}
