import type { Language } from '../../kernel/language.ts'

const it = {
  title: 'I tuoi dati',
  intro: 'Questo è tutto ciò che l’installazione conserva di te, perché e fino a quando.',
  caption: 'Che cosa si conserva di chi lavora sulla scrivania',
  what: 'Che cosa',
  purpose: 'Perché',
  basis: 'Con quale diritto',
  until: 'Fino a quando',
  download: 'Scarica i tuoi dati',
  downloadText: 'Un solo file, in JSON: lo legge ogni programma, e anche una persona.',
  erase: 'Cancella il tuo accesso',
  eraseText:
    'Subito finiscono le tue sessioni, i ruoli e i token, e spariscono nome e indirizzo. Le schede che hai scritto restano al territorio; nella storia, al posto del tuo nome, si legge «persona cancellata». Non si può tornare indietro.',
  email: 'Il tuo indirizzo di posta',
  emailHint: 'Per conferma, scrivi: {email}',
  eraseSubmit: 'Cancella per sempre',
  erased: 'Accesso cancellato',
  erasedText:
    'Il tuo accesso non c’è più, e con lui il tuo nome e il tuo indirizzo. Le copie di sicurezza fatte prima li contengono ancora, finché chi gestisce l’installazione non le elimina.',
  desk: 'Scrivania',
}

type PersonalWords = typeof it

const en: PersonalWords = {
  title: 'Your data',
  intro: 'This is all that the installation holds of you, why and until when.',
  caption: 'What is held of whoever works on the desk',
  what: 'What',
  purpose: 'Why',
  basis: 'By which right',
  until: 'Until when',
  download: 'Download your data',
  downloadText: 'One file, as JSON: any program can read it, and so can a person.',
  erase: 'Erase your account',
  eraseText:
    'At once your sessions, roles and tokens end, and your name and address disappear. The records that you wrote stay with the territory; in the history your name becomes “erased person”. There is no way back.',
  email: 'Your e-mail address',
  emailHint: 'To confirm, write: {email}',
  eraseSubmit: 'Erase for good',
  erased: 'Account erased',
  erasedText:
    'Your account is gone, and with it your name and your address. Backups made before still hold them, until whoever runs the installation deletes them.',
  desk: 'Desk',
}

/** The words of what is held of people. */
export function personalWords(language: Language): PersonalWords {
  return language === 'it' ? it : en
}
