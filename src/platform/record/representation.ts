import type { Context } from '../context.ts'
import type { StoredRecord } from './record.ts'

/**
 * A record in a standard of its field, beside our own JSON: its media type, and how it is written. `url` is the Italian
 * page of the record, absolute.
 */
export type Representation = Readonly<{
  mediaType: string
  write: (ctx: Context, record: StoredRecord, url: string) => Promise<string>
}>

/**
 * The representation that a program accepts first, by the `Accept` header (RFC 9110, 12.5.1); null is our own JSON,
 * which is also for whoever accepts anything.
 */
export function negotiate(
  accept: string | undefined,
  offered: readonly Representation[],
): Representation | null {
  if (accept === undefined || offered.length === 0) return null
  const wanted = accept
    .split(',')
    .map((part, at) => {
      const [type = '', ...parameters] = part.split(';').map((one) => one.trim().toLowerCase())
      const quality = parameters.find((one) => one.startsWith('q='))?.slice(2)
      return { type, at, quality: quality === undefined ? 1 : Number(quality) || 0 }
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality || one.at - other.at)
  for (const { type } of wanted) {
    if (type === 'application/json' || type === '*/*' || type === 'application/*') return null
    const found = offered.find(
      ({ mediaType }) => mediaType === type || type === `${mediaType.split('/', 1)[0]}/*`,
    )
    if (found) return found
  }
  return null
}
