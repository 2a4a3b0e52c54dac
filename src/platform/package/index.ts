/**
 * The territory package: a folder of YAML, CSV and Markdown that a person can read, diff and keep in git.
 *
 *     await exportTerritory(db, registry, 'val-denza', dir, { language, now })
 *     const plan = await importPackage(db, registry, dir, { plan: false, prune: false, language, now, publicUrl })
 */
export { describePlan } from './describe-plan.ts'
export { exportTerritory } from './export-territory.ts'
export { type ImportOptions, importPackage } from './import.ts'
export type { Plan } from './plan.ts'
