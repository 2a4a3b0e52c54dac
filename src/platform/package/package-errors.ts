import type { ErrorKind } from '../../kernel/error.ts'

/** What can go wrong with a territory package, in words. */
export const PACKAGE_ERRORS = {
  'package/broken': {
    status: 422,
    text: {
      it: 'Il pacchetto non è a posto ({count} cose da correggere). Niente è stato scritto.',
      en: 'The package is not in order ({count} things to correct). Nothing was written.',
    },
  },
  'package/no-folder': {
    status: 404,
    text: {
      it: 'La cartella «{folder}» non c’è, o non si può leggere o scrivere.',
      en: 'The folder “{folder}” is not there, or cannot be read or written.',
    },
  },
  'package/too-large': {
    status: 413,
    text: {
      it: 'La cartella è troppo grande per essere un pacchetto: al massimo {limit}. Niente è stato scritto. È la cartella giusta?',
      en: 'The folder is too large to be a package: at most {limit}. Nothing was written. Is it the right folder?',
    },
  },
  'package/occupied': {
    status: 409,
    text: {
      it: 'La cartella «{folder}» contiene altro. Niente è stato scritto: scegli una cartella nuova, vuota, o con un pacchetto esportato prima.',
      en: 'The folder “{folder}” holds something else. Nothing was written: choose a folder that is new, empty, or holds an earlier export.',
    },
  },
  'package/no-territory': {
    status: 404,
    text: {
      it: 'Il territorio «{territory}» non c’è in questa installazione.',
      en: 'The territory “{territory}” is not in this installation.',
    },
  },
} as const satisfies Record<string, ErrorKind>
