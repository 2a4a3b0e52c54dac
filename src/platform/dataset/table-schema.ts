import type { Language, Localized } from '../../kernel/language.ts'
import type { Column, Dataset } from './dataset.ts'

const words = (name: string, said: Localized | undefined, language: Language) =>
  said ? { [name]: said[language], [`${name}s`]: said } : {}

function constraintsOf({ required, options, min, max, pattern }: Column, isKey: boolean) {
  const constraints = {
    ...(required ? { required: true } : {}),
    ...(isKey ? { unique: true } : {}),
    ...(options ? { enum: Object.keys(options) } : {}),
    ...(min === undefined ? {} : { minimum: min }),
    ...(max === undefined ? {} : { maximum: max }),
    ...(pattern === undefined ? {} : { pattern }),
  }
  return Object.keys(constraints).length > 0 ? { constraints } : {}
}

/**
 * The description of a dataset as a Frictionless Table Schema v1 (specs.frictionlessdata.io/table-schema), one for
 * all formats. `titles`, `descriptions`, `unit` and `options` are properties of ours, as the standard allows.
 */
export function tableSchema(dataset: Dataset, language: Language) {
  const { columns, key } = dataset
  const foreignKeys = columns.flatMap(({ name, refersTo }) =>
    refersTo === undefined
      ? []
      : [
          {
            fields: name,
            reference: { resource: refersTo === dataset.slug ? '' : refersTo, fields: 'slug' },
          },
        ],
  )
  return {
    $schema: 'https://specs.frictionlessdata.io/schemas/table-schema.json',
    ...words('title', dataset.title, language),
    ...words('description', dataset.description, language),
    ...(dataset.source ? { source: dataset.source } : {}),
    fields: columns.map((column) => ({
      name: column.name,
      type: column.type,
      ...(column.isAddress ? { format: 'uri' } : {}),
      ...words('title', column.label, language),
      ...words('description', column.description, language),
      ...(column.unit === undefined ? {} : { unit: column.unit }),
      ...(column.options ? { options: column.options } : {}),
      ...constraintsOf(column, column.name === key),
    })),
    missingValues: [''],
    ...(key === undefined ? {} : { primaryKey: key }),
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
  }
}
