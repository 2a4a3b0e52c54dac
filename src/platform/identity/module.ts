import type { Module } from '../module.ts'
import { forgetJob } from '../personal/forget-job.ts'
import { IDENTITY_ERRORS } from './identity-errors.ts'
import { roleLetters } from './role-letters.ts'

/** What accounts and roles do in the background, and their errors. */
export const identityModule: Module = {
  name: 'identity',
  title: { it: 'Persone e ruoli', en: 'People and roles' },
  needs: [],
  records: [],
  menu: [],
  routes: () => [],
  jobs: [forgetJob],
  listens: roleLetters,
  errors: IDENTITY_ERRORS,
}
