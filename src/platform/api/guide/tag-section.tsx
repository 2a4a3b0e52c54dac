import type { VNode } from 'preact'
import type { Language } from '../../../kernel/language.ts'
import { Card, DataTable } from '../../../ui/index.ts'
import { guideWords } from '../guide-words.ts'
import type { OpenApi } from '../openapi.ts'
import { FieldTable } from './field-table.tsx'
import { operationsOf } from './listed.ts'
import { OperationDetails } from './operation-details.tsx'

type TagSectionProps = {
  readonly lang: Language
  readonly document: OpenApi
  readonly tag: OpenApi['tags'][number]
}

/** One collection, or one of the general chapters: its addresses, its fields, and each address in detail. */
export function TagSection({ lang, document, tag }: TagSectionProps): VNode {
  const words = guideWords(lang)
  const listed = operationsOf(document, tag.name)
  // The fields of a record are those of its collection; those of a row are those of what is removed one by one.
  const told = listed.find(({ operation }) => /^(create|remove)/.test(operation.operationId))
  const schema = told?.operation.operationId.replace(/^(create|remove)/, '')
  return (
    <Card id={tag.name} title={tag.description}>
      <DataTable
        lang={lang}
        caption={`${words.address}: ${tag.description}`}
        captionHidden
        columns={[{ title: words.address }, { title: words.does }, { title: words.who }]}
        rows={listed.map(({ method, path, operation }) => [
          <a key={operation.operationId} href={`#op-${operation.operationId}`}>
            <code>{`${method} ${path}`}</code>
          </a>,
          operation.summary,
          operation.security.length > 1 ? words.everybody : words.token,
        ])}
      />
      {schema ? <FieldTable lang={lang} document={document} schema={schema} title={tag.description} /> : null}
      {listed.map((one) => (
        <OperationDetails key={one.operation.operationId} lang={lang} document={document} listed={one} />
      ))}
    </Card>
  )
}
