import { romeDate } from '../../kernel/date.ts'
import { AppError, type Problem } from '../../kernel/error.ts'
import { newId } from '../../kernel/id.ts'
import type { Language } from '../../kernel/language.ts'
import type { Database, Tx } from '../database/database.ts'
import type { Registry } from '../record/registry.ts'
import { systemContext } from '../system-context.ts'
import { refuseDomain } from '../territory/territory-service.ts'
import { enterTerritory, insertTerritory } from '../territory/territory-store.ts'
import { applyImport } from './apply.ts'
import { explainFault } from './faults.ts'
import { readPackage } from './folder.ts'
import { TERRITORY_FILE, tablePath, typePath } from './layout.ts'
import {
  isOvertaken,
  listSharedColumns,
  lockImport,
  lockRecords,
  readRefusal,
  type SharedColumn,
} from './package-store.ts'
import { findSlug, parsePackage } from './parse.ts'
import { listNeeded, type Plan, planChanges } from './plan.ts'
import { listRewritten } from './said-once.ts'
import { listDisagreements } from './shared-values.ts'
import { EMPTY_STATE, readState, type TerritoryState, visibleKeys } from './state.ts'
import type { FoundFile, ParsedPackage, RecordKey } from './types.ts'

/**
 * How to import: `plan` only says what would happen, `prune` hides what the package no longer names. No territory may
 * have the domain of `publicUrl`, the installation's own address.
 */
export type ImportOptions = Readonly<{
  plan: boolean
  prune: boolean
  language: Language
  now: Date
  publicUrl: string
}>

const broken = (problems: readonly Problem[]) =>
  new AppError('package/broken', { count: problems.length }, problems)

function parseOver(
  files: readonly FoundFile[],
  registry: Registry,
  state: TerritoryState,
  { language, prune, now }: ImportOptions,
): ParsedPackage {
  const visible = visibleKeys(state, registry)
  const isKnown = (key: RecordKey, presentTypes: ReadonlySet<string>) => {
    const isLeaving = prune && presentTypes.has(key.slice(0, key.indexOf('/')))
    return visible.has(key) && !isLeaving
  }
  const parsed = parsePackage(files, registry, language, isKnown, romeDate(now))
  if ('problems' in parsed) throw broken(parsed.problems)
  return parsed.package
}

const sharedByRegistry = new WeakMap<Registry, SharedColumn[]>()

/** The promises between columns change with a migration only: asked for once. */
async function sharedColumns(tx: Tx, registry: Registry): Promise<SharedColumn[]> {
  const shared = sharedByRegistry.get(registry) ?? (await listSharedColumns(tx))
  sharedByRegistry.set(registry, shared)
  return shared
}

/** What a package and a territory together make impossible, though each is in order by itself. */
async function listConflicts(
  tx: Tx,
  registry: Registry,
  state: TerritoryState,
  pack: ParsedPackage,
  plan: Plan,
  language: Language,
): Promise<Problem[]> {
  const named = new Map(pack.records.map(({ key, input }) => [key, input]))
  const shared = await sharedColumns(tx, registry)
  const valuesOf = (key: RecordKey) => (named.get(key) ?? state.records.get(key)?.input)?.own
  // Also what the package does not name: the database holds it, in the bin too, to the same promise.
  const others = [...state.records.values()]
    .filter(({ key }) => !named.has(key))
    .map((record) => ({ ...record, file: typePath(registry.byType(record.type)), rowOf: () => undefined }))
  return [
    ...listNeeded(registry, state, pack, plan, language),
    ...listRewritten(registry, state, pack, language),
    ...listDisagreements(registry, [...pack.records, ...others], shared, valuesOf, language),
  ]
}

/** The domain that the package claims, when the territory cannot have it. */
async function listClaims(
  tx: Tx,
  { slug, territory }: ParsedPackage,
  { publicUrl, language }: ImportOptions,
): Promise<Problem[]> {
  const { domain } = territory
  if (typeof domain !== 'string') return []
  const refusal = await refuseDomain(tx, publicUrl, slug, domain)
  if (!refusal) return []
  const place = { file: TERRITORY_FILE, field: 'domain' }
  return [explainFault(`domain-${refusal.kind}`, language, place, { found: domain, holder: '', ...refusal })]
}

async function importInto(
  tx: Tx,
  registry: Registry,
  files: readonly FoundFile[],
  options: ImportOptions,
): Promise<Plan> {
  const slug = findSlug(files)
  if (slug !== null && !options.plan) await lockImport(tx, slug)
  const known = slug === null ? null : await enterTerritory(tx, slug)
  if (known && !options.plan) await lockRecords(tx, known.id)
  const state = known
    ? await readState(systemContext(tx, known, options), registry, { bin: true })
    : EMPTY_STATE
  const pack = parseOver(files, registry, state, options)
  const plan = planChanges(registry, known, state, pack, options)
  const conflicts = [
    ...(await listConflicts(tx, registry, state, pack, plan, options.language)),
    ...(await listClaims(tx, pack, options)),
  ]
  if (conflicts.length > 0) throw broken(conflicts)
  if (options.plan) return plan
  // Somebody made it meanwhile: this import is one of changes to it, to be planned anew.
  if (!known && !(await insertTerritory(tx, newId(), pack.slug, pack.territory)))
    return importInto(tx, registry, files, options)
  const territory = known ?? (await enterTerritory(tx, pack.slug))
  if (territory) await applyImport(systemContext(tx, territory, options), registry, plan)
  return plan
}

const ATTEMPTS = 3

/** What the database refuses although we found nothing: a rule that only it knows. */
function refusal(error: unknown, registry: Registry, language: Language): unknown {
  const refused = readRefusal(error)
  if (!refused) return error
  const rows = registry.rows.find(({ table }) => table === refused.table)
  const type = registry.types.find(({ table }) => table === refused.table)
  const file = rows ? tablePath(rows) : type ? typePath(type) : TERRITORY_FILE
  return broken([explainFault('refused', language, { file }, { rule: refused.rule })])
}

/**
 * Imports files that were read already: all of them or nothing. Gives what was done, or would be.
 * @throws AppError `package/broken` with every problem
 */
export async function importFiles(
  db: Database,
  registry: Registry,
  files: readonly FoundFile[],
  options: ImportOptions,
): Promise<Plan> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute((tx) => importInto(tx, registry, files, options))
    } catch (error) {
      if (!isOvertaken(error) || attempt === ATTEMPTS) throw refusal(error, registry, options.language)
    }
  }
}

/**
 * Imports a folder into the territory that it names, which is made when it is not there.
 * @throws AppError `package/broken` with every problem, `package/no-folder`, `package/too-large`
 */
export async function importPackage(
  db: Database,
  registry: Registry,
  dir: string,
  options: ImportOptions,
): Promise<Plan> {
  return importFiles(db, registry, readPackage(dir), options)
}
