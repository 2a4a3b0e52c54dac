import type { PersonalHolding } from '../../../platform/personal/holding.ts'
import { deleteDigests, selectDigests } from './digest-store.ts'

/** Who gets the weekly digest, and who does not want it. */
export const digestHolding: PersonalHolding = {
  name: 'mondayLetters',
  tables: ['health_digest'],
  what: {
    it: 'Per ogni territorio: la settimana dell’ultimo riepilogo spedito, e se non lo vuoi più.',
    en: 'For each territory: the week of the last Monday letter that was sent, and whether you want no more.',
  },
  purpose: {
    it: 'Mandare il riepilogo una volta sola la settimana, e smettere quando lo chiedi.',
    en: 'To send the Monday letter once a week only, and to stop when you ask.',
  },
  basis: {
    it: 'Il compito pubblico degli enti che curano l’agenda.',
    en: 'The public task of the bodies that keep the agenda.',
  },
  until: { it: 'Finché l’accesso non viene cancellato.', en: 'Until the account is erased.' },
  collect: (tx, { id }) => selectDigests(tx, id),
  erase: (tx, { id }) => deleteDigests(tx, id),
}
