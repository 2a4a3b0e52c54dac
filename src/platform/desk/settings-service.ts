import { createHash } from 'node:crypto'
import { AppError, type Problem } from '../../kernel/error.ts'
import { toHostName } from '../../kernel/host.ts'
import { newId } from '../../kernel/id.ts'
import { fillWords } from '../../kernel/language.ts'
import { isSlug } from '../../kernel/slug.ts'
import { appendAct } from '../audit/audit-store.ts'
import type { Actor, Context, Territory } from '../context.ts'
import type { Database, Tx } from '../database/database.ts'
import { RESERVED } from '../http/links.ts'
import type { PageRequest, SitePageRequest } from '../http/route.ts'
import { isAdministrator } from '../identity/policy.ts'
import { diffValues, sameValue } from '../record/changes.ts'
import type { Values } from '../record/field/field.ts'
import { type FormData, formToCandidate, valuesToForm } from '../record/field/form.ts'
import { checkFields } from '../record/input.ts'
import { lockTerritory } from '../record/key-store.ts'
import { actingAccount } from '../record/record-service.ts'
import { contrastWithWhite } from '../territory/accent.ts'
import { TERRITORY_FIELDS } from '../territory/territory-fields.ts'
import { refuseDomain } from '../territory/territory-service.ts'
import {
  enterTerritory,
  insertTerritory,
  listTerritories,
  updateTerritory,
} from '../territory/territory-store.ts'
import { fieldWords } from './field-words.ts'
import { homeWords } from './home-messages.ts'
import { mergeForms, proposeSide, readSides } from './rules.ts'
import type { Comparison, Difference } from './types.ts'

/** WCAG 2.2 asks 4.5 to 1 of text of ordinary size (1.4.3). */
const LEAST_CONTRAST = 4.5

type Checked = Readonly<{ ok: true; values: Values } | { ok: false; problems: readonly Problem[] }>

/** What came of the form of a territory. */
export type SettingsSaved = Readonly<
  | { kind: 'saved'; slug: string }
  | { kind: 'refused'; problems: readonly Problem[]; form: FormData }
  | { kind: 'stale'; comparison: Comparison }
>

const valuesOf = (territory: Territory): Values =>
  Object.fromEntries(
    Object.keys(TERRITORY_FIELDS).map((name) => [name, territory[name as keyof typeof TERRITORY_FIELDS]]),
  )

/**
 * What a form started from. The version of a territory moves with every record of it, so the values themselves
 * say whether somebody else changed them.
 */
function digest(values: Values): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('base64url').slice(0, 22)
}

/** The texts with which the form of the settings opens. */
export function settingsForm(territory: Territory): FormData {
  const values = valuesOf(territory)
  return { ...valuesToForm(TERRITORY_FIELDS, values), version: digest(values) }
}

function check(form: FormData, language: Context['language']): Checked {
  const words = homeWords(language)
  const candidate = formToCandidate(TERRITORY_FIELDS, form)
  const accent = typeof candidate.accent === 'string' ? candidate.accent.toLowerCase() : null
  const domain = typeof candidate.domain === 'string' ? toHostName(candidate.domain) : null
  const checked = checkFields(TERRITORY_FIELDS, { ...candidate, accent, domain }, language)
  const contrast = accent && TERRITORY_FIELDS.accent.pattern.test(accent) ? contrastWithWhite(accent) : null
  const problems: Problem[] = checked.ok ? [] : [...checked.problems]
  if (contrast !== null && contrast < LEAST_CONTRAST) {
    // Cut, not rounded: 4.49 must not read as 4.5.
    const ratio = (Math.floor(contrast * 100) / 100).toLocaleString(language)
    problems.push({
      field: 'accent',
      wrong: fillWords(words.lowContrast, { ratio }),
      right: words.enoughContrast,
    })
  }
  return checked.ok && problems.length === 0 ? { ok: true, values: checked.value } : { ok: false, problems }
}

/** What stands against the domain that a territory wants, in words. */
async function checkDomain(
  tx: Tx,
  { publicUrl, language }: Pick<SitePageRequest, 'publicUrl' | 'language'>,
  slug: string,
  { domain }: Values,
): Promise<Problem[]> {
  const refusal = typeof domain === 'string' ? await refuseDomain(tx, publicUrl, slug, domain) : null
  if (!refusal) return []
  const { domainOfInstallation, domainTaken, domainFree } = homeWords(language)
  const wrong =
    refusal.kind === 'taken' ? fillWords(domainTaken, { holder: refusal.holder }) : domainOfInstallation
  return [{ field: 'domain', wrong, right: domainFree }]
}

/**
 * The form as this person may post it: only whoever runs the installation gives a territory its domain.
 * @throws AppError `http/forbidden` for anybody else who posts another one
 */
function keepDomain(actor: Actor, domain: string | null, posted: FormData): FormData {
  if (isAdministrator(actor)) return posted
  if (posted.domain !== undefined && posted.domain !== (domain ?? '')) throw new AppError('http/forbidden')
  return { ...posted, domain: domain ?? '' }
}

function compare(ctx: Context, form: FormData, theirs: Values, mine: Values): Comparison {
  const differences = Object.entries(TERRITORY_FIELDS).flatMap(([field, described]): Difference[] => {
    const [saved, wrote] = [theirs[field] ?? null, mine[field] ?? null]
    if (sameValue(saved, wrote)) return []
    const words = (value: typeof saved) => fieldWords(described, value, ctx.language, new Map())
    return [
      {
        field,
        label: described.label[ctx.language],
        start: null,
        theirs: words(saved),
        mine: words(wrote),
        proposed: proposeSide(null),
      },
    ]
  })
  const version = digest(theirs)
  return { form, version, isStartKnown: false, differences, savedBy: null, savedAt: null }
}

/**
 * Saves what a territory says of itself. When somebody else saved first, the answer is a comparison.
 * @throws AppError `http/forbidden` when a steward posts another domain
 */
export async function saveSettings(request: PageRequest): Promise<SettingsSaved> {
  const { ctx, form: posted } = request
  await lockTerritory(ctx.tx, ctx.territory.id)
  // Read again: while this one waited for its turn, somebody else may have saved.
  const territory = (await enterTerritory(ctx.tx, ctx.territory.slug)) ?? ctx.territory
  const before = valuesOf(territory)
  const merged = mergeForms(posted, settingsForm(territory), readSides(posted))
  const form = keepDomain(ctx.actor, territory.domain, merged)
  const checked = check(form, ctx.language)
  if (!checked.ok) return { kind: 'refused', problems: checked.problems, form }
  const changes = diffValues(TERRITORY_FIELDS, before, checked.values)
  if (Object.keys(changes).length === 0) return { kind: 'saved', slug: territory.slug }
  if (form.version !== digest(before)) {
    return { kind: 'stale', comparison: compare(ctx, form, before, checked.values) }
  }
  const problems = await checkDomain(ctx.tx, request, territory.slug, checked.values)
  if (problems.length > 0) return { kind: 'refused', problems, form }
  await updateTerritory(ctx.tx, territory.id, checked.values)
  await appendAct(ctx.tx, {
    territoryId: territory.id,
    at: ctx.now,
    accountId: actingAccount(ctx),
    kind: 'territory.changed',
    recordIds: [],
    payload: { changes },
  })
  return { kind: 'saved', slug: territory.slug }
}

/** The texts with which the form of a new territory opens. */
export function blankSettings(): FormData {
  return { slug: '', licence: 'cc-by-4.0' }
}

/** Makes a territory, empty but for its name. The caller has made sure that an administrator asks. */
export async function makeTerritory(
  db: Database,
  request: Pick<SitePageRequest, 'form' | 'language' | 'actor' | 'now' | 'publicUrl'>,
): Promise<SettingsSaved> {
  const { form, language, actor, now } = request
  const words = homeWords(language)
  const slug = form.slug?.trim() ?? ''
  const checked = check(form, language)
  const problems: Problem[] = checked.ok ? [] : [...checked.problems]
  const taken: Problem = { field: 'slug', wrong: words.slugTaken, right: words.slugFree }
  const isReserved = RESERVED.some((reserved) => reserved === slug)
  if (!isSlug(slug)) problems.push({ field: 'slug', wrong: words.slugWrong, right: words.slugShape })
  else if (isReserved || (await listTerritories(db)).some((one) => one.slug === slug)) {
    problems.push(taken)
  }
  if (!checked.ok || problems.length > 0) return { kind: 'refused', problems, form }
  const id = newId()
  return db.transaction().execute(async (tx) => {
    const problems = await checkDomain(tx, request, slug, checked.values)
    if (problems.length > 0) return { kind: 'refused', problems, form }
    // Two may have asked at the same moment, and both have found it free.
    if (!(await insertTerritory(tx, id, slug, checked.values)))
      return { kind: 'refused', problems: [taken], form }
    await enterTerritory(tx, slug)
    await appendAct(tx, {
      territoryId: id,
      at: now,
      accountId: actor.kind === 'account' ? actor.accountId : null,
      kind: 'territory.created',
      recordIds: [],
      payload: { slug },
    })
    return { kind: 'saved', slug }
  })
}
