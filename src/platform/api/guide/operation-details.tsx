import type { VNode } from 'preact'
import type { Language } from '../../../kernel/language.ts'
import { Prose } from '../../../ui/index.ts'
import { guideWords } from '../guide-words.ts'
import type { JsonSchema } from '../json-schema.ts'
import type { OpenApi, Parameter } from '../openapi.ts'
import { curlExample } from './curl.ts'
import type { Listed } from './listed.ts'
import { shapeWords } from './schema-words.ts'

/** A list and not a table: a page holds a hundred of them, and a phone shows them as they are. */
function Parameters({ lang, parameters }: { lang: Language; parameters: readonly Parameter[] }): VNode {
  const words = guideWords(lang)
  return (
    <>
      <p>
        <strong>{words.parameters}</strong>
      </p>
      <ul>
        {parameters.map(({ name, required, schema, description, ...parameter }) => (
          <li key={name}>
            <code>{name}</code> ({words[parameter.in]}, {required ? words.required : words.optional},{' '}
            {shapeWords(schema)}): {description}
          </li>
        ))}
      </ul>
    </>
  )
}

const mediaSchema = (content: unknown): JsonSchema | undefined =>
  Object.values((content ?? {}) as Record<string, { schema: JsonSchema }>)[0]?.schema

/** The answer behind a status, also where the document only refers to it. */
function answerWords(document: OpenApi, status: string, response: JsonSchema): string {
  const shared = /Problem\d+$/.exec(String(response.$ref ?? ''))?.[0]
  const answer = shared ? document.components.responses?.[shared] : response
  const schema = mediaSchema(answer?.content)
  return `${status}: ${answer?.description ?? ''}${schema ? ` (${shapeWords(schema)})` : ''}`
}

type OperationDetailsProps = {
  readonly lang: Language
  readonly document: OpenApi
  readonly listed: Listed
}

/** One address in full: parameters, body, answers, and a command to try it. */
export function OperationDetails({ lang, document, listed }: OperationDetailsProps): VNode {
  const words = guideWords(lang)
  const { method, path, operation } = listed
  const title = `${method} ${path}`
  const body = mediaSchema(operation.requestBody?.content)
  return (
    <details>
      <summary>
        <code>{title}</code>
      </summary>
      {/* A link to something inside opens the fold; a link to the fold itself would not. */}
      <p id={`op-${operation.operationId}`}>{operation.summary}</p>
      {operation.description ? <Prose text={operation.description} /> : null}
      {operation.parameters.length > 0 ? <Parameters lang={lang} parameters={operation.parameters} /> : null}
      {body ? (
        <p>
          <strong>{words.body}</strong>: <code>{shapeWords(body)}</code>
        </p>
      ) : null}
      <p>
        <strong>{words.answers}</strong>
      </p>
      <ul>
        {Object.entries(operation.responses).map(([status, response]) => (
          <li key={status}>{answerWords(document, status, response)}</li>
        ))}
      </ul>
      <p>
        <strong>{words.example}</strong>
      </p>
      <Prose text={`\`\`\`\n${curlExample(document, listed)}\n\`\`\``} />
    </details>
  )
}
