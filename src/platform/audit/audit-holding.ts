import type { PersonalHolding } from '../personal/holding.ts'
import { erasePayloadsAbout, selectActsOf } from './erasure-store.ts'

/** The acts of a person. The chain keeps an opaque number; what was written about the person goes. */
export const auditHolding: PersonalHolding = {
  name: 'acts',
  tables: ['audit_entry'],
  what: {
    it: 'Il registro di che cosa ha fatto chi lavora sulla scrivania, e quando.',
    en: 'The log of what whoever works on the desk did, and when.',
  },
  purpose: {
    it: 'Sapere chi ha cambiato un’informazione pubblica, e accorgersi se il registro viene manomesso.',
    en: 'To know who changed a public information, and to notice when the log is tampered with.',
  },
  basis: {
    it: 'Il compito pubblico degli enti che curano l’agenda, che devono rispondere di ciò che pubblicano.',
    en: 'The public task of the bodies that keep the agenda, who answer for what they publish.',
  },
  until: {
    it: 'Gli atti restano con l’agenda. Quando l’accesso viene cancellato, del suo autore resta solo un numero che non dice chi era.',
    en: 'Acts stay with the agenda. When the account is erased, only a number is left of their author, which does not say who it was.',
  },
  collect: selectActsOf,
  erase: erasePayloadsAbout,
}
