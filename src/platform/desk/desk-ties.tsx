import type { Language } from '../../kernel/language.ts'
import { type Answer, type DeskRoute, type PageRequest, page, redirect } from '../http/route.ts'
import type { FormData } from '../record/field/form.ts'
import type { StoredRecord } from '../record/record.ts'
import type { Registry } from '../record/registry.ts'
import { ROLE_NAMES, ROLES } from '../record/relation.ts'
import type { RecordType } from '../record/type.ts'
import { explainProblems } from './form-errors.ts'
import { headOf, recordPath } from './record-pages.ts'
import { readIntent } from './rules.ts'
import { findRecord } from './save-service.ts'
import { dropTie, readTieChange, readTies, saveTieChange } from './tie-change-service.ts'
import { readTieForm, saveTie, TIE_FIELDS } from './tie-form-service.ts'
import { tieWords } from './tie-messages.ts'
import type { FormError } from './types.ts'
import { RecordFrame } from './views/record-frame.tsx'
import { TieChangePage } from './views/tie-change-page.tsx'
import { TiesPage } from './views/ties-page.tsx'

const DONE: Readonly<Record<string, 'added' | 'changed' | 'removed' | undefined>> = {
  legato: 'added',
  cambiato: 'changed',
  tolto: 'removed',
}

const listRoles = (language: Language) =>
  ROLE_NAMES.map((value) => ({ value, label: ROLES[value][language] }))

async function show(
  registry: Registry,
  request: PageRequest,
  type: RecordType,
  record: StoredRecord,
  form: FormData,
  status = 200,
  errors: readonly FormError[] = [],
): Promise<Answer> {
  const { ctx, links, csrf, query } = request
  const head = headOf(ctx, links, registry, type, record, 'ties')
  const isSearching = readIntent(form).kind === 'search'
  const content = (
    <RecordFrame lang={ctx.language} head={head}>
      <TiesPage
        lang={ctx.language}
        action={head.tiesHref}
        csrf={csrf}
        ties={await readTies(ctx, registry, links, record)}
        tieForm={await readTieForm(ctx, registry, type, record, form, isSearching)}
        roles={listRoles(ctx.language)}
        form={form}
        errors={errors}
        done={DONE[query.fatto ?? ''] ?? null}
      />
    </RecordFrame>
  )
  return page(head.title, content, { status, crumbs: head.crumbs })
}

async function showChange(
  registry: Registry,
  request: PageRequest,
  type: RecordType,
  record: StoredRecord,
  tieId: string,
  typed: FormData | null = null,
  status = 200,
  errors: readonly FormError[] = [],
): Promise<Answer> {
  const { ctx, links, csrf } = request
  const head = headOf(ctx, links, registry, type, record, 'ties')
  const content = (
    <RecordFrame lang={ctx.language} head={head}>
      <TieChangePage
        lang={ctx.language}
        csrf={csrf}
        change={await readTieChange(ctx, registry, links, record, tieId, typed)}
        roles={listRoles(ctx.language)}
        errors={errors}
        tiesHref={head.tiesHref}
      />
    </RecordFrame>
  )
  return page(head.title, content, { status, crumbs: head.crumbs })
}

async function postChange(
  registry: Registry,
  request: PageRequest,
  type: RecordType,
  record: StoredRecord,
  here: string,
): Promise<Answer> {
  const { ctx, form } = request
  const tried = await saveTieChange(ctx, registry, record, form)
  if (tried.ok) return redirect(`${here}?fatto=cambiato#main`)
  const errors = explainProblems(tried.problems, TIE_FIELDS, ctx.language)
  return showChange(registry, request, type, record, form.tie ?? '', form, tried.status, errors)
}

async function post(registry: Registry, request: PageRequest, type: RecordType): Promise<Answer> {
  const { ctx, links, form, params } = request
  const record = await findRecord(ctx, type, params.slug as string)
  const here = links.desk(ctx.territory.slug, recordPath(type, record.slug, 'ties'))
  if (form.intent === 'remove') {
    await dropTie(ctx, registry, record, form)
    return redirect(`${here}?fatto=tolto#main`)
  }
  if (form.intent === 'change') return postChange(registry, request, type, record, here)
  if (readIntent(form).kind === 'search') return show(registry, request, type, record, form)
  const tried = await saveTie(ctx, registry, type, record, form)
  if (tried.ok) return redirect(`${here}?fatto=legato#main`)
  const words = tieWords(ctx.language)
  const errors = explainProblems(tried.problems, TIE_FIELDS, ctx.language, {
    relation: words.relation,
    other: words.search,
  })
  return show(registry, request, type, record, form, tried.status, errors)
}

/** The pages on which a record of one type is tied to others. */
export function tieRoutes(registry: Registry, type: RecordType): DeskRoute[] {
  const path = `/${type.noun}/:slug/legami`
  return [
    {
      scope: 'desk',
      method: 'GET',
      path,
      access: 'desk',
      handle: async (request) => {
        const record = await findRecord(request.ctx, type, request.params.slug as string)
        const { modifica } = request.query
        if (modifica !== undefined) return showChange(registry, request, type, record, modifica)
        return show(registry, request, type, record, {})
      },
    },
    {
      scope: 'desk',
      method: 'POST',
      path,
      access: 'writer',
      handle: (request) => post(registry, request, type),
    },
  ]
}
