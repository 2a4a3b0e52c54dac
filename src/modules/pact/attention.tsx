import type { VNode } from 'preact'
import type { Context } from '../../platform/context.ts'
import type { Links } from '../../platform/http/links.ts'
import type { Registry } from '../../platform/record/index.ts'
import { Card } from '../../ui/index.ts'
import { pactWords } from './messages.ts'
import { readRequests } from './request-service.ts'

/** What the desk shows first: how many requests wait for this person's answer, and the way to ask. */
export async function requestAttention(
  ctx: Context,
  links: Links,
  registry: Registry,
): Promise<VNode | null> {
  const words = pactWords(ctx.language)
  const { requests, bodies, workstreams } = await readRequests(ctx, registry)
  const waiting = requests.filter(({ canAnswer }) => canAnswer).length
  if (waiting === 0 && (bodies.length === 0 || workstreams.length === 0)) return null
  const href = links.desk(ctx.territory.slug, '/richieste')
  return (
    <Card title={words.requests} more={{ label: waiting > 0 ? words.waiting : words.askHere, href }}>
      <p>{waiting > 0 ? `${words.waiting}: ${waiting}` : words.noneWaiting}</p>
    </Card>
  )
}
