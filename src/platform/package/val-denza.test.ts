import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../../tests/support/database.ts'
import type { AppError } from '../../kernel/error.ts'
import { actionType } from '../../modules/agenda/records/action-type.ts'
import { activityType } from '../../modules/agenda/records/activity-type.ts'
import { agendaType } from '../../modules/agenda/records/agenda-type.ts'
import { agreementType } from '../../modules/agenda/records/agreement-type.ts'
import { consultationType } from '../../modules/agenda/records/consultation-type.ts'
import { goalType } from '../../modules/agenda/records/goal-type.ts'
import { milestoneType } from '../../modules/agenda/records/milestone-type.ts'
import { priorityType } from '../../modules/agenda/records/priority-type.ts'
import { resourceType } from '../../modules/agenda/records/resource-type.ts'
import { workstreamType } from '../../modules/agenda/records/workstream-type.ts'
import { createRegistry } from '../record/registry.ts'
import { bodyType } from '../territory/body-type.ts'
import { enterTerritory } from '../territory/territory-store.ts'
import { systemContext } from './import.ts'
import { exportPackage, importPackage, readPackage } from './index.ts'

const registry = createRegistry([
  bodyType,
  agendaType,
  goalType,
  priorityType,
  actionType,
  workstreamType,
  activityType,
  milestoneType,
  agreementType,
  resourceType,
  consultationType,
])
const { db } = await testDatabase()
const DIR = 'territories/val-denza'
const options = { language: 'it', now: new Date('2026-11-23T09:00:00Z') } as const

test('val', async () => {
  const t = performance.now()
  try {
    const plan = await importPackage(db, registry, DIR, { ...options, plan: false, prune: false })
    console.log(plan.records.length, plan.ties.length, performance.now() - t)
  } catch (e) {
    console.log((e as AppError).problems)
    throw e
  }
  const files = await db
    .transaction()
    .execute(async (tx) =>
      exportPackage(systemContext(tx, (await enterTerritory(tx, 'val-denza'))!, options), registry),
    )
  const before = await readPackage(DIR)
  const changed = files
    .filter(({ path, text }) => before.find((f) => f.path === path)?.text !== text)
    .map((f) => f.path)
  console.log(
    changed,
    before.filter((b) => !files.some((f) => f.path === b.path)).map((f) => f.path),
  )
  const again = await importPackage(db, registry, DIR, { ...options, plan: true, prune: true })
  expect(again.records).toEqual([])
  expect(again.ties).toEqual([])
})
