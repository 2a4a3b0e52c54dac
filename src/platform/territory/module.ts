import type { Module } from '../module.ts'
import { drawBody } from './body-face.tsx'
import { bodyType } from './body-type.ts'
import { TERRITORY_ERRORS } from './territory-errors.ts'

/** The platform's own records: the bodies of a territory. */
export const territoryModule: Module = {
  name: 'territory',
  title: { it: 'Territorio', en: 'Territory' },
  needs: [],
  records: [bodyType],
  menu: [],
  routes: () => [],
  faces: { body: drawBody },
  errors: TERRITORY_ERRORS,
}
