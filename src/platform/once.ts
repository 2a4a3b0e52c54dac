import type { Context } from './context.ts'

/**
 * Reads something once a request, however many parts of a page ask for it: the answer lives as long as the
 * context, which is one transaction and so sees one state of the data. What else it is given must be the same for
 * all who ask.
 */
export function oncePerContext<T, Given extends readonly unknown[]>(
  read: (ctx: Context, ...given: Given) => Promise<T>,
): (ctx: Context, ...given: Given) => Promise<T> {
  const answers = new WeakMap<Context, Promise<T>>()
  return (ctx, ...given) => {
    const known = answers.get(ctx)
    if (known) return known
    const answer = read(ctx, ...given)
    answers.set(ctx, answer)
    return answer
  }
}
