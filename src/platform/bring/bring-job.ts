import type { Job } from '../job/job.ts'
import { deleteOldFiles } from './bring-store.ts'

// As long as the bin keeps what was deleted: a month is enough to see that an import was a mistake.
const KEPT_MS = 30 * 86_400_000

/** Forgets, every night, files that were brought more than 30 days ago and what they changed. */
export const forgetFilesJob: Job = {
  name: 'forget-brought-files',
  title: {
    it: 'Dimentica i file importati da più di 30 giorni',
    en: 'Forget files that were imported more than 30 days ago',
  },
  when: { at: '03:20' },
  retries: 3,
  scope: 'territory',
  run: (ctx) => deleteOldFiles(ctx.tx, new Date(ctx.now.getTime() - KEPT_MS)),
}
