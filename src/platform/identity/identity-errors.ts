import type { ErrorKind } from '../../kernel/error.ts'

/** What can go wrong with signing in, with roles and with access tokens, in words. */
export const IDENTITY_ERRORS = {
  'identity/invalid': {
    status: 422,
    text: {
      it: 'Alcuni campi non vanno ancora bene. Niente è stato salvato: correggi quelli indicati e riprova.',
      en: 'Some fields are not right yet. Nothing was saved: correct those marked and try again.',
    },
  },
  'identity/email': {
    status: 422,
    text: {
      it: '«{email}» non è un indirizzo di posta: scrivilo nella forma nome@esempio.it.',
      en: '“{email}” is not an e-mail address: write it in the form name@example.org.',
    },
  },
  'identity/code-missing': {
    status: 422,
    text: { it: 'Scrivi il codice che hai ricevuto.', en: 'Write the code that you received.' },
  },
  'identity/code-wrong': {
    status: 422,
    text: {
      it: 'Questo codice non vale: è sbagliato o è già stato usato. Controlla l’ultimo messaggio arrivato, oppure chiedi un altro codice.',
      en: 'This code is not valid: it is wrong or was already used. Check the latest message, or ask for another code.',
    },
  },
  'identity/code-expired': {
    status: 422,
    text: {
      it: 'Questo codice è scaduto: vale {minutes} minuti. Chiedi un altro codice.',
      en: 'This code has expired: it lasts {minutes} minutes. Ask for another code.',
    },
  },
  'identity/code-attempts': {
    status: 422,
    text: {
      it: 'Troppi tentativi: questo codice non vale più. Chiedi un altro codice.',
      en: 'Too many attempts: this code is no longer valid. Ask for another code.',
    },
  },
  'identity/link-used': {
    status: 422,
    text: {
      it: 'Questo collegamento è già stato usato o è scaduto: vale una volta sola, per {hours} ore. Scrivi il tuo indirizzo e chiedi un codice.',
      en: 'This link was already used or has expired: it works once, for {hours} hours. Write your address and ask for a code.',
    },
  },
  'identity/session-needed': {
    status: 403,
    text: {
      it: 'I token di accesso si gestiscono solo dopo essere entrati dal browser, non con un altro token.',
      en: 'Access tokens are managed only after signing in with a browser, not with another token.',
    },
  },
  'identity/forbidden': {
    status: 403,
    text: {
      it: 'Solo chi coordina il territorio può dare e togliere i ruoli.',
      en: 'Only whoever coordinates the territory may give and withdraw roles.',
    },
  },
  'identity/account-exists': {
    status: 409,
    text: {
      it: 'C’è già un accesso con l’indirizzo {email}.',
      en: 'There is already an account with the address {email}.',
    },
  },
  'identity/account-missing': {
    status: 404,
    text: {
      it: 'Non c’è nessun accesso con l’indirizzo {email}.',
      en: 'There is no account with the address {email}.',
    },
  },
  'identity/grant-exists': {
    status: 409,
    text: { it: 'Questa persona ha già questo ruolo.', en: 'This person already has this role.' },
  },
  'identity/grant-missing': {
    status: 404,
    text: {
      it: 'Questo ruolo non c’è più: forse qualcun altro l’ha appena tolto.',
      en: 'This role is no longer there: somebody else may just have withdrawn it.',
    },
  },
  'identity/last-steward': {
    status: 409,
    text: {
      it: 'È l’ultima persona che coordina il territorio. Prima dai il ruolo a qualcun altro, poi potrai toglierlo qui.',
      en: 'This is the last steward of the territory. Give the role to somebody else first, then you can withdraw it here.',
    },
  },
  'identity/last-administrator': {
    status: 409,
    text: {
      it: 'È l’ultima persona che amministra l’installazione. Prima nomina qualcun altro con «telaio user admin INDIRIZZO», poi l’accesso si potrà cancellare.',
      en: 'This is the last administrator of the installation. Name somebody else first with “telaio user admin ADDRESS”, then the account can be erased.',
    },
  },
  'identity/only-steward': {
    status: 409,
    text: {
      it: 'È l’ultima persona che coordina {territory}. Prima dai il ruolo a qualcun altro, in «Persone e ruoli», poi l’accesso si potrà cancellare.',
      en: 'This is the last steward of {territory}. Give the role to somebody else first, under “People and roles”, then the account can be erased.',
    },
  },
  'identity/account-gone': {
    status: 404,
    text: { it: 'Questo accesso non c’è più.', en: 'This account is no longer there.' },
  },
  'identity/confirm-email': {
    status: 422,
    text: {
      it: 'Per cancellare scrivi il tuo indirizzo di posta così come è mostrato sopra. Niente è stato cancellato.',
      en: 'To erase, write your e-mail address as it is shown above. Nothing was erased.',
    },
  },
  'identity/token-missing': {
    status: 404,
    text: { it: 'Questo token non c’è più.', en: 'This token is no longer there.' },
  },
} as const satisfies Record<string, ErrorKind>
