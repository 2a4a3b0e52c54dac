import type { ErrorKind } from '../../kernel/error.ts'

/** What can go wrong with open data, in words. */
export const DATASET_ERRORS = {
  'dataset/missing': {
    status: 404,
    text: {
      it: 'Non c’è una tabella di dati «{slug}». L’elenco dei dati aperti dice quali ci sono, e in quali formati.',
      en: 'There is no table of data “{slug}”. The list of open data says which there are, and in which formats.',
    },
  },
} as const satisfies Record<string, ErrorKind>
