import { fieldsOf, flatValues, toInput } from '../record/changes.ts'
import { keyOf, listConcealed } from '../record/concealed-store.ts'
import { valuesToCells } from '../record/field/cells.ts'
import { refsOf } from '../record/field/columns.ts'
import type { Values } from '../record/field/field.ts'
import { countRecords, listRecords } from '../record/record-store.ts'
import type { Registry } from '../record/registry.ts'
import type { RecordType } from '../record/type.ts'
import { recordColumns } from './columns.ts'
import type { Column, DataCell, Dataset } from './dataset.ts'
import { lastChanges } from './dataset-store.ts'

/** A cell of a package as the value that a column holds. */
export function typed({ type }: Column, text: string): DataCell {
  if (text === '') return null
  if (type === 'integer' || type === 'number') return Number(text)
  return type === 'boolean' ? text === 'true' : text
}

/** The dataset that every record type is by itself, made of its description. */
export function recordDataset(registry: Registry, type: RecordType): Dataset {
  const fields = fieldsOf(type)
  const refs = refsOf(fields)
  const columns = recordColumns(type, (name) => registry.byType(name).collection)
  const read: Dataset['read'] = async ({ tx }, part) => {
    const records = await listRecords(tx, type, { onlyPublic: true, ...part })
    const read = records.map((record) => ({ slug: record.slug, values: flatValues(toInput(record)) }))
    const named = ({ values }: { values: Values }) =>
      refs.flatMap(({ name, to }) => {
        const slug = values[name]
        return typeof slug === 'string' ? [{ type: to, slug }] : []
      })
    const concealed = await listConcealed(tx, read.flatMap(named))
    return read.map(({ slug, values }) => {
      const hidden = refs.filter(({ name, to }) => concealed.has(keyOf(to, String(values[name]))))
      const shown = { ...values, ...Object.fromEntries(hidden.map(({ name }) => [name, null])) }
      const cells = [slug, ...valuesToCells(fields, shown)]
      return columns.map((column, index) => typed(column, cells[index] ?? ''))
    })
  }
  return {
    slug: type.collection,
    title: type.plural,
    description: {
      it: `Le schede pubbliche di tipo «${type.label.it}», una per riga, con tutti i loro campi.`,
      en: `The public records of type “${type.label.en}”, one a row, with all their fields.`,
    },
    columns,
    key: 'slug',
    count: ({ tx }) => countRecords(tx, type, { onlyPublic: true }),
    read,
    changedAt: async (ctx) => (await lastChanges(ctx)).get(type.type) ?? null,
    apiPath: `/${type.collection}`,
  }
}
