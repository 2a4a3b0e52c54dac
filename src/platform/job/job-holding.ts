import type { PersonalHolding } from '../personal/holding.ts'
import { deleteTasksAbout, selectTasksAbout } from './job-store.ts'

/** What waits to be told to a person, and what a mail server answered about their address. */
export const jobHolding: PersonalHolding = {
  name: 'tasks',
  // Names an account only inside a payload, which is no column.
  tables: [],
  what: {
    it: 'Gli avvisi che aspettano di partire o sono partiti da poco, con la risposta del server di posta se non riesce.',
    en: 'News that waits to be sent or was sent lately, with the answer of the mail server when it fails.',
  },
  purpose: {
    it: 'Ritentare quello che non riesce e far vedere a chi amministra che cosa non va.',
    en: 'To try again what fails, and to show administrators what is wrong.',
  },
  basis: {
    it: 'Il compito pubblico degli enti che curano l’agenda.',
    en: 'The public task of the bodies that keep the agenda.',
  },
  until: { it: '30 giorni.', en: '30 days.' },
  collect: selectTasksAbout,
  erase: deleteTasksAbout,
}
