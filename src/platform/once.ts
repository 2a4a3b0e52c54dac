import type { Context } from './context.ts'

/**
 * Reads something once a request, however many parts of a page ask for it: the answer lives as long as the
 * context, which is one transaction and so sees one state of the data.
 */
export function oncePerContext<T>(read: (ctx: Context) => Promise<T>): (ctx: Context) => Promise<T> {
  const answers = new WeakMap<Context, Promise<T>>()
  return (ctx) => {
    const known = answers.get(ctx)
    if (known) return known
    const answer = read(ctx)
    answers.set(ctx, answer)
    return answer
  }
}
