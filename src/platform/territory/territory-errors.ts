import type { ErrorKind } from '../../kernel/error.ts'

/** What can go wrong with a territory, in words. */
export const TERRITORY_ERRORS = {
  'territory/missing': {
    status: 404,
    text: { it: 'Non c’è un territorio «{slug}».', en: 'There is no territory “{slug}”.' },
  },
} as const satisfies Record<string, ErrorKind>
