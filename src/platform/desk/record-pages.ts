import { readText } from '../../kernel/language.ts'
import type { Crumb } from '../../ui/index.ts'
import type { Context } from '../context.ts'
import type { Links } from '../http/links.ts'
import { canEditRecord } from '../identity/policy.ts'
import type { Field } from '../record/field/field.ts'
import type { StoredRecord } from '../record/record.ts'
import type { Registry } from '../record/registry.ts'
import type { RecordType } from '../record/type.ts'
import type { RowType } from '../row/row-type.ts'
import { formWords } from './form-messages.ts'
import { deskWords } from './messages.ts'
import type { RecordHead } from './types.ts'

/** The pages of one record on the desk. */
export const RECORD_PAGES = ['edit', 'progress', 'ties', 'history', 'delete'] as const
export type RecordPage = (typeof RECORD_PAGES)[number]

const PATHS: Readonly<Record<RecordPage, string>> = {
  edit: '',
  progress: '/avanzamento',
  ties: '/legami',
  history: '/storia',
  delete: '/elimina',
}

/** The path of a record's page under the desk of its territory. */
export function recordPath(type: RecordType, slug: string, to: RecordPage = 'edit'): string {
  return `/${type.noun}/${slug}${PATHS[to]}`
}

/** The path of the page of the rows of one type that hang on a record. */
export function rowsPath(type: RecordType, slug: string, rows: RowType): string {
  return `${recordPath(type, slug)}/${rows.noun}`
}

/** True for a type on which progress is reported: it has a state, a percentage and a note. */
export function hasProgress(type: RecordType): boolean {
  const kind = (name: string) => (type.fields[name] as Field | undefined)?.kind
  return (
    kind('state') === 'choice' && kind('progressPercent') === 'integer' && kind('progressNote') === 'text'
  )
}

/** The way from the desk to a page, for its crumbs. */
export function deskCrumbs(ctx: Context, links: Links, ...more: readonly Crumb[]): Crumb[] {
  return [{ label: deskWords(ctx.language).desk, href: links.desk(ctx.territory.slug) }, ...more]
}

type Tab = Readonly<{ label: string; path: string; current: boolean }>

/** The pages beside one of a record, those of its rows after its own form. */
function tabsOf(
  ctx: Context,
  registry: Registry,
  type: RecordType,
  slug: string,
  current: RecordPage | RowType,
  canEdit: boolean,
): Tab[] {
  const words = formWords(ctx.language)
  const labels: Record<RecordPage, string> = {
    edit: words.tabEdit,
    progress: words.tabProgress,
    ties: words.tabTies,
    history: words.tabHistory,
    delete: words.tabDelete,
  }
  const pages = RECORD_PAGES.filter(
    (one) => (one !== 'progress' || hasProgress(type)) && (canEdit || !['delete', 'progress'].includes(one)),
  ).map((one): Tab => ({ label: labels[one], path: recordPath(type, slug, one), current: one === current }))
  const rows = registry.rowsOn(type.type).map(
    (one): Tab => ({
      label: one.plural[ctx.language],
      path: rowsPath(type, slug, one),
      current: typeof current !== 'string' && current.type === one.type,
    }),
  )
  return [...pages.slice(0, 1), ...rows, ...pages.slice(1)]
}

/** Prepares the head of one of a record's pages. */
export function headOf(
  ctx: Context,
  links: Links,
  registry: Registry,
  type: RecordType,
  record: StoredRecord,
  current: RecordPage | RowType,
): RecordHead {
  const desk = (path: string) => links.desk(ctx.territory.slug, path)
  const { text: title, language: textLang } = readText(record.general.title, ctx.language)
  const canEdit = canEditRecord(ctx.actor, record, type)
  const tabs = tabsOf(ctx, registry, type, record.slug, current, canEdit)
  const listHref = desk(`/${type.noun}`)
  const editHref = desk(recordPath(type, record.slug))
  const here = current === 'edit' ? [] : tabs.flatMap(({ label, current }) => (current ? [{ label }] : []))
  return {
    title,
    textLang,
    kind: type.label[ctx.language],
    isPublic: record.general.isPublic,
    canEdit,
    tabs: tabs.map(({ path, ...tab }) => ({ ...tab, href: desk(path) })),
    crumbs: deskCrumbs(
      ctx,
      links,
      { label: type.plural[ctx.language], href: listHref },
      current === 'edit' ? { label: title } : { label: title, href: editHref },
      ...here,
    ),
    publicHref: links.record(ctx.territory.slug, type.noun, record.slug),
    listHref,
    editHref,
    tiesHref: desk(recordPath(type, record.slug, 'ties')),
  }
}
