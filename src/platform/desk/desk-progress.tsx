import { type Answer, type DeskRoute, type PageRequest, page, redirect } from '../http/route.ts'
import type { FormData } from '../record/field/form.ts'
import type { StoredRecord } from '../record/record.ts'
import type { Registry } from '../record/registry.ts'
import type { RecordType } from '../record/type.ts'
import { readOwner } from './field-words.ts'
import { explainProblems } from './form-errors.ts'
import { formWords } from './form-messages.ts'
import { progressFields, progressForm, reportProgress } from './progress-service.ts'
import { hasProgress, headOf, recordPath } from './record-pages.ts'
import { findRecord } from './save-service.ts'
import type { FormError } from './types.ts'
import { ProgressPage } from './views/progress-page.tsx'
import { NotYours, RecordFrame } from './views/record-frame.tsx'

async function show(
  registry: Registry,
  { ctx, links, csrf }: PageRequest,
  type: RecordType,
  record: StoredRecord,
  form: FormData,
  status = 200,
  errors: readonly FormError[] = [],
): Promise<Answer> {
  const head = headOf(ctx, links, registry, type, record, 'progress')
  const content = (
    <RecordFrame lang={ctx.language} head={head}>
      {head.canEdit ? (
        <ProgressPage
          lang={ctx.language}
          action={links.desk(ctx.territory.slug, recordPath(type, record.slug, 'progress'))}
          csrf={csrf}
          fields={progressFields(type)}
          form={form}
          errors={errors}
          cancel={{ label: formWords(ctx.language).cancel, href: head.editHref }}
        />
      ) : (
        <NotYours lang={ctx.language} owner={await readOwner(ctx, record)} />
      )}
    </RecordFrame>
  )
  return page(head.title, content, { status, crumbs: head.crumbs })
}

async function report(registry: Registry, request: PageRequest, type: RecordType): Promise<Answer> {
  const { ctx, links, form, params } = request
  const record = await findRecord(ctx, type, params.slug as string)
  const reported = await reportProgress(ctx, type, record, form)
  if (reported.ok) {
    return redirect(`${links.desk(ctx.territory.slug, recordPath(type, record.slug))}?salvato=1`)
  }
  const errors = explainProblems(reported.problems, progressFields(type), ctx.language)
  return show(registry, request, type, record, reported.form, reported.status, errors)
}

/** The short form on which progress is reported, for the types that know progress. */
export function progressRoutes(registry: Registry, type: RecordType): DeskRoute[] {
  if (!hasProgress(type)) return []
  const path = `/${type.noun}/:slug/avanzamento`
  return [
    {
      scope: 'desk',
      method: 'GET',
      path,
      access: 'writer',
      handle: async (request) => {
        const record = await findRecord(request.ctx, type, request.params.slug as string)
        return show(registry, request, type, record, progressForm(request.ctx, type, record))
      },
    },
    {
      scope: 'desk',
      method: 'POST',
      path,
      access: 'writer',
      handle: (request) => report(registry, request, type),
    },
  ]
}
