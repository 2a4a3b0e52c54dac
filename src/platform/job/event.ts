import type { z } from 'zod'
import type { Localized } from '../../kernel/language.ts'
import type { Context } from '../context.ts'
import type { JobTools } from './job.ts'
import { insertTask } from './job-store.ts'

/** Something that happens in a territory and that others want to know. */
export type Event<T = unknown> = Readonly<{ name: string; payload: z.ZodType<T> }>

/** Who listens to an event: a task of its own, tried again by itself, whatever becomes of other listeners. */
export type Listener = Readonly<{
  /** Kebab-case, one of its kind among jobs and listeners. */
  name: string
  title: Localized
  event: string
  retries: number
  hear: (ctx: Context, payload: unknown, tools: JobTools) => Promise<void>
}>

/**
 * A listener whose payload is checked and typed. It hears an event at least once: what it writes is written once,
 * but a mail can leave twice, so it must do no harm to hear the same again.
 */
export function listenTo<T>(
  event: Event<T>,
  listener: Omit<Listener, 'event' | 'hear'> &
    Readonly<{ hear: (ctx: Context, payload: T, tools: JobTools) => Promise<void> }>,
): Listener {
  return {
    ...listener,
    event: event.name,
    hear: (ctx, payload, tools) => listener.hear(ctx, event.payload.parse(payload), tools),
  }
}

/**
 * Tells whoever listens, once the transaction of `ctx` is through; if it fails, nothing was told.
 * @throws ZodError when the payload is not the event's
 */
export async function tell<T>(ctx: Context, event: Event<T>, payload: T): Promise<void> {
  await insertTask(ctx.tx, {
    kind: 'event',
    name: event.name,
    territoryId: ctx.territory.id,
    payload: event.payload.parse(payload),
    now: ctx.now,
  })
}
