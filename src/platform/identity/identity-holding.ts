import type { PersonalHolding } from '../personal/holding.ts'
import { deleteAccount, forgetSignIns, selectSignIns } from './erasure-store.ts'
import { LINK_HOURS, SESSION_DAYS } from './rules.ts'

/** The account with all that lets its owner in: sessions, codes, tokens and roles. */
export const identityHolding: PersonalHolding = {
  name: 'account',
  tables: ['identity_account', 'identity_session', 'identity_credential', 'identity_token', 'identity_grant'],
  what: {
    it: 'L’accesso di chi lavora sulla scrivania: nome, indirizzo di posta, lingua, ruoli, sessioni aperte, codici di ingresso e token.',
    en: 'The account of whoever works on the desk: name, e-mail address, language, roles, open sessions, sign-in codes and tokens.',
  },
  purpose: {
    it: 'Far entrare solo chi ne ha il compito, mostrare ai colleghi chi fa che cosa, e scrivere nella lingua di chi legge.',
    en: 'To let in only those whose task it is, to show colleagues who does what, and to write in the language of whoever reads.',
  },
  basis: {
    it: 'Il compito pubblico degli enti che curano l’agenda.',
    en: 'The public task of the bodies that keep the agenda.',
  },
  until: {
    it: `Finché l’accesso non viene cancellato. Le sessioni finiscono dopo ${SESSION_DAYS} giorni, i codici e i collegamenti entro ${LINK_HOURS} ore, i token un mese dopo la loro scadenza.`,
    en: `Until the account is erased. Sessions end after ${SESSION_DAYS} days, codes and links within ${LINK_HOURS} hours, tokens a month after their day.`,
  },
  collect: selectSignIns,
  erase: deleteAccount,
  forgetExpired: forgetSignIns,
}
