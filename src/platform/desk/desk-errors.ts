import type { ErrorKind } from '../../kernel/error.ts'

/** What can go wrong on the desk alone: nothing that its forms do not say themselves. */
export const deskErrors: Readonly<Record<string, ErrorKind>> = {}
