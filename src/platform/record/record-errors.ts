import type { ErrorKind } from '../../kernel/error.ts'

/** What can go wrong with a record, in words. */
export const RECORD_ERRORS = {
  'record/missing': {
    status: 404,
    text: {
      it: 'Questa scheda non c’è, o non c’è più. Forse ha cambiato nome: prova a cercarla.',
      en: 'This record is not here, or no longer. It may have been renamed: try searching for it.',
    },
  },
  'record/forbidden': {
    status: 403,
    text: {
      it: 'Non puoi modificare questa scheda: la cura un altro ente. Chiedi a chi coordina il territorio.',
      en: 'You cannot change this record: another body looks after it. Ask whoever coordinates the territory.',
    },
  },
  'record/others-along': {
    status: 403,
    text: {
      it: 'Con questa scheda se ne andrebbero altre, che curano altri enti. Niente è stato eliminato: chiedi a chi coordina il territorio.',
      en: 'Other records, which other bodies look after, would go with this one. Nothing was deleted: ask whoever coordinates the territory.',
    },
  },
  'record/keeps-others': {
    status: 409,
    text: {
      it: 'Questo ente cura {count} schede: nel cestino non le seguirebbe più nessuno. Niente è stato eliminato: prima passale a un altro ente, alla pagina «Passaggio di schede» della scrivania.',
      en: 'This body keeps {count} records: in the bin nobody would look after them. Nothing was deleted: hand them over to another body first, on the page “Hand over records” of the desk.',
    },
  },
  'record/parent-in-bin': {
    status: 409,
    text: {
      it: 'Questa scheda sta sotto un’altra ({type}/{slug}), che è ancora nel cestino. Riprendi prima quella.',
      en: 'This record stands under another ({type}/{slug}), which is still in the bin. Bring that one back first.',
    },
  },
  'record/invalid': {
    status: 422,
    text: {
      it: 'Alcuni campi non vanno ancora bene. Niente è stato salvato: correggi quelli indicati e riprova.',
      en: 'Some fields are not right yet. Nothing was saved: correct those marked and try again.',
    },
  },
  'record/slug-taken': {
    status: 409,
    text: {
      it: 'L’indirizzo «{slug}» è, o è stato, di un’altra scheda dello stesso tipo, forse nel cestino. Scegline un altro.',
      en: 'The address “{slug}” belongs, or once belonged, to another record of this type, perhaps in the bin. Choose another.',
    },
  },
  'record/stale': {
    status: 409,
    text: {
      it: 'Nel frattempo qualcun altro ha salvato questa scheda (versione {current}, la tua partiva dalla {base}).',
      en: 'Meanwhile somebody else saved this record (version {current}, yours started from {base}).',
    },
  },
  'record/said-once': {
    status: 409,
    text: {
      it: 'Una parte di questa scheda si scrive una volta sola e non si cambia più. Niente è stato salvato: se è sbagliata, elimina la scheda e registrane un’altra.',
      en: 'A part of this record is written once and never changed. Nothing was saved: if it is wrong, delete the record and make another.',
    },
  },
  'record/not-in-bin': {
    status: 404,
    text: {
      it: 'Questa scheda non è nel cestino, o ci sta da più di 30 giorni.',
      en: 'This record is not in the bin, or has been there for more than 30 days.',
    },
  },
  'tie/not-allowed': {
    status: 422,
    text: {
      it: 'Queste due schede non si possono legare con «{relation}».',
      en: 'These two records cannot be tied with “{relation}”.',
    },
  },
  'tie/exists': {
    status: 409,
    text: { it: 'Questo legame c’è già.', en: 'This tie is already there.' },
  },
  'tie/missing': {
    status: 404,
    text: { it: 'Questo legame non c’è più.', en: 'This tie is no longer there.' },
  },
  'registry/duplicate': {
    status: 500,
    alert: true,
    text: { it: 'Due tipi di scheda hanno lo stesso nome.', en: 'Two record types share a name.' },
  },
  'registry/unknown': {
    status: 404,
    text: { it: 'Non esistono schede di questo tipo.', en: 'There are no records of this type.' },
  },
} as const satisfies Record<string, ErrorKind>
