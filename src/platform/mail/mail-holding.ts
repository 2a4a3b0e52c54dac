import type { PersonalHolding } from '../personal/holding.ts'
import type { Outbox } from './outbox.ts'

const LETTER_DAYS = 30
const DAY_MS = 86_400_000

/** Letters that became files, because the installation has no mail server. */
export function mailHolding(outbox: Outbox | null): PersonalHolding {
  return {
    name: 'letters',
    tables: [],
    what: {
      it: 'Dove non c’è un server di posta, i messaggi con codici e inviti, che restano in una cartella. Con un server di posta non ne conserviamo.',
      en: 'Where there is no mail server, messages with codes and invitations, which stay in a folder. With a mail server we keep none.',
    },
    purpose: {
      it: 'Consegnare a mano ciò che non si può spedire.',
      en: 'To hand over what cannot be sent.',
    },
    basis: {
      it: 'Il compito pubblico degli enti che curano l’agenda.',
      en: 'The public task of the bodies that keep the agenda.',
    },
    until: { it: `${LETTER_DAYS} giorni.`, en: `${LETTER_DAYS} days.` },
    collect: async (_tx, { email }) => (await outbox?.lettersTo(email)) ?? [],
    erase: async (_tx, { email }) => outbox?.eraseTo(email),
    forgetExpired: async (_db, now) => outbox?.eraseBefore(new Date(now.getTime() - LETTER_DAYS * DAY_MS)),
  }
}
