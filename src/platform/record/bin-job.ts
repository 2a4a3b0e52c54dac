import type { Job } from '../job/job.ts'
import { emptyOldBin } from './bin-service.ts'

/** Removes for good, every night, what has been in the bins for more than 30 days. */
export const binJob: Job = {
  name: 'empty-bins',
  title: {
    it: 'Svuota i cestini da ciò che ha più di 30 giorni',
    en: 'Empty the bins of what is older than 30 days',
  },
  when: { at: '03:10' },
  retries: 3,
  scope: 'territory',
  run: async (ctx, { registry, log }) => {
    const count = await emptyOldBin(ctx, registry)
    if (count > 0) log(`bin of ${ctx.territory.slug}: ${count} records removed for good`)
  },
}
