import type { JsonSchema } from '../json-schema.ts'
import type { OpenApi } from '../openapi.ts'
import type { Listed } from './listed.ts'
import { referenceName } from './schema-words.ts'

const SAMPLES: Readonly<Record<string, string>> = {
  territory: 'val-denza',
  slug: 'scheda-1',
  id: '0199f1c2-0000-7000-8000-000000000001',
}

/** Text inside single quotes of a shell. */
const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`

function bodyExample(document: OpenApi, body: JsonSchema | undefined): unknown {
  const content = body?.content as Record<string, { schema: JsonSchema }> | undefined
  const name = referenceName(content?.['application/json']?.schema ?? {})
  const examples = name ? document.components.schemas?.[name]?.examples : undefined
  return Array.isArray(examples) ? examples[0] : undefined
}

/** A command that tries an operation; `$TELAIO_TOKEN` stands for the reader's own token. */
export function curlExample(document: OpenApi, { method, path, operation }: Listed): string {
  const address = path.replace(/\{(\w+)\}/g, (_whole, name: string) => SAMPLES[name] ?? name)
  const asked = operation.parameters.filter((one) => one.in === 'query' && one.required)
  const query = new URLSearchParams(asked.map((one) => [one.name, String(one.example ?? '')])).toString()
  const url = `${(document.servers[0]?.url ?? '').replace(/\/$/, '')}${address}${query ? `?${query}` : ''}`
  const headers = operation.parameters.flatMap((one) =>
    one.in === 'header' && one.required ? [`${one.name}: ${one.example}`] : [],
  )
  const body = bodyExample(document, operation.requestBody)
  return [
    `curl ${method === 'GET' ? '' : `-X ${method} `}${quoted(url)}`,
    ...(operation.security.length > 1 ? [] : [`-H "Authorization: Bearer $TELAIO_TOKEN"`]),
    ...headers.map((header) => `-H ${quoted(header)}`),
    ...(body === undefined
      ? []
      : [`-H ${quoted('Content-Type: application/json')}`, `-d ${quoted(JSON.stringify(body))}`]),
  ].join(' \\\n  ')
}
