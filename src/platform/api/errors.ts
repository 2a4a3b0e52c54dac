import type { ErrorKind } from '../../kernel/error.ts'

/** What can go wrong between a program and the API, in words; the rest is the records' own. */
export const API_ERRORS = {
  'api/not-found': {
    status: 404,
    text: {
      it: 'A questo indirizzo non c’è niente. Gli indirizzi sono elencati in /api/v1/docs.',
      en: 'There is nothing at this address. The addresses are listed in /api/v1/docs.',
    },
  },
  'api/method': {
    status: 405,
    text: {
      it: 'Questo indirizzo accetta solo: {allowed}.',
      en: 'This address only accepts: {allowed}.',
    },
  },
  'api/token': {
    status: 401,
    text: {
      it: 'Serve un token personale valido nell’intestazione Authorization: Bearer. I token si creano sulla scrivania e scadono.',
      en: 'A valid personal token is needed in the Authorization: Bearer header. Tokens are made on the desk and expire.',
    },
  },
  'api/scope': {
    status: 403,
    text: {
      it: 'Questo token permette solo di leggere. Per scrivere serve un token con il permesso «write».',
      en: 'This token may only read. To write, a token with the scope “write” is needed.',
    },
  },
  'api/query': {
    status: 400,
    text: {
      it: 'Alcuni parametri dell’indirizzo non vanno bene: sono elencati in «problems».',
      en: 'Some parameters of the address are not right: they are listed in “problems”.',
    },
  },
  'api/body': {
    status: 400,
    text: {
      it: 'Il corpo della richiesta deve essere un oggetto JSON: {reason}',
      en: 'The body of the request must be a JSON object: {reason}',
    },
  },
  'api/too-large': {
    status: 413,
    text: {
      it: 'Il corpo della richiesta supera 4 MB. Niente è stato salvato.',
      en: 'The body of the request is larger than 4 MB. Nothing was saved.',
    },
  },
  'api/media-type': {
    status: 415,
    text: {
      it: 'Il corpo della richiesta deve essere JSON, con Content-Type: application/json.',
      en: 'The body of the request must be JSON, with Content-Type: application/json.',
    },
  },
  'api/stale': {
    status: 412,
    text: {
      it: 'Nel frattempo la scheda è cambiata (versione {current}, la tua è la {base}). Rileggila e riprova.',
      en: 'Meanwhile the record has changed (version {current}, yours is {base}). Read it again and retry.',
    },
  },
  'api/conflict': {
    status: 409,
    text: {
      it: 'Un’altra scrittura è arrivata nello stesso momento. Niente è stato salvato: rileggi e riprova.',
      en: 'Another write arrived at the same moment. Nothing was saved: read again and retry.',
    },
  },
} as const satisfies Record<string, ErrorKind>
