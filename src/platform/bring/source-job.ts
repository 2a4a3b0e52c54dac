import type { Job } from '../job/job.ts'
import { type Reach, rereadSources } from './source-service.ts'

/** Reads again, every night, the addresses that are due. */
export function rereadJob(reach: Reach = {}): Job {
  return {
    name: 'reread-sources',
    title: {
      it: 'Rilegge i dati dagli indirizzi salvati',
      en: 'Read data again from the addresses that are kept',
    },
    when: { at: '04:10' },
    retries: 1,
    scope: 'territory',
    run: (ctx, { registry, log }) => rereadSources(ctx, registry, reach, log),
  }
}
