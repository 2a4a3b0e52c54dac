import type { Language } from '../../../kernel/language.ts'
import { formatDate } from '../../../platform/i18n/format.ts'
import type { Deadline, Window } from './deadline-rules.ts'

/** A deadline in a sentence, and how it was counted. */
export function deadlineWords(deadline: Deadline, language: Language): { said: string; counted: string } {
  const on = formatDate(deadline.on, language)
  const { days, skipped, suspended, isMoved } = deadline
  if (language === 'en') {
    const kind = deadline.kind === 'working' ? 'working days' : 'days'
    const parts = [
      `${days} ${kind}, from the day after the application`,
      ...(skipped > 0 ? [`without ${skipped} days on which offices are closed`] : []),
      ...(suspended > 0 ? [`without ${suspended} days of suspension`] : []),
      ...(isMoved ? ['moved to the next working day'] : []),
    ]
    return { said: `If you apply today, by ${on}.`, counted: `${parts.join(', ')}.` }
  }
  const kind = deadline.kind === 'working' ? 'giorni lavorativi' : 'giorni'
  const parts = [
    `${days} ${kind}, dal giorno dopo la domanda`,
    ...(skipped > 0 ? [`senza contare ${skipped} giorni di chiusura (sabati, domeniche, feste)`] : []),
    ...(suspended > 0 ? [`senza contare ${suspended} giorni di sospensione`] : []),
    ...(isMoved ? ['spostato al primo giorno lavorativo'] : []),
  ]
  return { said: `Se chiedi oggi, entro il ${on}.`, counted: `${parts.join(', ')}.` }
}

/** An application window in a sentence; null where one can always apply. */
export function windowWords(window: Window, language: Language): string | null {
  const isItalian = language === 'it'
  switch (window.state) {
    case 'always':
      return null
    case 'open': {
      if (window.until === null) return isItalian ? 'Si può chiedere adesso.' : 'You can apply now.'
      const until = formatDate(window.until, language)
      return isItalian ? `Si può chiedere adesso, fino al ${until}.` : `You can apply now, until ${until}.`
    }
    case 'not-yet': {
      const from = formatDate(window.from, language)
      return isItalian ? `Si potrà chiedere dal ${from}.` : `You can apply from ${from}.`
    }
    case 'over': {
      const since = formatDate(window.since, language)
      return isItalian
        ? `Non si può più chiedere: il tempo è finito il ${since}.`
        : `Applications are closed: they ended on ${since}.`
    }
  }
}
