import type { ErrorKind } from '../../kernel/error.ts'

/** What can go wrong with asking for a job, in words. */
export const JOB_ERRORS = {
  'job/missing': {
    status: 404,
    text: {
      it: 'Nessun lavoro si chiama «{name}». Torna all’elenco dei lavori.',
      en: 'No job is called “{name}”. Go back to the list of jobs.',
    },
  },
} as const satisfies Record<string, ErrorKind>
