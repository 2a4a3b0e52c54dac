import { valuesToCells } from '../record/field/cells.ts'
import type { Registry } from '../record/registry.ts'
import { countRows, listRows } from '../row/row-store.ts'
import type { RowType } from '../row/row-type.ts'
import { fieldColumns } from './columns.ts'
import type { Dataset } from './dataset.ts'
import { typed } from './record-dataset.ts'

/** The dataset that every row type is by itself. A row that names a draft is left out with it. */
export function rowDataset(registry: Registry, type: RowType): Dataset {
  const columns = fieldColumns(type.fields, (name) => registry.byType(name).collection)
  return {
    slug: type.collection,
    title: type.plural,
    description: type.description,
    columns,
    ...(type.isManaged ? {} : { apiPath: `/${type.collection}` }),
    count: ({ tx }) => countRows(tx, type, { onlyPublic: true }),
    read: async ({ tx }, part) =>
      (await listRows(tx, type, { onlyPublic: true, ...part })).map(({ values }) => {
        const cells = valuesToCells(type.fields, values)
        return columns.map((column, index) => typed(column, cells[index] ?? ''))
      }),
  }
}
