import type { VNode } from 'preact'
import type { Language } from '../../../kernel/language.ts'
import { DataTable, Prose } from '../../../ui/index.ts'
import { guideWords } from '../guide-words.ts'
import type { JsonSchema } from '../json-schema.ts'
import { PARAMETERS } from '../messages.ts'
import type { OpenApi } from '../openapi.ts'
import { shapeWords } from './schema-words.ts'

type FieldTableProps = {
  readonly lang: Language
  readonly document: OpenApi
  /** The component whose properties are shown. */
  readonly schema: string
  readonly title: string
}

function propertiesOf(document: OpenApi, name: string) {
  const schema = document.components.schemas?.[name] ?? {}
  return {
    properties: (schema.properties ?? {}) as Record<string, JsonSchema>,
    required: (schema.required ?? []) as readonly string[],
  }
}

/** The fields of a record, each with its shape and its meaning. */
export function FieldTable({ lang, document, schema, title }: FieldTableProps): VNode {
  const words = guideWords(lang)
  const { properties, required } = propertiesOf(document, `${schema}Input`)
  return (
    <details>
      <summary>{words.fields}</summary>
      <DataTable
        lang={lang}
        caption={`${words.fields}: ${title}`}
        captionHidden
        columns={[{ title: words.field }, { title: words.shape }, { title: words.meaning }]}
        rows={Object.entries(properties).map(([name, property]) => [
          <code key={name}>{name}</code>,
          `${shapeWords(property)}${required.includes(name) ? `, ${words.required}` : ''}`,
          <Prose key="meaning" text={String(property.description ?? PARAMETERS[name]?.[lang] ?? name)} />,
        ])}
      />
    </details>
  )
}
