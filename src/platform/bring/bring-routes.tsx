import { stringify } from 'csv-stringify/sync'
import { fillWords } from '../../kernel/language.ts'
import { Notice } from '../../ui/index.ts'
import { guardFormula } from '../dataset/formula-rules.ts'
import { readChoices } from '../desk/form-service.ts'
import { deskCrumbs } from '../desk/record-pages.ts'
import { readIntent } from '../desk/rules.ts'
import { type Answer, type DeskRoute, type PageRequest, page, redirect } from '../http/route.ts'
import { formatNumber } from '../i18n/format.ts'
import { canKeepTerritory } from '../identity/policy.ts'
import type { FormData } from '../record/field/form.ts'
import type { Registry } from '../record/registry.ts'
import { BRING_ERRORS } from './bring-errors.ts'
import { type KnownFile, knowFile, type OpenFile, openFile, undoImport } from './bring-service.ts'
import { askCheck, askImport, cancelWork } from './bring-steps.ts'
import { guessTable, listFixedFields, readMapping } from './mapping.ts'
import { bringWords } from './messages.ts'
import { type Reach, scheduleFile } from './source-service.ts'
import { PATH, startRoutes } from './start-pages.tsx'
import type { BroughtFile } from './types.ts'
import { ColumnsPage } from './views/columns-page.tsx'
import { FileAction, ReportView, Schedule, WorkingView } from './views/report-page.tsx'

const REFRESH_SECONDS = 3

const titleOf = ({ ctx }: PageRequest, { target, file }: KnownFile) =>
  `${target.title[ctx.language]}: ${file.name}`

function answer(
  request: PageRequest,
  open: KnownFile,
  content: Parameters<typeof page>[1],
  more = {},
): Answer {
  const { ctx, links } = request
  const { bring } = bringWords(ctx.language)
  const start = { label: bring, href: links.desk(ctx.territory.slug, PATH) }
  return page(titleOf(request, open), content, {
    crumbs: deskCrumbs(ctx, links, start, { label: open.file.name }),
    ...more,
  })
}

async function showColumns(
  registry: Registry,
  request: PageRequest,
  open: OpenFile,
  form: FormData,
  mapping = open.file.mapping,
): Promise<Answer> {
  const { ctx, links, csrf } = request
  const { file, target, table } = open
  const lang = ctx.language
  const words = bringWords(lang)
  const guesses = guessTable(target, table, mapping)
  const names = listFixedFields(
    target,
    guesses.map((guess) => guess.target),
  )
  const fixed = Object.fromEntries(Object.entries(target.fields).filter(([name]) => names.includes(name)))
  const start = links.desk(ctx.territory.slug, PATH)
  const content = (
    <ColumnsPage
      lang={lang}
      action={`${start}/${file.id}`}
      csrf={csrf}
      title={titleOf(request, open)}
      about={fillWords(words.rows, { count: formatNumber(table.rows.length, lang) })}
      notes={table.notes.map(({ key, what = '' }) => fillWords(words.notes[key], { what }))}
      guesses={guesses}
      options={target.columns.map(({ name, label }) => ({ value: name, label: label[lang] }))}
      fixed={fixed}
      form={form}
      choices={await readChoices(ctx, registry, links, fixed, form)}
      replace={mapping?.replace ?? true}
      backHref={start}
    />
  )
  return answer(request, open, content)
}

/** What stands below the counts of a file that was looked at: the one thing to do next. */
function nextStep({ ctx, csrf }: PageRequest, { file }: KnownFile, action: string, touched: number) {
  const lang = ctx.language
  const words = bringWords(lang)
  const count = (file.report?.added ?? 0) + (file.report?.changed ?? 0)
  const again = { label: words.another, href: action.slice(0, action.lastIndexOf('/')) }
  if (file.state === 'checked') {
    const back = { label: words.backToColumns, href: `${action}?colonne` }
    if (count === 0) {
      return (
        <Notice lang={lang} title={words.nothing}>
          <p>
            <a href={back.href}>{back.label}</a>
          </p>
        </Notice>
      )
    }
    const label = fillWords(words.importCount, { count: formatNumber(count, lang) })
    return <FileAction {...{ lang, action, csrf, label }} intent="import" secondary={back} />
  }
  if (file.state !== 'done') return null
  if (touched > 0) {
    return (
      <Notice lang={lang} tone="warning" title={fillWords(words.touched, { count: touched })}>
        <p>{words.touchedText}</p>
        <FileAction
          {...{ lang, action, csrf }}
          intent="undo-rest"
          label={words.undoRest}
          danger
          secondary={again}
        />
      </Notice>
    )
  }
  return (
    <>
      {file.address !== null && canKeepTerritory(ctx.actor) ? <Schedule {...{ lang, action, csrf }} /> : null}
      <FileAction {...{ lang, action, csrf }} intent="undo" label={words.undo} danger secondary={again} />
    </>
  )
}

function noticeOf(lang: 'it' | 'en', file: BroughtFile) {
  const words = bringWords(lang)
  if (file.state === 'done') {
    return (
      <Notice lang={lang} tone="success" title={words.done}>
        {words.doneText}
      </Notice>
    )
  }
  if (file.state === 'undone') {
    return (
      <Notice lang={lang} tone="success" title={words.undone}>
        {words.undoneText}
      </Notice>
    )
  }
  return null
}

function showReport(request: PageRequest, open: KnownFile, touched = 0): Answer {
  const { ctx, links } = request
  const lang = ctx.language
  const words = bringWords(lang)
  const { file } = open
  const action = links.desk(ctx.territory.slug, `${PATH}/${file.id}`)
  const content = (
    <>
      <h1>{titleOf(request, open)}</h1>
      {noticeOf(lang, file)}
      <h2>{file.state === 'checked' ? words.wouldBe : words.wasDone}</h2>
      {nextStep(request, open, action, touched)}
      {file.report ? (
        <ReportView lang={lang} report={file.report} refusalsHref={`${action}/rifiutate.csv`} />
      ) : null}
    </>
  )
  return answer(request, open, content, touched > 0 ? { status: 409 } : {})
}

function showWork(request: PageRequest, open: KnownFile): Answer {
  const { ctx, links, csrf } = request
  const { done, total, id } = open.file
  const percent = total === 0 ? 0 : Math.min(99, Math.floor((done / total) * 100))
  const action = links.desk(ctx.territory.slug, `${PATH}/${id}`)
  const content = (
    <>
      <h1>{titleOf(request, open)}</h1>
      <WorkingView lang={ctx.language} action={action} csrf={csrf} percent={percent} />
    </>
  )
  return answer(request, open, content, { refreshSeconds: REFRESH_SECONDS })
}

async function showFile(registry: Registry, request: PageRequest): Promise<Answer> {
  const { ctx, params, query } = request
  const id = params.id as string
  const known = await knowFile(ctx, registry, id)
  const { state, mapping, error } = known.file
  if (state === 'checking' || state === 'importing') return showWork(request, known)
  const isReport = state === 'checked' || state === 'done' || state === 'undone'
  if (isReport && !(state === 'checked' && query.colonne !== undefined)) return showReport(request, known)
  const shown = await showColumns(registry, request, await openFile(ctx, registry, id), mapping?.fixed ?? {})
  if (isReport) return shown
  if (shown.kind !== 'page' || state === 'mapping') return shown
  const words = bringWords(ctx.language)
  const why = (BRING_ERRORS as Record<string, { text: { it: string; en: string } }>)[error ?? '']
  const content = (
    <>
      <Notice
        lang={ctx.language}
        tone={state === 'failed' ? 'error' : 'info'}
        title={state === 'failed' ? words.failed : words.cancelled}
      >
        {why ? why.text[ctx.language] : undefined}
      </Notice>
      {shown.content}
    </>
  )
  return { ...shown, content }
}

async function postFile(registry: Registry, request: PageRequest): Promise<Answer> {
  const { ctx, links, form, params } = request
  const id = params.id as string
  const here = redirect(links.desk(ctx.territory.slug, `${PATH}/${id}`))
  const { intent } = form
  if (readIntent(form).kind === 'search') {
    const open = await openFile(ctx, registry, id)
    return showColumns(registry, request, open, form, readMapping(open.target, open.table, form))
  }
  if (intent === 'import') await askImport(ctx, registry, id)
  else if (intent === 'stop') await cancelWork(ctx, id)
  else if (intent === 'schedule') {
    await scheduleFile(ctx, registry, id, form.every ?? '')
    return redirect(links.desk(ctx.territory.slug, PATH))
  } else if (intent === 'undo' || intent === 'undo-rest') {
    const { touched, isDone } = await undoImport(ctx, registry, id, { rest: intent === 'undo-rest' })
    if (!isDone) return showReport(request, await knowFile(ctx, registry, id), touched)
  } else await askCheck(ctx, registry, id, form)
  return here
}

async function sendRefusals(registry: Registry, { ctx, params }: PageRequest): Promise<Answer> {
  const words = bringWords(ctx.language)
  const { file } = await knowFile(ctx, registry, params.id as string)
  const rows = (file.report?.refusals ?? []).map(({ line, column, value, wrong, right = '' }) =>
    [String(line), column, value, wrong, right].map(guardFormula),
  )
  const body = stringify([[words.line, words.column, words.value, words.wrong, words.right], ...rows])
  return { kind: 'file', type: 'text/csv; charset=utf-8', name: 'rifiutate.csv', body }
}

/** The pages on which files are brought, looked at, imported and taken back. */
export function bringRoutes(registry: Registry, reach: Reach = {}): DeskRoute[] {
  const base = { scope: 'desk', access: 'writer' } as const
  return [
    ...startRoutes(registry, reach),
    { ...base, method: 'GET', path: `${PATH}/:id`, handle: (request) => showFile(registry, request) },
    { ...base, method: 'POST', path: `${PATH}/:id`, handle: (request) => postFile(registry, request) },
    {
      ...base,
      method: 'GET',
      path: `${PATH}/:id/rifiutate.csv`,
      handle: (request) => sendRefusals(registry, request),
    },
  ]
}
