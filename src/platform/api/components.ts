import type { Language } from '../../kernel/language.ts'
import type { Fields } from '../record/field/field.ts'
import type { RecordFinder } from '../record/finder.ts'
import { GENERAL_FIELDS } from '../record/general-fields.ts'
import type { Registry } from '../record/registry.ts'
import type { RecordType } from '../record/type.ts'
import type { RowType } from '../row/row-type.ts'
import { TERRITORY_FIELDS } from '../territory/territory-fields.ts'
import { examplePatch, exampleRecord, exampleRow } from './example-value.ts'
import { describeFields, type JsonSchema, jsonSchema, sharedSchemas } from './json-schema.ts'
import { rowSchemaNames, schemaNames } from './names.ts'
import * as shapes from './shapes.ts'

const reference = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` })

/** A page whose items are a component of their own. */
function pageOf(item: string): JsonSchema {
  const page = jsonSchema(shapes.pageShape(shapes.hiddenShape), 'output') as {
    properties: Record<string, JsonSchema>
  }
  return { ...page, properties: { ...page.properties, items: { type: 'array', items: reference(item) } } }
}

type Described = JsonSchema & { properties?: Record<string, JsonSchema> }

/** A record that may have been found by a finder says why. */
function withFound(item: Described, finder: RecordFinder | undefined): JsonSchema {
  if (!finder) return item
  return { ...item, properties: { ...item.properties, found: jsonSchema(finder.shapes.found, 'output') } }
}

/** A page of a finder says something of the whole. */
function withMore(page: Described, finder: RecordFinder | undefined): JsonSchema {
  if (!finder) return page
  const more = Object.entries(finder.shapes.more).map(([name, shape]) => [name, jsonSchema(shape, 'output')])
  return { ...page, properties: { ...page.properties, ...Object.fromEntries(more) } }
}

function typeComponents(registry: Registry, type: RecordType, language: Language) {
  const names = schemaNames(type)
  const finder = registry.finderOf(type.type)
  const fields: Fields = { ...GENERAL_FIELDS, ...type.fields }
  const described = (schema: JsonSchema) => describeFields(registry, fields, schema, language)
  const whole = jsonSchema(shapes.wholeShape(type), 'output') as JsonSchema & {
    properties: Record<string, JsonSchema>
  }
  const { ties: _, history: __, ...own } = whole.properties
  const extra = {
    ties: { type: 'array', items: reference('Tie') },
    history: { type: 'array', items: reference('HistoryEntry') },
  }
  return {
    [names.item]: described(withFound(jsonSchema(shapes.itemShape(type), 'output'), finder)),
    [names.whole]: described({ ...whole, properties: { ...own, ...extra } }),
    [names.page]: withMore(pageOf(names.item), finder),
    [names.input]: {
      ...described(jsonSchema(shapes.inputShape(type), 'input')),
      examples: [exampleRecord(type)],
    },
    [names.patch]: {
      ...described(jsonSchema(shapes.patchShape(type), 'input')),
      examples: [examplePatch()],
    },
  }
}

function rowComponents(registry: Registry, type: RowType, language: Language) {
  const names = rowSchemaNames(type)
  const input = jsonSchema(shapes.rowsInputShape(type), 'input') as {
    properties: Record<string, JsonSchema & { items?: JsonSchema }>
  }
  const described = (schema: JsonSchema) => describeFields(registry, type.fields, schema, language)
  const { items } = input.properties
  const listed = { ...items, items: described(items?.items as JsonSchema) }
  return {
    [names.item]: described(jsonSchema(shapes.rowShape(type), 'output')),
    [names.page]: pageOf(names.item),
    [names.input]: {
      ...input,
      properties: { ...input.properties, items: listed },
      examples: [{ items: [exampleRow(type)], replace: false }],
    },
  }
}

/** Every schema of the OpenAPI document by its name, with the words of `language`. */
export function schemaComponents(registry: Registry, language: Language): Record<string, JsonSchema> {
  const described = (schema: JsonSchema) => describeFields(registry, TERRITORY_FIELDS, schema, language)
  const types = registry.types.map(({ type }) => type)
  const tieExample = {
    relation: 'carries',
    direction: 'backward',
    role: 'lead',
    record: { type: 'body', slug: 'body-1' },
  }
  return {
    ...sharedSchemas(),
    Territory: described(jsonSchema(shapes.territoryShape, 'output')),
    TerritoryRecord: described(jsonSchema(shapes.wholeTerritoryShape, 'output')),
    TerritoryPage: pageOf('Territory'),
    Dataset: jsonSchema(shapes.datasetShape, 'output'),
    DatasetPage: pageOf('Dataset'),
    DatasetRecord: jsonSchema(shapes.wholeDatasetShape, 'output'),
    Hit: jsonSchema(shapes.hitShape, 'output'),
    HitPage: pageOf('Hit'),
    Tie: jsonSchema(shapes.tieShape, 'output'),
    TieInput: { ...jsonSchema(shapes.tieInputShape(types), 'input'), examples: [tieExample] },
    HistoryEntry: jsonSchema(shapes.historyShape, 'output'),
    Hidden: jsonSchema(shapes.hiddenShape, 'output'),
    Problem: jsonSchema(shapes.problemShape, 'output'),
    OpenApi: { type: 'object', properties: { openapi: { type: 'string' } }, required: ['openapi'] },
    RowsSaved: jsonSchema(shapes.rowsSavedShape, 'output'),
    ...Object.assign({}, ...registry.types.map((type) => typeComponents(registry, type, language))),
    ...Object.assign({}, ...registry.rows.map((type) => rowComponents(registry, type, language))),
  }
}
