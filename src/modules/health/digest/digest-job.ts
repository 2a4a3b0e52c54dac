import { z } from 'zod'
import { type Event, listenTo, tell } from '../../../platform/job/event.ts'
import type { Job } from '../../../platform/job/job.ts'
import { digestLetter } from './digest-letter.ts'
import { weekOf } from './digest-rules.ts'
import { readDigests } from './digest-service.ts'
import { claimDigest } from './digest-store.ts'

const DIGEST_DUE = z.object({ accountId: z.string(), week: z.iso.date() })

/** Somebody has something to do this week. */
const digestDue: Event<z.infer<typeof DIGEST_DUE>> = { name: 'digest.due', payload: DIGEST_DUE }

const RETRIES = 6

/**
 * Looks, on Monday morning, for whoever has something due. Each letter is a task of its own, so that one address which
 * a mail server refuses neither keeps the others back nor sends them twice.
 */
export const digestJob: Job = {
  name: 'weekly-digest',
  title: { it: 'Prepara il riepilogo del lunedì', en: 'Prepare the Monday digest' },
  when: { at: '07:00', weekday: 1 },
  retries: 3,
  scope: 'territory',
  run: async (ctx, { registry }) => {
    const week = weekOf(ctx.today)
    for (const { accountId } of await readDigests(ctx, registry))
      await tell(ctx, digestDue, { accountId, week })
  },
}

/** Writes to one of them: what waits at this moment, unless it is switched off or was sent this week. */
export const digestLetters = listenTo(digestDue, {
  name: 'weekly-digest-letter',
  title: { it: 'Spedisce il riepilogo del lunedì', en: 'Send the Monday digest' },
  retries: RETRIES,
  hear: async (ctx, { accountId, week }, { registry, mail, publicUrl }) => {
    const digest = (await readDigests(ctx, registry)).find((one) => one.accountId === accountId)
    if (!digest) return
    const token = await claimDigest(ctx.tx, accountId, week)
    if (token !== null) await mail.send(digestLetter(ctx, publicUrl, digest, token))
  },
})
