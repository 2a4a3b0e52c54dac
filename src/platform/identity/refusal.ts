import { AppError, type Problem } from '../../kernel/error.ts'
import { fillWords, type Language } from '../../kernel/language.ts'
import { IDENTITY_ERRORS } from './identity-errors.ts'

/** An expected failure of a form, in words: what is wrong altogether, and with which fields. */
export type Refusal = Readonly<{ status: number; text: string; problems: readonly Problem[] }>

type Outcome<T> = Readonly<{ value: T; refusal: null } | { value: null; refusal: Refusal }>

/** Waits for a use case and gives its refusal as a value, for the form to show; a fault stays an exception. */
export async function outcomeOf<T>(work: Promise<T>, language: Language): Promise<Outcome<T>> {
  return work.then(
    (value) => ({ value, refusal: null }),
    (error: unknown) => {
      const kind = error instanceof AppError ? kindOf(error.code) : undefined
      if (!(error instanceof AppError) || !kind) throw error
      const text = fillWords(kind.text[language], error.details)
      return { value: null, refusal: { status: kind.status, text, problems: error.problems } }
    },
  )
}

const kindOf = (code: string) =>
  IDENTITY_ERRORS[code as keyof typeof IDENTITY_ERRORS] as
    | (typeof IDENTITY_ERRORS)[keyof typeof IDENTITY_ERRORS]
    | undefined
