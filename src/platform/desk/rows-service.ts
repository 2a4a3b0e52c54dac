import { createHash } from 'node:crypto'
import { AppError, type Problem } from '../../kernel/error.ts'
import { isId } from '../../kernel/id.ts'
import { fillWords, type LocalText, readText } from '../../kernel/language.ts'
import type { Context } from '../context.ts'
import type { Links } from '../http/links.ts'
import { canEditRecord } from '../identity/policy.ts'
import type { Field, Values } from '../record/field/field.ts'
import { type FormData, formToCandidate, valuesToForm } from '../record/field/form.ts'
import type { StoredRecord } from '../record/record.ts'
import type { RecordType } from '../record/type.ts'
import { planRows } from '../row/row-plan.ts'
import { removeRows, saveRows } from '../row/row-service.ts'
import { countRows, listRows } from '../row/row-store.ts'
import { type RowType, rowKey, type StoredRow } from '../row/row-type.ts'
import { attempt } from './attempt.ts'
import { fieldWords, readTitles } from './field-words.ts'
import { rowsPath } from './record-pages.ts'
import { rowWords } from './row-messages.ts'
import { nameOf, rowFields, saidOf } from './row-words.ts'
import type { RowList } from './types.ts'

const PAGE = 50

/** What came of a posted row. `taken` asks: another row stands under the same key, and nothing is overwritten unasked. */
export type RowSaved = Readonly<
  | { kind: 'saved'; isNew: boolean }
  | { kind: 'refused'; status: number; problems: readonly Problem[]; form: FormData }
  | { kind: 'taken'; there: string; written: string; form: FormData }
>

const isWordy = ({ kind }: Field) => kind === 'text'

/** The rows of one type that hang on a record, a page of them. */
export async function readRowList(
  ctx: Context,
  links: Links,
  type: RecordType,
  rows: RowType,
  record: StoredRecord,
  asked: number,
): Promise<RowList> {
  const { language, tx } = ctx
  const query = { refs: { [rows.parent]: [record.id] } }
  const total = await countRows(tx, rows, query)
  const pages = Math.max(1, Math.ceil(total / PAGE))
  const page = Math.min(Math.max(1, Number.isInteger(asked) ? asked : 1), pages)
  const found = await listRows(tx, rows, { ...query, limit: PAGE, offset: (page - 1) * PAGE })
  const titles = await readTitles(
    tx,
    rows.fields,
    found.map(({ values }) => values),
  )
  const rest = Object.entries(rowFields(rows)).filter(([name]) => !rows.key.includes(name))
  const short = rest.filter(([, field]) => !isWordy(field))
  const long = rest.filter(([, field]) => isWordy(field))
  const href = links.desk(ctx.territory.slug, rowsPath(type, record.slug, rows))
  return {
    total,
    page,
    pages,
    href,
    columns: short.map(([, field]) => field.label[language]),
    rows: found.map(({ id, values }) => ({
      id,
      href: `${href}?riga=${id}#row`,
      name: nameOf(rows, values, language, titles),
      // Only a number that nobody has is "not available"; what is merely not said is not.
      cells: short.map(
        ([name, field]) =>
          fieldWords(field, values[name] ?? null, language, titles) ??
          (field.kind === 'decimal' ? null : '–'),
      ),
      details: long.flatMap(([name]) =>
        values[name] ? [readText(values[name] as LocalText, language).text] : [],
      ),
    })),
  }
}

// Whoever saves a row must have seen it as it is: this tells whether it still is.
const digestOf = ({ values }: StoredRow) =>
  createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 16)

/** The row with this id, if it hangs on the record: there may be thousands beside it. */
async function findRow(
  ctx: Context,
  type: RowType,
  record: StoredRecord,
  id: string,
): Promise<StoredRow | undefined> {
  if (!isId(id)) return undefined
  const [row] = await listRows(ctx.tx, type, { refs: { [type.parent]: [record.id] }, ids: [id] })
  return row
}

function toForm(type: RowType, row: StoredRow): FormData {
  return { ...valuesToForm(rowFields(type), row.values), row: row.id, seen: digestOf(row) }
}

/**
 * The texts with which the form of a row opens: those of the row with this id where it is there, otherwise what the
 * address gives, such as the day for which a value is due.
 */
export async function openRow(
  ctx: Context,
  type: RowType,
  record: StoredRecord,
  given: FormData,
): Promise<FormData> {
  const row = given.riga === undefined ? undefined : await findRow(ctx, type, record, given.riga)
  if (row) return toForm(type, row)
  const names = Object.keys(valuesToForm(rowFields(type), {}))
  const isField = (name: string) => names.includes(name) || (name.split('.')[0] as string) in rowFields(type)
  return Object.fromEntries(Object.entries(given).filter(([name]) => isField(name)))
}

/** What stands in the way of changing the row that a form was opened on. */
async function findStale(
  ctx: Context,
  type: RowType,
  row: StoredRow | undefined,
  form: FormData,
): Promise<RowSaved | null> {
  const words = rowWords(ctx.language)
  if (!form.row || (row && digestOf(row) === form.seen)) return null
  if (!row) {
    const problem = { wrong: words.gone, right: words.goneRight }
    return { kind: 'refused', status: 409, problems: [problem], form: { ...form, row: '', seen: '' } }
  }
  const titles = await readTitles(ctx.tx, type.fields, [row.values])
  const now = saidOf(type, row.values, ctx.language, titles)
  const problem = { wrong: words.stale, right: fillWords(words.staleRight, { now }) }
  return { kind: 'refused', status: 409, problems: [problem], form: { ...form, seen: digestOf(row) } }
}

/**
 * Adds the row that a form describes, or changes the one that it was opened on.
 * @throws AppError `record/forbidden`
 */
export async function saveRow(
  ctx: Context,
  type: RowType,
  record: StoredRecord,
  form: FormData,
): Promise<RowSaved> {
  if (!canEditRecord(ctx.actor, record)) throw new AppError('record/forbidden')
  const row = form.row ? await findRow(ctx, type, record, form.row) : undefined
  const stale = await findStale(ctx, type, row, form)
  if (stale) return stale
  const candidate = { ...formToCandidate(rowFields(type), form), [type.parent]: record.slug }
  const [change] = (await planRows(ctx, type, [candidate], { replace: true })).changed
  if (change && change.before.id !== row?.id && form.replace !== digestOf(change.before)) {
    const titles = await readTitles(ctx.tx, type.fields, [change.before.values, change.after])
    const said = (values: Values) =>
      `${nameOf(type, values, ctx.language, titles)}: ${saidOf(type, values, ctx.language, titles)}`
    return {
      kind: 'taken',
      there: said(change.before.values),
      written: said(change.after),
      form: { ...form, replace: digestOf(change.before) },
    }
  }
  const tried = await attempt(ctx.language, () => saveRows(ctx, type, [candidate], { replace: true }))
  if (!tried.ok) return { kind: 'refused', status: tried.status, problems: tried.problems, form }
  const after = tried.value.added[0]?.values ?? tried.value.changed[0]?.after
  // Under another key it is another row: the one that the form was opened on gives way.
  if (row && after && rowKey(type, after) !== rowKey(type, row.values)) {
    await removeRows(ctx, type, record.id, [row.id as typeof record.id])
  }
  return { kind: 'saved', isNew: row === undefined }
}

/**
 * Takes out the row that a form was opened on.
 * @throws as `removeRows`
 */
export async function dropRow(
  ctx: Context,
  type: RowType,
  record: StoredRecord,
  form: FormData,
): Promise<void> {
  await removeRows(ctx, type, record.id, [(form.row ?? '') as typeof record.id])
}
