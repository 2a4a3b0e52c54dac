import { DefinitionList } from '../../ui/index.ts'
import type { Context } from '../context.ts'
import { type Answer, type DeskRoute, type PageRequest, page, redirect } from '../http/route.ts'
import { formatInstant } from '../i18n/format.ts'
import { canWrite } from '../identity/policy.ts'
import { fieldsOf, flatValues, toInput } from '../record/changes.ts'
import type { FormData } from '../record/field/form.ts'
import type { StoredRecord } from '../record/record.ts'
import type { Registry } from '../record/registry.ts'
import type { RecordType } from '../record/type.ts'
import { listChildren } from './children-service.ts'
import { fieldWords, readTitles } from './field-words.ts'
import { explainProblems } from './form-errors.ts'
import { formWords } from './form-messages.ts'
import { blankForm, readChoices, recordToForm } from './form-service.ts'
import { checkWords } from './list-service.ts'
import { deskCrumbs, headOf, recordPath } from './record-pages.ts'
import { findStaleness, groupFields, readIntent } from './rules.ts'
import { findRecord, type Saved, saveChanged, saveCheck, saveNew } from './save-service.ts'
import { type FormError, type FormSection, PARTS } from './types.ts'
import { ChildRecords } from './views/child-records.tsx'
import { ComparePage } from './views/compare-page.tsx'
import { RecordForm } from './views/record-form.tsx'
import { CheckNotice, NotYours, RecordFrame, SavedNotice } from './views/record-frame.tsx'

function sectionsOf(ctx: Context, type: RecordType, isNew: boolean): FormSection[] {
  const { parts, partIntros, askedIntro } = formWords(ctx.language)
  if (isNew && type.asked) return [{ title: type.label[ctx.language], intro: askedIntro, names: type.asked }]
  const groups = groupFields(type.fields)
  return PARTS.filter((part) => groups[part].length > 0).map((part) => ({
    title: parts[part],
    intro: partIntros[part],
    names: groups[part],
  }))
}

/** Where a form posts to, where it is left, and whether it makes a new record. */
type FormWays = Readonly<{ action: string; cancelHref: string; isNew: boolean }>

async function drawForm(
  registry: Registry,
  request: PageRequest,
  type: RecordType,
  form: FormData,
  errors: readonly FormError[],
  { action, cancelHref, isNew }: FormWays,
) {
  const { ctx, csrf, links } = request
  const words = formWords(ctx.language)
  return (
    <RecordForm
      lang={ctx.language}
      action={action}
      csrf={csrf}
      fields={fieldsOf(type)}
      sections={sectionsOf(ctx, type, isNew)}
      form={form}
      errors={errors}
      choices={await readChoices(ctx, registry, links, fieldsOf(type), form)}
      slugHint={isNew ? `${words.slugHint} ${words.slugHintNew}` : words.slugHint}
      submit={isNew ? (type.asked ? type.create[ctx.language] : words.create) : words.save}
      cancelHref={cancelHref}
    />
  )
}

const explain = (ctx: Context, type: RecordType, saved: Extract<Saved, { kind: 'refused' }>) =>
  explainProblems(saved.problems, fieldsOf(type), ctx.language, { slug: formWords(ctx.language).slug })

async function showNew(
  registry: Registry,
  request: PageRequest,
  type: RecordType,
  form: FormData,
  status = 200,
  errors: readonly FormError[] = [],
): Promise<Answer> {
  const { ctx, links } = request
  const list = links.desk(ctx.territory.slug, `/${type.noun}`)
  const title = type.create[ctx.language]
  const content = (
    <>
      <h1>{title}</h1>
      {
        await drawForm(registry, request, type, form, errors, {
          action: `${list}/nuovo`,
          cancelHref: list,
          isNew: true,
        })
      }
    </>
  )
  const crumbs = deskCrumbs(ctx, links, { label: type.plural[ctx.language], href: list }, { label: title })
  return page(title, content, { status, crumbs })
}

async function postNew(registry: Registry, request: PageRequest, type: RecordType): Promise<Answer> {
  const { ctx, links, form } = request
  if (readIntent(form).kind === 'search') return showNew(registry, request, type, form)
  const saved = await saveNew(ctx, type, form)
  if (saved.kind === 'saved') {
    return redirect(`${links.desk(ctx.territory.slug, recordPath(type, saved.record.slug))}?salvato=nuova`)
  }
  const refused = saved as Extract<Saved, { kind: 'refused' }>
  return showNew(registry, request, type, form, refused.status, explain(ctx, type, refused))
}

/** The record for whoever may not change it: its fields in words, and who keeps it. */
async function drawReadOnly(ctx: Context, type: RecordType, record: StoredRecord, tiesHref: string | null) {
  const fields = fieldsOf(type)
  const values = flatValues(toInput(record))
  const titles = await readTitles(ctx.tx, fields, [values])
  const words = (name: string) => {
    const field = fields[name]
    return field ? fieldWords(field, values[name] ?? null, ctx.language, titles) : null
  }
  const { first, details, care } = groupFields(type.fields)
  const items = [...first, ...details, ...care].map((name) => ({
    label: fields[name]?.label[ctx.language] ?? name,
    value: words(name),
  }))
  return (
    <>
      <NotYours lang={ctx.language} owner={words('ownerBody')} tiesHref={tiesHref} />
      <DefinitionList lang={ctx.language} items={items} layout="table" />
    </>
  )
}

async function showEdit(
  registry: Registry,
  request: PageRequest,
  type: RecordType,
  record: StoredRecord,
  form: FormData = recordToForm(type, record),
  status = 200,
  errors: readonly FormError[] = [],
): Promise<Answer> {
  const { ctx, links, query } = request
  const lang = ctx.language
  const head = headOf(ctx, links, registry, type, record, 'edit')
  const isPosted = form !== undefined && errors.length > 0
  const content = (
    <RecordFrame lang={lang} head={head}>
      {query.salvato && !isPosted ? <SavedNotice lang={lang} head={head} what={query.salvato} /> : null}
      {head.canEdit && form.intent === undefined && findStaleness(record.general, ctx.today) !== null ? (
        <CheckNotice
          lang={lang}
          check={checkWords(ctx, record.general)}
          action={`${head.editHref}?verifica`}
          csrf={request.csrf}
          version={record.version}
        />
      ) : null}
      {head.canEdit || isPosted
        ? await drawForm(registry, request, type, form, errors, {
            action: head.editHref,
            cancelHref: head.listHref,
            isNew: false,
          })
        : await drawReadOnly(ctx, type, record, canWrite(ctx.actor) ? head.tiesHref : null)}
      <ChildRecords lang={lang} groups={await listChildren(ctx, registry, links, type, record)} />
    </RecordFrame>
  )
  return page(head.title, content, { status, crumbs: head.crumbs })
}

function showComparison(
  registry: Registry,
  { ctx, links, csrf }: PageRequest,
  type: RecordType,
  record: StoredRecord,
  saved: Extract<Saved, { kind: 'stale' }>,
): Answer {
  const head = headOf(ctx, links, registry, type, record, 'edit')
  const content = (
    <RecordFrame lang={ctx.language} head={head}>
      <ComparePage
        lang={ctx.language}
        action={head.editHref}
        csrf={csrf}
        discardHref={head.editHref}
        comparison={saved.comparison}
        savedAt={formatInstant(record.updatedAt, ctx.language)}
      />
    </RecordFrame>
  )
  return page(head.title, content, { status: 409, crumbs: head.crumbs })
}

async function postEdit(registry: Registry, request: PageRequest, type: RecordType): Promise<Answer> {
  const { ctx, links, form, params } = request
  const record = await findRecord(ctx, type, params.slug as string)
  if (readIntent(form).kind === 'search') return showEdit(registry, request, type, record, form)
  const isCheck = readIntent(form).kind === 'check'
  const saved = isCheck
    ? await saveCheck(ctx, type, record, form)
    : await saveChanged(ctx, type, record, form)
  if (saved.kind === 'saved') {
    return redirect(
      `${links.desk(ctx.territory.slug, recordPath(type, saved.record.slug))}?salvato=${isCheck ? 'verificata' : '1'}`,
    )
  }
  if (saved.kind === 'stale') return showComparison(registry, request, type, record, saved)
  return showEdit(registry, request, type, record, saved.form, saved.status, explain(ctx, type, saved))
}

/** The pages on which a record of one type is made and changed. */
export function recordFormRoutes(registry: Registry, type: RecordType): DeskRoute[] {
  const path = `/${type.noun}`
  return [
    {
      scope: 'desk',
      method: 'GET',
      path: `${path}/nuovo`,
      access: type.keptBy ?? 'writer',
      handle: async (request) =>
        showNew(registry, request, type, await blankForm(request.ctx, type, request.query)),
    },
    {
      scope: 'desk',
      method: 'POST',
      path: `${path}/nuovo`,
      access: type.keptBy ?? 'writer',
      handle: (request) => postNew(registry, request, type),
    },
    {
      scope: 'desk',
      method: 'GET',
      path: `${path}/:slug`,
      access: 'desk',
      handle: async (request) =>
        showEdit(registry, request, type, await findRecord(request.ctx, type, request.params.slug as string)),
    },
    {
      scope: 'desk',
      method: 'POST',
      path: `${path}/:slug`,
      access: 'writer',
      handle: (request) => postEdit(registry, request, type),
    },
  ]
}
