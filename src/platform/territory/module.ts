import type { Module } from '../module.ts'
import { binJob } from '../record/bin-job.ts'
import { drawArea } from './area-face.tsx'
import { areaType } from './area-type.ts'
import { bodyChapter } from './body-chapter.tsx'
import { drawBody } from './body-face.tsx'
import { bodyType } from './body-type.ts'
import { TERRITORY_ERRORS } from './territory-errors.ts'

/** The platform's own records: the bodies of a territory and its areas. */
export const territoryModule: Module = {
  name: 'territory',
  title: { it: 'Territorio', en: 'Territory' },
  needs: [],
  records: [bodyType, areaType],
  menu: [],
  routes: () => [],
  faces: { body: drawBody, area: drawArea },
  chapters: [bodyChapter],
  jobs: [binJob],
  errors: TERRITORY_ERRORS,
}
