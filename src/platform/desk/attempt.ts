import { AppError, type Problem } from '../../kernel/error.ts'
import { fillWords, type Language } from '../../kernel/language.ts'
import { RECORD_ERRORS } from '../record/record-errors.ts'

/** What came of a form: the thing done, or what is wrong with it in words. */
export type Attempt<T> = Readonly<
  { ok: true; value: T } | { ok: false; code: string; status: number; problems: readonly Problem[] }
>

/** Failures that a person mends in the form they have before them, with the field each is about. */
const MENDABLE: Readonly<Record<string, string | undefined>> = {
  'record/invalid': undefined,
  'record/stale': undefined,
  'record/slug-taken': 'slug',
  'record/forbidden': 'ownerBody',
  'record/others-along': undefined,
  'record/keeps-others': undefined,
  'tie/not-allowed': 'relation',
  'tie/exists': 'other',
}

type Mendable = keyof typeof RECORD_ERRORS

/**
 * Does what a form asks. What its writer can mend comes back as a value, so that nothing typed is lost.
 * @throws whatever `work` throws beyond that
 */
export async function attempt<T>(language: Language, work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    if (!(error instanceof AppError) || !(error.code in MENDABLE)) throw error
    const { status, text } = RECORD_ERRORS[error.code as Mendable]
    const field = MENDABLE[error.code]
    const whole = { wrong: fillWords(text[language], error.details), ...(field ? { field } : {}) }
    return {
      ok: false,
      code: error.code,
      status,
      problems: error.problems.length > 0 ? error.problems : [whole],
    }
  }
}
