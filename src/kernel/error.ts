import type { Localized } from './language.ts'

/** What an error code owes the world: the HTTP status, whether it is worth an alert, and its words. */
export type ErrorKind = {
  readonly status: number
  readonly alert?: boolean
  readonly text: Localized
}

/** One thing that is wrong with an input: where it is, what is wrong and what would be right. */
export type Problem = {
  /** The file of a package, absent for a form or an API call. */
  readonly file?: string
  /** 1-based row or line of the file. */
  readonly row?: number
  /** Dotted path of the field, such as `timing.from`. */
  readonly field?: string
  readonly wrong: string
  readonly right?: string
}

/**
 * The one error that Telaio throws on purpose. `code` looks up status and words in the error table of the
 * owner; `details` fills the placeholders `{name}` of those words.
 */
export class AppError extends Error {
  readonly code: string
  readonly details: Readonly<Record<string, string | number>>
  readonly problems: readonly Problem[]

  constructor(
    code: string,
    details: Readonly<Record<string, string | number>> = {},
    problems: readonly Problem[] = [],
    options?: ErrorOptions,
  ) {
    super(`${code}${Object.keys(details).length > 0 ? ` ${JSON.stringify(details)}` : ''}`, options)
    this.name = 'AppError'
    this.code = code
    this.details = details
    this.problems = problems
  }
}
