import type { Problem } from '../../kernel/error.ts'
import { fillWords, type Language } from '../../kernel/language.ts'
import { fieldId } from '../../ui/index.ts'
import type { Field, Fields } from '../record/field/field.ts'
import { formWords } from './form-messages.ts'
import type { FormError } from './types.ts'

/** The control of a problem: the entries of a list share one, and so do the parts of an amount. */
function controlOf(path: string, field: Field | undefined): { control: string; row?: number } {
  const [name = '', second = '', third = ''] = path.split('.')
  if (field?.kind === 'list') return { control: `${name}.${third || 'it'}`, row: Number(second) + 1 }
  if (field?.kind === 'money') return { control: name }
  return { control: path }
}

/** What would be right, in a clerk's words where the schema speaks of types. */
function rightOf(problem: Problem, field: Field | undefined, language: Language): string | undefined {
  const words = formWords(language)
  if (field?.kind === 'money') return words.amount
  if (field?.kind === 'integer') {
    return fillWords(words.wholeNumber, { min: field.min, max: field.max })
  }
  // A pattern is for programs; what was said in words stays.
  const isPattern = field?.kind === 'code' && problem.right?.includes(field.pattern?.source ?? '')
  if (field?.kind === 'code' && field.example && isPattern) {
    return fillWords(words.example, { example: field.example }).replace(/\.$/, '')
  }
  return problem.right
}

/** Says the problems of a form to the person who filled it in. `labels` names what is not a field. */
export function explainProblems(
  problems: readonly Problem[],
  fields: Fields,
  language: Language,
  labels: Readonly<Record<string, string>> = {},
): FormError[] {
  return problems.map((problem) => {
    const path = problem.field ?? ''
    const name = path.split('.')[0] ?? ''
    const field = fields[name]
    const { control, row } = controlOf(path, field)
    const right = rightOf(problem, field, language)
    const label = field?.label[language] ?? labels[name] ?? ''
    const place = row ? `${fillWords(formWords(language).entry, { row })}: ` : ''
    const text = place + problem.wrong + (right ? `: ${right}` : '')
    return {
      control,
      text: `${text.charAt(0).toUpperCase()}${text.slice(1)}`,
      summary: label ? `${label}: ${text}` : text,
      href: path === '' ? '' : `#${fieldId(control)}`,
    }
  })
}
