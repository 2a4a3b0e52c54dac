import { isSlug } from '../../kernel/slug.ts'
import { type Answer, type DeskRoute, type PageRequest, page, redirect } from '../http/route.ts'
import { canKeepTerritory } from '../identity/policy.ts'
import { BIN_DAYS, hideRecord, restoreRecord } from '../record/bin-service.ts'
import { fieldsOf } from '../record/changes.ts'
import type { StoredRecord } from '../record/record.ts'
import type { Registry } from '../record/registry.ts'
import type { RecordType } from '../record/type.ts'
import { attempt } from './attempt.ts'
import { countAlong, readBin } from './bin-list-service.ts'
import { readOwner } from './field-words.ts'
import { explainProblems } from './form-errors.ts'
import { countKept } from './handover-page-service.ts'
import { historyWords } from './history-messages.ts'
import { deskCrumbs, headOf, recordPath } from './record-pages.ts'
import { findRecord } from './save-service.ts'
import type { FormError } from './types.ts'
import { BinPage, DeletePage } from './views/bin-page.tsx'
import { NotYours, RecordFrame } from './views/record-frame.tsx'

async function showBin(registry: Registry, { ctx, links, csrf, query }: PageRequest): Promise<Answer> {
  const { bin } = historyWords(ctx.language)
  const content = (
    <BinPage
      lang={ctx.language}
      rows={await readBin(ctx, registry)}
      days={BIN_DAYS}
      action={links.desk(ctx.territory.slug, '/cestino')}
      csrf={csrf}
      isJustDeleted={query.eliminata !== undefined}
    />
  )
  return page(bin, content, { crumbs: deskCrumbs(ctx, links, { label: bin }) })
}

async function restore(registry: Registry, { ctx, links, form }: PageRequest): Promise<Answer> {
  const type = registry.byType(form.type ?? '')
  const record = await restoreRecord(
    ctx,
    registry,
    type,
    isSlug(form.slug ?? '') ? (form.slug as string) : '',
  )
  return redirect(`${links.desk(ctx.territory.slug, recordPath(type, record.slug))}?salvato=ripresa`)
}

/** What a body keeps stands in the way of its deletion: how much, and for a steward the way to hand it over. */
async function keptBy({ ctx, links }: PageRequest, type: RecordType, record: StoredRecord) {
  const count = type.stage === 'body' ? await countKept(ctx, record) : 0
  const href = `${links.desk(ctx.territory.slug, '/passaggio')}?da=${record.slug}`
  return count === 0 ? null : { count, href: canKeepTerritory(ctx.actor) ? href : null }
}

async function showDelete(
  registry: Registry,
  request: PageRequest,
  type: RecordType,
  status = 200,
  errors: readonly FormError[] = [],
): Promise<Answer> {
  const { ctx, links, csrf, params } = request
  const record = await findRecord(ctx, type, params.slug as string)
  const head = headOf(ctx, links, registry, type, record, 'delete')
  const content = (
    <RecordFrame lang={ctx.language} head={head}>
      {head.canEdit ? (
        <DeletePage
          lang={ctx.language}
          action={links.desk(ctx.territory.slug, recordPath(type, record.slug, 'delete'))}
          csrf={csrf}
          version={record.version}
          keepHref={head.editHref}
          along={await countAlong(ctx, registry, record)}
          days={BIN_DAYS}
          kept={await keptBy(request, type, record)}
          errors={errors}
        />
      ) : (
        <NotYours lang={ctx.language} owner={await readOwner(ctx, record)} />
      )}
    </RecordFrame>
  )
  return page(head.title, content, { status, crumbs: head.crumbs })
}

async function postDelete(registry: Registry, request: PageRequest, type: RecordType): Promise<Answer> {
  const { ctx, links, form, params } = request
  const record = await findRecord(ctx, type, params.slug as string)
  const tried = await attempt(ctx.language, () =>
    hideRecord(ctx, registry, type, record.slug, Number(form.version)),
  )
  if (tried.ok) return redirect(`${links.desk(ctx.territory.slug, '/cestino')}?eliminata=1`)
  const errors = explainProblems(tried.problems, fieldsOf(type), ctx.language)
  return showDelete(registry, request, type, tried.status, errors)
}

/** The pages on which a record of one type is deleted. */
export function deleteRoutes(registry: Registry, type: RecordType): DeskRoute[] {
  const path = `/${type.noun}/:slug/elimina`
  return [
    {
      scope: 'desk',
      method: 'GET',
      path,
      access: 'writer',
      handle: (request) => showDelete(registry, request, type),
    },
    {
      scope: 'desk',
      method: 'POST',
      path,
      access: 'writer',
      handle: (request) => postDelete(registry, request, type),
    },
  ]
}

/** The bin of the territory. */
export function binRoutes(registry: Registry): DeskRoute[] {
  return [
    {
      scope: 'desk',
      method: 'GET',
      path: '/cestino',
      access: 'desk',
      handle: (request) => showBin(registry, request),
    },
    {
      scope: 'desk',
      method: 'POST',
      path: '/cestino',
      access: 'writer',
      handle: (request) => restore(registry, request),
    },
  ]
}
