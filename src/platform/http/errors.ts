import type { ErrorKind } from '../../kernel/error.ts'

/** What can go wrong between a browser or a program and us, in words. */
export const HTTP_ERRORS = {
  'http/not-found': {
    status: 404,
    text: {
      it: 'Questa pagina non c’è. Controlla l’indirizzo, oppure cerca quello che ti serve.',
      en: 'This page is not here. Check the address, or search for what you need.',
    },
  },
  'http/sign-in': {
    status: 401,
    text: { it: 'Per questa pagina bisogna entrare.', en: 'You have to sign in for this page.' },
  },
  'http/forbidden': {
    status: 403,
    text: {
      it: 'Il tuo ruolo non arriva fin qui. Se ti serve, chiedi a chi coordina il territorio.',
      en: 'Your role does not reach this far. If you need it, ask whoever coordinates the territory.',
    },
  },
  'http/cross-site': {
    status: 403,
    text: {
      it: 'Il modulo non è partito da questo sito, oppure la pagina era aperta da troppo tempo. Torna indietro, ricarica e riprova: niente è stato salvato.',
      en: 'The form did not come from this site, or the page had been open for too long. Go back, reload and try again: nothing was saved.',
    },
  },
  'http/too-large': {
    status: 413,
    text: {
      it: 'Quello che hai inviato è troppo grande: al massimo 4 MB, o 96 MB se c’è un file. Niente è stato salvato: torna indietro, il testo è ancora nella pagina.',
      en: 'What you sent is too large: at most 4 MB, or 96 MB with a file. Nothing was saved: go back, your text is still in the page.',
    },
  },
  'http/no-file': {
    status: 415,
    text: {
      it: 'Questo modulo non prende file. Torna indietro e riprova senza.',
      en: 'This form takes no file. Go back and try again without.',
    },
  },
  'http/too-many': {
    status: 429,
    text: {
      it: 'Troppe richieste in poco tempo. Aspetta {seconds} secondi e riprova.',
      en: 'Too many requests in a short time. Wait {seconds} seconds and try again.',
    },
  },
  'http/bad-request': {
    status: 400,
    text: { it: 'La richiesta non è leggibile: {reason}', en: 'The request cannot be read: {reason}' },
  },
  'http/precondition': {
    status: 428,
    text: {
      it: 'Manca l’intestazione If-Match con l’ETag della scheda che vuoi cambiare.',
      en: 'The If-Match header with the ETag of the record that you want to change is missing.',
    },
  },
  'http/slow': {
    status: 503,
    text: {
      it: 'Questa pagina ha chiesto troppo tempo al database e ci siamo fermati, per non togliere il posto agli altri. Non è andato perso niente: riprova fra un minuto.',
      en: 'This page took the database too long, so we stopped, to leave room for others. Nothing was lost: try again in a minute.',
    },
  },
  'http/fault': {
    status: 500,
    alert: true,
    text: {
      it: 'Qualcosa si è rotto dalla nostra parte. Riprova fra poco; se succede ancora, riferisci il numero {reference}.',
      en: 'Something broke on our side. Try again shortly; if it happens again, quote the number {reference}.',
    },
  },
} as const satisfies Record<string, ErrorKind>
