import type { Module } from '../../platform/module.ts'
import { requestAttention } from './attention.tsx'
import { matrixRoutes } from './matrix-pages.tsx'
import { PACT_ERRORS } from './pact-errors.ts'
import { drawPact } from './pact-face.tsx'
import { pactType } from './pact-type.ts'
import { requestRoutes } from './request-desk.tsx'
import { requestType } from './request-type.ts'

/** The pact's manifest: seen by `app.ts` alone. */
export const pact: Module = {
  name: 'pact',
  title: { it: 'Patto', en: 'Pact' },
  needs: [],
  records: [pactType],
  rows: [requestType],
  menu: [{ title: { it: 'Chi fa che cosa', en: 'Who does what' }, path: '/chi-fa-che-cosa' }],
  routes: (registry) => [...matrixRoutes(registry), ...requestRoutes(registry)],
  faces: { pact: drawPact },
  attention: requestAttention,
  errors: PACT_ERRORS,
}
