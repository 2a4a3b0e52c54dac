/** Rows that hang on records, for the rows of the access table that are about them. */
import { refsOf } from '../../src/platform/record/field/columns.ts'
import { valuesToForm } from '../../src/platform/record/field/form.ts'
import type { Values } from '../../src/platform/record/index.ts'
import { saveRows } from '../../src/platform/row/row-service.ts'
import { listRows } from '../../src/platform/row/row-store.ts'
import type { RowType } from '../../src/platform/row/row-type.ts'
import type { Prepare } from './access-requests.ts'
import { type AccessWorld, sampleOf, TERRITORY } from './access-world.ts'

type Fresh = Readonly<{ slug: string; values: Values }>

/** The type of the records on which rows hang. */
function parentOf(rows: RowType): string {
  return (refsOf(rows.fields).find(({ name }) => name === rows.parent) as { to: string }).to
}

/** A row that hangs on a record of the editor's body, made for it, so that no other row is in its way. */
async function freshRow(world: AccessWorld, rows: RowType): Promise<Fresh> {
  const to = parentOf(rows)
  const slug = `per-${rows.type}-${crypto.randomUUID()}`
  await world.addRecord(TERRITORY, to, world.values(world.registry.byType(to), slug))
  const needed = Object.entries(rows.fields).filter(([name, field]) => field.required || name === 'area')
  const values = Object.fromEntries(needed.map(([name, field]) => [name, sampleOf(field) ?? 1]))
  return { slug, values: { ...values, [rows.parent]: slug } as Values }
}

const rowsOf = (world: AccessWorld, collection: string) =>
  world.registry.rowsByCollection(collection) as RowType

/** The page of the rows of a record. */
const opening =
  (collection: string): Prepare =>
  async ({ world }) => ({ params: { slug: world.seed(parentOf(rowsOf(world, collection))).slug } })

/** A row, posted by a form. */
const typing =
  (collection: string): Prepare =>
  async ({ world }) => {
    const rows = rowsOf(world, collection)
    const { slug, values } = await freshRow(world, rows)
    const { [rows.parent]: _, ...form } = valuesToForm(rows.fields, values)
    return { params: { slug }, form: { ...form, intent: 'save' } }
  }

/** A row, sent by a program. */
const sending =
  (collection: string): Prepare =>
  async ({ world }) => ({ json: { items: [(await freshRow(world, rowsOf(world, collection))).values] } })

/** A row that is there, for it to be taken out. */
const removing =
  (collection: string): Prepare =>
  async ({ world }) => {
    const rows = rowsOf(world, collection)
    const { slug, values } = await freshRow(world, rows)
    const id = await world.work(TERRITORY, async (ctx) => {
      await saveRows(ctx, rows, [values], { replace: false })
      const all = await listRows(ctx.tx, rows)
      return all.find((row) => row.values[rows.parent] === slug)?.id as string
    })
    return { params: { id } }
  }

const PAGES = {
  observations: 'valori',
  targets: 'traguardi',
  commitments: 'impegni',
  expenses: 'spese',
  portals: 'portali',
}

/** By row of the access table. */
export const ROW_REQUESTS: Readonly<Record<string, Prepare>> = Object.fromEntries(
  Object.entries(PAGES).flatMap(([collection, noun]) => [
    [`GET /scrivania/:territory/{noun}/:slug/${noun}`, opening(collection)],
    [`POST /scrivania/:territory/{noun}/:slug/${noun}`, typing(collection)],
    [`POST /api/v1/territories/:territory/${collection}`, sending(collection)],
    [`DELETE /api/v1/territories/:territory/${collection}/:id`, removing(collection)],
  ]),
)
