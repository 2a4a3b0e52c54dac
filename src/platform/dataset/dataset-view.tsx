import type { VNode } from 'preact'
import type { Language } from '../../kernel/language.ts'
import { type Content, DataTable, DefinitionList, EmptyState, LinkList } from '../../ui/index.ts'
import { shortText } from '../../ui/prose/short-text.ts'
import { formatDate, formatInstant } from '../i18n/format.ts'
import type { Column, DataCell, Dataset } from './dataset.ts'
import { datasetWords, TYPE_WORDS } from './messages.ts'

type Link = Readonly<{ label: string; href: string }>

/** One line of the list. */
export type ListedDataset = Readonly<{
  title: string
  href: string
  rows: number
  changedAt: Date | null
  files: readonly Link[]
}>

const numberOf = (count: number, language: Language) =>
  new Intl.NumberFormat(language === 'it' ? 'it-IT' : 'en-GB', { useGrouping: 'always' }).format(count)

function inLine(links: readonly Link[]): Content[] {
  return links.flatMap(({ label, href }, index) => [
    ...(index > 0 ? [' · '] : []),
    <a key={href} href={href}>
      {label}
    </a>,
  ])
}

/** The list of a territory's open data. */
export function DatasetList(props: {
  lang: Language
  licence: string
  datasets: readonly ListedDataset[]
}): VNode {
  const { lang, licence, datasets } = props
  const words = datasetWords(lang)
  const rows = datasets.map(({ title, href, rows: count, changedAt, files }) => [
    <a key={href} href={href}>
      {title}
    </a>,
    numberOf(count, lang),
    changedAt ? formatInstant(changedAt, lang) : null,
    inLine(files),
  ])
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <p>{words.licenceText(licence)}</p>
      <DataTable
        lang={lang}
        caption={words.title}
        captionHidden
        columns={[
          { title: words.table },
          { title: words.rows, align: 'end' },
          { title: words.lastChange },
          { title: words.formats },
        ]}
        rows={rows}
      />
    </>
  )
}

function meaning(column: Column, language: Language): string {
  const words = datasetWords(language)
  const options = Object.entries(column.options ?? {}).map(([key, said]) => `${key} (${said[language]})`)
  return [
    `${column.label[language]}.`,
    column.description?.[language],
    options.length > 0 ? words.options(options.join(', ')) : null,
    column.unit ? words.unit(column.unit) : null,
    column.refersTo ? words.names(column.refersTo) : null,
  ]
    .filter(Boolean)
    .join(' ')
}

function ColumnTable({ lang, columns }: { lang: Language; columns: readonly Column[] }): VNode {
  const words = datasetWords(lang)
  const rows = columns.map((column) => [
    <code key={column.name}>{column.name}</code>,
    meaning(column, lang),
    TYPE_WORDS[column.type][lang] + (column.required ? `, ${words.always}` : ''),
  ])
  return (
    <DataTable
      lang={lang}
      caption={words.columns}
      captionHidden
      columns={[{ title: words.column }, { title: words.meaning }, { title: words.type }]}
      rows={rows}
    />
  )
}

// More columns than these do not stand beside one another on a screen.
const SHOWN_COLUMNS = 5

function cellWords(column: Column, cell: DataCell, language: Language): string | null {
  if (cell === null) return null
  if (typeof cell === 'boolean') return { it: cell ? 'sì' : 'no', en: cell ? 'yes' : 'no' }[language]
  if (column.options) return column.options[String(cell)]?.[language] ?? String(cell)
  if (column.type === 'date') return formatDate(String(cell), language)
  return typeof cell === 'string' ? shortText(cell) : numberOf(cell, language)
}

function Preview(props: {
  lang: Language
  dataset: Dataset
  first: readonly (readonly DataCell[])[]
  rows: number
}): VNode {
  const { lang, dataset, first, rows } = props
  const words = datasetWords(lang)
  if (first.length === 0) return <EmptyState title={words.noRows} text={words.noRowsText} />
  // Columns that tell rows apart come before those in which all say the same or nothing.
  const shown = dataset.columns
    .map((column, index) => ({ column, index }))
    .filter(({ index }) => first.some((row) => row[index] !== null))
    .filter(({ column }) => column.type !== 'boolean' && !column.name.endsWith('.en'))
    .slice(0, SHOWN_COLUMNS)
  return (
    <>
      <p>{words.previewText(first.length, rows, dataset.columns.length)}</p>
      <DataTable
        lang={lang}
        caption={words.preview}
        captionHidden
        columns={shown.map(({ column }) => ({
          title: column.label[lang],
          align: column.type === 'integer' || column.type === 'number' ? ('end' as const) : undefined,
        }))}
        rows={first.map((row) =>
          shown.map(({ column, index }) => cellWords(column, row[index] ?? null, lang)),
        )}
      />
    </>
  )
}

/** One dataset: what it is, its files, its columns, its first rows and how to cite it. */
export function DatasetPage(props: {
  lang: Language
  dataset: Dataset
  rows: number
  changedAt: Date | null
  licence: string
  files: readonly Link[]
  programs: readonly Link[]
  first: readonly (readonly DataCell[])[]
  citation: string
}): VNode {
  const { lang, dataset, rows, changedAt, licence } = props
  const words = datasetWords(lang)
  const items = [
    { label: words.rows, value: numberOf(rows, lang) },
    { label: words.lastChange, value: changedAt ? formatInstant(changedAt, lang) : null },
    { label: words.licence, value: licence },
    ...(dataset.source ? [{ label: words.source, value: dataset.source[lang] }] : []),
  ]
  return (
    <>
      <h1>{dataset.title[lang]}</h1>
      <p>{dataset.description[lang]}</p>
      <DefinitionList lang={lang} items={items} layout="table" />
      <h2>{words.download}</h2>
      <LinkList items={props.files} />
      <h2>{words.preview}</h2>
      <Preview lang={lang} dataset={dataset} first={props.first} rows={rows} />
      <h2>{words.columns}</h2>
      <ColumnTable lang={lang} columns={dataset.columns} />
      <h2>{words.cite}</h2>
      <p>{props.citation}</p>
      <h2>{words.programs}</h2>
      <LinkList items={props.programs} />
    </>
  )
}
