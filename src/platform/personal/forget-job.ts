import type { Job } from '../job/job.ts'

/** Forgets, every night, what has been held of people long enough: each holder says what that is. */
export const forgetJob: Job = {
  name: 'forget-expired',
  title: {
    it: 'Cancella sessioni, codici, token e lettere che hanno fatto il loro tempo',
    en: 'Delete sessions, codes, tokens and letters that have had their time',
  },
  when: { at: '03:40' },
  retries: 3,
  scope: 'installation',
  run: async (tx, now, { holdings }) => {
    for (const { forgetExpired } of holdings) await forgetExpired?.(tx, now)
  },
}
