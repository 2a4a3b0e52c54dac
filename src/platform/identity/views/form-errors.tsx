import type { VNode } from 'preact'
import type { Problem } from '../../../kernel/error.ts'
import { fillWords, type Language } from '../../../kernel/language.ts'
import { ErrorSummary, fieldId } from '../../../ui/index.ts'
import { identityWords } from '../messages.ts'
import type { Refusal } from '../refusal.ts'

/** Why a form was refused, before the form: each field that is wrong, or else the reason as a whole. */
export function FormErrors(props: {
  lang: Language
  refusal: Refusal | null
  labels: Readonly<Record<string, string>>
  /** The field that a reason without field is about. */
  field?: string
}): VNode | null {
  const { lang, refusal, labels, field } = props
  if (!refusal) return null
  const href = field === undefined ? undefined : `#${fieldId(field)}`
  const errors =
    refusal.problems.length === 0
      ? [{ text: refusal.text, href }]
      : refusal.problems.map((problem) => ({
          text: `${labels[problem.field ?? ''] ?? ''}: ${sentence(problem, lang)}`,
          href: problem.field === undefined ? undefined : `#${fieldId(problem.field)}`,
        }))
  return <ErrorSummary lang={lang} errors={errors} />
}

/** What is wrong with one field of a refused form. */
export function errorOf(refusal: Refusal | null, field: string, lang: Language): string | undefined {
  const problem = refusal?.problems.find((one) => one.field === field)
  if (!problem) return undefined
  const said = sentence(problem, lang)
  return said.charAt(0).toUpperCase() + said.slice(1)
}

function sentence({ wrong, right }: Problem, lang: Language): string {
  return right === undefined
    ? `${wrong}.`
    : `${wrong}. ${fillWords(identityWords(lang).wouldBeRight, { right })}`
}
