import { AppError, type ErrorKind, type Problem } from '../kernel/error.ts'
import { fillWords } from '../kernel/language.ts'

const problemLine = ({ file, row, field, wrong, right }: Problem): string => {
  const place = [file, row === undefined ? '' : String(row), field].filter(Boolean).join(':')
  return `  ${place ? `${place}: ` : ''}${wrong}${right ? ` → ${right}` : ''}`
}

/** A failure as lines for the terminal: what happened in both languages, then every problem in its place. */
export function explainFailure(error: unknown, errors: Readonly<Record<string, ErrorKind>>): string[] {
  const kind = error instanceof AppError ? errors[error.code] : undefined
  if (!(error instanceof AppError) || !kind)
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)]
  const { it, en } = kind.text
  return [
    fillWords(it, error.details),
    ...(en === it ? [] : [fillWords(en, error.details)]),
    ...error.problems.map(problemLine),
  ]
}
