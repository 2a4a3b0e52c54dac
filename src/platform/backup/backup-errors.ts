import type { ErrorKind } from '../../kernel/error.ts'

/** What can go wrong with a backup and with bringing one back, in words for an operator. */
export const BACKUP_ERRORS = {
  'backup/occupied': {
    status: 409,
    text: {
      it: 'La cartella «{folder}» contiene altro ({name}). Niente è stato scritto: scegli una cartella nuova, vuota, o con una copia di sicurezza di prima.',
      en: 'The folder “{folder}” holds something else ({name}). Nothing was written: choose a folder that is new, empty, or holds an earlier backup.',
    },
  },
  'backup/not-written': {
    status: 500,
    text: {
      it: 'Non riesco a scrivere in «{folder}»: {reason}. Una copia di sicurezza di prima è rimasta com’era.',
      en: 'Cannot write into “{folder}”: {reason}. An earlier backup there is as it was.',
    },
  },
  'backup/running': {
    status: 409,
    text: {
      it: 'Un’altra copia di sicurezza di questa installazione è in corso. Aspetta che finisca.',
      en: 'Another backup of this installation is being made. Wait until it has ended.',
    },
  },
  'backup/nothing': {
    status: 404,
    text: {
      it: 'In questo database Telaio non è mai partito: non c’è niente da copiare. Controlla TELAIO_DATA o DATABASE_URL.',
      en: 'Telaio never started on this database: there is nothing to back up. Check TELAIO_DATA or DATABASE_URL.',
    },
  },
  'backup/wall': {
    status: 500,
    alert: true,
    text: {
      it: 'La tabella {table} non è separata per territorio come le altre: la copia sarebbe incompleta, e non è stata fatta.',
      en: 'The table {table} is not kept apart by territory like the others: the backup would be incomplete, and was not made.',
    },
  },
  'restore/none': {
    status: 404,
    text: {
      it: 'In «{folder}» non c’è una copia di sicurezza di Telaio: manca {file}, o non si può leggere.',
      en: 'There is no backup of Telaio in “{folder}”: {file} is missing, or cannot be read.',
    },
  },
  'restore/unfinished': {
    status: 422,
    text: {
      it: 'La copia di sicurezza in «{folder}» è rimasta a metà: manca {file}, che si scrive per ultimo. Usane un’altra.',
      en: 'The backup in “{folder}” was cut off: {file}, which is written last, is missing. Use another one.',
    },
  },
  'restore/format': {
    status: 422,
    text: {
      it: 'La copia di sicurezza ha il formato {format}; questa versione conosce {known}.',
      en: 'The backup has the format {format}; this version knows {known}.',
    },
  },
  'restore/damaged': {
    status: 422,
    text: {
      it: 'La copia di sicurezza in «{folder}» è danneggiata. Niente è stato scritto: usane un’altra.',
      en: 'The backup in “{folder}” is damaged. Nothing was written: use another one.',
    },
  },
  'restore/newer': {
    status: 422,
    text: {
      it: 'La copia viene da Telaio {software} e ha passi dello schema che questa versione non conosce ({names}). Niente è stato scritto: usa quella versione, o una successiva.',
      en: 'The backup comes from Telaio {software} and has steps of the schema that this version does not know ({names}). Nothing was written: use that version, or a later one.',
    },
  },
  'restore/other-schema': {
    status: 422,
    text: {
      it: 'La copia viene da Telaio {software}, in cui questi passi dello schema erano diversi: {names}. Niente è stato scritto: usa proprio quella versione.',
      en: 'The backup comes from Telaio {software}, in which these steps of the schema were different: {names}. Nothing was written: use exactly that version.',
    },
  },
  'restore/schema-ahead': {
    status: 409,
    text: {
      it: 'Il database ha già passi dello schema più nuovi della copia ({names}). Niente è stato scritto: usa un database nuovo, o una cartella dati nuova, dove Telaio non è ancora partito.',
      en: 'The database already has steps of the schema newer than the backup ({names}). Nothing was written: use a new database, or a new data folder, on which Telaio has not started yet.',
    },
  },
  'restore/not-empty': {
    status: 409,
    text: {
      it: 'In questo database ci sono già dati ({table}: {count} righe). Niente è stato scritto: si ripristina solo in un’installazione senza territori e senza persone.',
      en: 'This database already holds data ({table}: {count} rows). Nothing was written: restore only into an installation without territories and without accounts.',
    },
  },
  'restore/incomplete': {
    status: 500,
    alert: true,
    text: {
      it: 'Nella tabella {table} sono arrivate {found} righe invece di {expected}. Niente è stato scritto.',
      en: 'The table {table} received {found} rows instead of {expected}. Nothing was written.',
    },
  },
} as const satisfies Record<string, ErrorKind>
