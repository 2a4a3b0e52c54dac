import { createHash } from 'node:crypto'
import pg from 'pg'

// Texts come from the code, not from people, so they are few; the bound is for a mistake that makes them many.
const STATEMENTS = 400

const names = new Map<string, string>()
let generation = 0

// PostgreSQL's code for a prepared statement whose answer would have other columns than when it was prepared.
const OUTDATED = '0A000'

/**
 * After a migration beside a running process every connection holds statements that PostgreSQL refuses from then on.
 * The query that meets it fails once; under new names all are prepared anew.
 */
function forgetOutdated(error: unknown): void {
  const { code, routine } = (error ?? {}) as { code?: string; routine?: string }
  if (code !== OUTDATED || routine !== 'RevalidateCachedQuery') return
  names.clear()
  generation += 1
}

/** A name for a statement: the same text has the same name on every connection. */
function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined) return known
  if (names.size >= STATEMENTS) return undefined
  const name = createHash('sha256').update(`${generation} ${text}`).digest('base64url').slice(0, 20)
  names.set(text, name)
  return name
}

/** What can be prepared; `start transaction`, `set` and their kind have no plan. */
const PLANNED = /^\s*(select|with|insert|update|delete)\b/i

/**
 * A client that prepares what it asks: planning a page's dozen of small queries costs more than running them, and
 * an import of many territories spent a third of the database's time on planning the same inserts again. The query
 * builder passes no statement names, so they are given here.
 */
export class PreparingClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: the driver's own overloads end in any, and this one must fit them all
  override query(...args: any[]): any {
    const [text, values, ...rest] = args
    const name =
      typeof text === 'string' && Array.isArray(values) && PLANNED.test(text) ? nameOf(text) : undefined
    const first = name === undefined ? [text, values] : [{ name, text, values }]
    const answer: unknown = super.query(...([...first, ...rest] as Parameters<pg.Client['query']>))
    if (name !== undefined && answer instanceof Promise) answer.catch(forgetOutdated)
    return answer
  }
}
