import { z } from 'zod'
import { imported } from '../../../platform/bring/imported.ts'
import type { Context } from '../../../platform/context.ts'
import { type Event, type Listener, listenTo, tell } from '../../../platform/job/event.ts'
import type { Job } from '../../../platform/job/job.ts'
import { cardType } from '../records/card-type.ts'
import { tryDueLinks } from './dead-link-service.ts'
import type { Reach } from './try-address.ts'

/** Addresses of cards wait to be tried. */
const linksDue: Event<object> = { name: 'services.links-due', payload: z.object({}) }

const askForRound = (ctx: Context) => tell(ctx, linksDue, {})

/** Has addresses tried that are due, every night. */
export const deadLinkJob: Job = {
  name: 'try-links',
  title: { it: 'Prova i link delle schede dei servizi', en: 'Try the links of the cards of services' },
  when: { at: '01:40' },
  retries: 1,
  scope: 'territory',
  run: askForRound,
}

/** Tries them, about a minute at a time so that other work has its turn, at night and after an import of cards. */
export function deadLinkListeners(reach: Reach = {}): Listener[] {
  return [
    listenTo(linksDue, {
      name: 'try-due-links',
      title: { it: 'Prova una parte dei link delle schede', en: 'Try some of the links of the cards' },
      retries: 1,
      hear: async (ctx, _, { log }) => {
        if (await tryDueLinks(ctx, reach, log)) await askForRound(ctx)
      },
    }),
    listenTo(imported, {
      name: 'try-imported-links',
      title: { it: 'Prova i link delle schede importate', en: 'Try the links of cards that were imported' },
      retries: 1,
      hear: async (ctx, { collection }) => {
        if (collection === cardType.collection) await askForRound(ctx)
      },
    }),
  ]
}
