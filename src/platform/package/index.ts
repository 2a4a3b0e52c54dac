/**
 * The territory package: a folder of YAML, CSV and Markdown that a person can read, diff and keep in git.
 *
 *     await exportTerritory(db, registry, 'val-denza', dir, { language, now })
 *     const plan = await importPackage(db, registry, dir, { plan: false, prune: false, language, now })
 */

export { applyImport } from './apply.ts'
export { describePlan } from './describe-plan.ts'
export { exportPackage } from './export.ts'
export { exportTerritory } from './export-territory.ts'
export { readPackage, writePackage } from './folder.ts'
export { type ImportOptions, importFiles, importPackage } from './import.ts'
export { PACKAGE_ERRORS } from './package-errors.ts'
export { parsePackage } from './parse.ts'
export { isEmptyPlan, type Plan, planImport } from './plan.ts'
export type { FoundFile, PackageFile, ParsedPackage } from './types.ts'
