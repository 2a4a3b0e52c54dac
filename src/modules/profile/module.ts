import type { Module } from '../../platform/module.ts'
import { drawCommitments } from './commitment-view.tsx'
import { drawIndicator } from './indicator-face.tsx'
import { profileBlock, profileRoutes } from './profile-pages.tsx'
import { indicatorType } from './records/indicator-type.ts'
import { commitmentType } from './rows/commitment-type.ts'
import { observationType } from './rows/observation-type.ts'
import { targetType } from './rows/target-type.ts'

/** The profile's manifest: seen by `app.ts` alone. */
export const profile: Module = {
  name: 'profile',
  title: { it: 'Profilo', en: 'Profile' },
  needs: [],
  records: [indicatorType],
  rows: [observationType, targetType, commitmentType],
  menu: [{ title: { it: 'Profilo', en: 'Profile' }, path: '/profilo' }],
  routes: profileRoutes,
  faces: { indicator: drawIndicator },
  outcomes: { action: drawCommitments, workstream: drawCommitments },
  home: [profileBlock],
  errors: {},
}
