import type { Job } from '../job/job.ts'
import { deleteExpired } from './expired-store.ts'

// The owner of a token that has expired still finds it in the list, and why a program fell silent.
const TOKEN_DAYS = 30

/** Forgets, every night, sessions and codes that have expired, and a month later tokens. */
export const clearJob: Job = {
  name: 'clear-sign-ins',
  title: {
    it: 'Cancella sessioni, codici e token scaduti',
    en: 'Delete sessions, codes and tokens that have expired',
  },
  when: { at: '03:40' },
  retries: 3,
  scope: 'installation',
  run: async (tx, now) => deleteExpired(tx, now, TOKEN_DAYS),
}
