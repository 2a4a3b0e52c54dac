import type { ErrorKind } from '../kernel/error.ts'

/** What can go wrong on the command line, in words. */
export const COMMAND_ERRORS = {
  'command/unknown': {
    status: 400,
    text: {
      it: 'Non conosco il comando «{name}». Comandi: {known}.',
      en: 'I do not know the command “{name}”. Commands: {known}.',
    },
  },
  'command/usage': {
    status: 400,
    text: { it: 'Così non va. Uso: {usage}', en: 'That is not how. Usage: {usage}' },
  },
  'serve/port-taken': {
    status: 500,
    text: {
      it: 'La porta {port} è già occupata da un altro programma. Chiudilo, oppure scegli un’altra porta: PORT=3001 npm start',
      en: 'Port {port} is already taken by another program. Close it, or choose another port: PORT=3001 npm start',
    },
  },
  'docs/stale': {
    status: 500,
    text: {
      it: 'Documenti generati non aggiornati: {files}. Rifalli con: npm run telaio -- docs',
      en: 'Generated documents out of date: {files}. Make them again with: npm run telaio -- docs',
    },
  },
} as const satisfies Record<string, ErrorKind>
