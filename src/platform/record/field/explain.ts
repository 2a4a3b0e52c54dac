import type { z } from 'zod'
import type { Problem } from '../../../kernel/error.ts'
import { fillWords, type Language, type Localized } from '../../../kernel/language.ts'

type Explanation = { wrong: Localized; right: Localized }

const FAULTS = {
  missing: {
    wrong: { it: 'manca', en: 'is missing' },
    right: { it: 'va compilato', en: 'it has to be filled in' },
  },
  type: {
    wrong: { it: 'non è del tipo giusto', en: 'is of the wrong type' },
    right: { it: 'ci vuole: {expected}', en: 'expected: {expected}' },
  },
  unknown: {
    wrong: { it: 'campo sconosciuto: {keys}', en: 'unknown field: {keys}' },
    right: { it: 'togliere il campo o correggerne il nome', en: 'remove the field or correct its name' },
  },
  choice: {
    wrong: { it: 'non è un valore ammesso', en: 'is not an allowed value' },
    right: { it: 'uno fra: {options}', en: 'one of: {options}' },
  },
  long: {
    wrong: { it: 'è troppo lungo', en: 'is too long' },
    right: { it: 'al massimo {maximum}', en: 'at most {maximum}' },
  },
  small: {
    wrong: { it: 'è troppo piccolo', en: 'is too small' },
    right: { it: 'almeno {minimum}', en: 'at least {minimum}' },
  },
  format: {
    wrong: { it: 'non ha la forma giusta', en: 'is not in the right form' },
    right: { it: 'la forma è {pattern}', en: 'the form is {pattern}' },
  },
  date: {
    wrong: { it: 'non è una data che esiste', en: 'is not a date that exists' },
    right: { it: 'anno-mese-giorno, per esempio 2024-12-31', en: 'year-month-day, for instance 2024-12-31' },
  },
  order: {
    wrong: { it: 'la fine viene prima dell’inizio', en: 'the end comes before the start' },
    right: { it: 'una data uguale o successiva all’inizio', en: 'a date on or after the start' },
  },
  unkept: {
    wrong: {
      it: 'contiene un carattere che non si può conservare',
      en: 'contains a character that cannot be kept',
    },
    right: { it: 'testo senza caratteri nulli o spezzati', en: 'text without null or broken characters' },
  },
  fine: {
    wrong: { it: 'è più piccolo di quanto si possa scrivere', en: 'is smaller than can be written' },
    right: { it: 'zero, o almeno 0,000001', en: 'zero, or at least 0.000001' },
  },
  ring: {
    wrong: { it: 'il contorno non si chiude', en: 'the outline does not close' },
    right: {
      it: 'almeno quattro posizioni, di cui l’ultima uguale alla prima',
      en: 'at least four positions, of which the last is the first',
    },
  },
  detailed: {
    wrong: { it: 'ha troppi punti', en: 'has too many points' },
    right: {
      it: 'un confine semplificato, di al massimo 20.000 punti',
      en: 'a simplified boundary of at most 20,000 points',
    },
  },
  role: {
    wrong: {
      it: 'dice la parte di un ente, e qui non c’è un ente',
      en: 'says the part of a body, and there is no body here',
    },
    right: { it: 'un ruolo solo con «partecipa a»', en: 'a role only with “takes part in”' },
  },
  url: {
    wrong: { it: 'non è un indirizzo', en: 'is not an address' },
    right: { it: 'comincia con https:// o http://', en: 'it starts with https:// or http://' },
  },
} as const satisfies Record<string, Explanation>

type Fault = keyof typeof FAULTS

function faultOf(issue: z.core.$ZodIssue): { fault: Fault; values: Record<string, string | number> } {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null
        ? { fault: 'missing', values: {} }
        : { fault: 'type', values: { expected: String(issue.expected) } }
    case 'unrecognized_keys':
      return { fault: 'unknown', values: { keys: issue.keys.join(', ') } }
    case 'invalid_value':
      return issue.input === undefined || issue.input === null
        ? { fault: 'missing', values: {} }
        : { fault: 'choice', values: { options: issue.values.map(String).join(', ') } }
    case 'too_big':
      return { fault: 'long', values: { maximum: String(issue.maximum) } }
    case 'too_small':
      return issue.origin === 'string'
        ? { fault: 'missing', values: {} }
        : { fault: 'small', values: { minimum: String(issue.minimum) } }
    case 'invalid_format':
      return { fault: 'format', values: { pattern: String(issue.pattern ?? issue.format) } }
    case 'custom':
      return { fault: (issue.params?.fault as Fault | undefined) ?? 'format', values: {} }
    default:
      return { fault: 'format', values: { pattern: issue.code } }
  }
}

/** Says every problem of a failed parse in `language`: which field, what is wrong, what would be right. */
export function explainIssues(error: z.ZodError, language: Language): Problem[] {
  return error.issues.map((issue) => {
    const { fault, values } = faultOf(issue)
    const { wrong, right } = FAULTS[fault]
    return {
      field: issue.path.map(String).join('.'),
      wrong: fillWords(wrong[language], values),
      right: fillWords(right[language], values),
    }
  })
}
