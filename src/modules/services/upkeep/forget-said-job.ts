import { addDays } from '../../../kernel/date.ts'
import type { Job } from '../../../platform/job/job.ts'
import { deleteFeedback } from '../feedback/feedback-store.ts'
import { deleteWishes } from '../wish/wish-store.ts'

// Longer than it takes to write a card anew; what somebody wrote by mistake of themselves is not kept for ever.
const KEPT_DAYS = 365

/** Forgets, every night, what citizens said of services more than a year ago. */
export const forgetSaidJob: Job = {
  name: 'forget-said',
  title: {
    it: 'Cancella giudizi e mancanze di più di un anno fa',
    en: 'Forget marks and wishes of more than a year ago',
  },
  when: { at: '02:50' },
  retries: 3,
  scope: 'territory',
  run: async ({ tx, today, territory }, { log }) => {
    const before = addDays(today, -KEPT_DAYS)
    const count = (await deleteFeedback(tx, before)) + (await deleteWishes(tx, before))
    if (count > 0) log(`services of ${territory.slug}: ${count} marks and wishes forgotten`)
  },
}
