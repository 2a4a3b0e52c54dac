import type { ErrorKind } from '../../../kernel/error.ts'

/** What can go wrong with the embedded database. */
export const embeddedErrors: Record<string, ErrorKind> = {}
