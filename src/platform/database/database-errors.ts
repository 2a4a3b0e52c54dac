import type { ErrorKind } from '../../kernel/error.ts'

/** What can go wrong between us and the database, in words for an operator. */
export const DATABASE_ERRORS = {
  'database/territory': {
    status: 500,
    alert: true,
    text: {
      it: 'Il territorio «{territory}» non ha un identificativo valido.',
      en: 'The territory “{territory}” has no valid id.',
    },
  },
  'database/role': {
    status: 500,
    alert: true,
    text: {
      it: 'Il ruolo «{role}» di DATABASE_URL è {fault}: le regole che separano i territori non varrebbero per lui. Usa un ruolo semplice che non possiede tabelle, e metti quello che le possiede in TELAIO_OWNER_URL.',
      en: 'The role “{role}” of DATABASE_URL is {fault}: the rules that keep territories apart would not bind it. Use a plain role that owns no tables, and put the one that owns them into TELAIO_OWNER_URL.',
    },
  },
  'database/unreachable': {
    status: 500,
    alert: true,
    text: {
      it: 'Il database {address}, che {setting} indica per il ruolo «{role}», non risponde: {reason}. Controlla che sia acceso e che indirizzo, ruolo e password siano giusti.',
      en: 'The database {address}, which {setting} names for the role “{role}”, does not answer: {reason}. Check that it is running and that address, role and password are right.',
    },
  },
  'migrate/edited': {
    status: 500,
    alert: true,
    text: {
      it: 'La migrazione {name} è già stata eseguita ma il suo testo è cambiato. Rimetti il testo di prima: le correzioni vanno in una migrazione nuova.',
      en: 'Migration {name} has already run but its text has changed. Put the earlier text back: corrections belong in a new migration.',
    },
  },
  'migrate/failed': {
    status: 500,
    alert: true,
    text: {
      it: 'La migrazione {name} non è riuscita e non ha cambiato niente: {reason}',
      en: 'Migration {name} failed and changed nothing: {reason}',
    },
  },
} as const satisfies Record<string, ErrorKind>
