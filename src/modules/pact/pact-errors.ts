import type { ErrorKind } from '../../kernel/error.ts'

/** What can go wrong with a request to join, in words. */
export const PACT_ERRORS = {
  'pact/asked-already': {
    status: 409,
    text: {
      it: 'Questo ente ha già chiesto, o partecipa già. Niente è cambiato: guarda fra le richieste.',
      en: 'This body has asked already, or takes part already. Nothing changed: look among the requests.',
    },
  },
  'pact/answered-already': {
    status: 409,
    text: {
      it: 'Qualcuno ha già risposto a questa richiesta. Niente è cambiato: guarda che cosa ha scritto.',
      en: 'Somebody has answered this request already. Nothing changed: look at what they wrote.',
    },
  },
  'pact/no-request': {
    status: 404,
    text: {
      it: 'Questa richiesta non c’è, o non c’è più.',
      en: 'This request is not here, or no longer.',
    },
  },
} as const satisfies Record<string, ErrorKind>
