import { type Answer, type DeskRoute, type PageRequest, page, redirect } from '../http/route.ts'
import type { FormData } from '../record/field/form.ts'
import type { StoredRecord } from '../record/record.ts'
import type { Registry } from '../record/registry.ts'
import type { RecordType } from '../record/type.ts'
import type { RowType } from '../row/row-type.ts'
import { readOwner } from './field-words.ts'
import { explainProblems } from './form-errors.ts'
import { readChoices } from './form-service.ts'
import { headOf, rowsPath } from './record-pages.ts'
import { rowFields } from './row-words.ts'
import { dropRow, openRow, type RowSaved, readRowList, saveRow } from './rows-service.ts'
import { readIntent } from './rules.ts'
import { findRecord } from './save-service.ts'
import { NotYours, RecordFrame } from './views/record-frame.tsx'
import { RowForm, RowsPage } from './views/rows-page.tsx'

const DONE: Readonly<Record<string, 'added' | 'changed' | 'removed' | undefined>> = {
  aggiunta: 'added',
  modificata: 'changed',
  tolta: 'removed',
}

type Place = Readonly<{ registry: Registry; type: RecordType; rows: RowType }>

async function show(
  { registry, type, rows }: Place,
  request: PageRequest,
  record: StoredRecord,
  form: FormData,
  saved: Exclude<RowSaved, { kind: 'saved' }> | null = null,
): Promise<Answer> {
  const { ctx, links, csrf, query } = request
  const lang = ctx.language
  const head = headOf(ctx, links, registry, type, record, rows)
  const action = links.desk(ctx.territory.slug, rowsPath(type, record.slug, rows))
  const fields = rowFields(rows)
  const problems = saved?.kind === 'refused' ? saved.problems : []
  const content = (
    <RecordFrame lang={lang} head={head}>
      <RowsPage
        lang={lang}
        title={rows.plural[lang]}
        list={await readRowList(ctx, links, type, rows, record, Number(query.pagina ?? 1))}
        canEdit={head.canEdit}
        done={saved ? null : (DONE[query.fatto ?? ''] ?? null)}
      />
      {head.canEdit ? (
        <RowForm
          lang={lang}
          action={action}
          csrf={csrf}
          title={rows.create[lang]}
          fields={fields}
          form={saved?.form ?? form}
          errors={explainProblems(problems, fields, lang)}
          taken={saved?.kind === 'taken' ? saved : null}
          choices={await readChoices(ctx, registry, links, fields, form)}
        />
      ) : (
        <NotYours lang={lang} owner={await readOwner(ctx, record)} />
      )}
    </RecordFrame>
  )
  const status = saved === null ? 200 : saved.kind === 'taken' ? 409 : saved.status
  return page(`${rows.plural[lang]} · ${head.title}`, content, { status, crumbs: head.crumbs })
}

async function post(place: Place, request: PageRequest): Promise<Answer> {
  const { ctx, links, form, params } = request
  const { type, rows } = place
  const record = await findRecord(ctx, type, params.slug as string)
  const here = links.desk(ctx.territory.slug, rowsPath(type, record.slug, rows))
  if (form.intent === 'remove') {
    await dropRow(ctx, rows, record, form)
    return redirect(`${here}?fatto=tolta#main`)
  }
  if (readIntent(form).kind === 'search') return show(place, request, record, form)
  const saved = await saveRow(ctx, rows, record, form)
  if (saved.kind !== 'saved') return show(place, request, record, form, saved)
  return redirect(`${here}?fatto=${saved.isNew ? 'aggiunta' : 'modificata'}#main`)
}

/** The pages on which the rows that hang on records of one type are written, a page a row type. */
export function rowRoutes(registry: Registry, type: RecordType): DeskRoute[] {
  return registry.rowsOn(type.type).flatMap((rows): DeskRoute[] => {
    const place = { registry, type, rows }
    const path = `/${type.noun}/:slug/${rows.noun}`
    return [
      {
        scope: 'desk',
        method: 'GET',
        path,
        access: 'desk',
        handle: async (request) => {
          const record = await findRecord(request.ctx, type, request.params.slug as string)
          return show(place, request, record, await openRow(request.ctx, rows, record, request.query))
        },
      },
      { scope: 'desk', method: 'POST', path, access: 'writer', handle: (request) => post(place, request) },
    ]
  })
}
