import { Notice } from '../../ui/index.ts'
import type { Module } from '../module.ts'
import { sourceWords } from './source-messages.ts'
import { readSources } from './source-service.ts'
import { PATH } from './start-pages.tsx'

/** Sources that can no longer be read, for whoever opens the desk: what they gave last stays, but grows old. */
export const failingSources: NonNullable<Module['attention']> = async (ctx, links) => {
  const failing = (await readSources(ctx)).filter(({ failingSince }) => failingSince !== null)
  if (failing.length === 0) return null
  return (
    <Notice lang={ctx.language} tone="warning" title={sourceWords(ctx.language).attention}>
      <ul>
        {failing.map(({ id, address, error }) => (
          <li key={id}>
            <a href={links.desk(ctx.territory.slug, PATH)}>{address}</a>: {error}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
