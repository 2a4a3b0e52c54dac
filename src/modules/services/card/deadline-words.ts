import type { IsoDate } from '../../../kernel/date.ts'
import type { Language } from '../../../kernel/language.ts'
import { formatDate } from '../../../platform/i18n/format.ts'
import type { Deadline, Window } from './deadline-rules.ts'

const BEFORE_A_VOWEL = { il: 'l’', al: 'all’', dal: 'dall’' } as const

/** An Italian date with its article: "il 7 marzo", "l’8 marzo", "l’11 marzo". */
function withArticle(article: keyof typeof BEFORE_A_VOWEL, date: IsoDate): string {
  const said = formatDate(date, 'it')
  return /^(8|11) /.test(said) ? BEFORE_A_VOWEL[article] + said : `${article} ${said}`
}

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`

function countedInItalian(deadline: Deadline): string[] {
  const { days, kind, skipped, holidays, suspended, movedFrom } = deadline
  const feasts = holidays.map((day) => formatDate(day, 'it')).join(', ')
  return [
    `${kind === 'working' ? count(days, 'giorno lavorativo', 'giorni lavorativi') : count(days, 'giorno', 'giorni')}, dal giorno dopo la domanda`,
    ...(skipped > 0
      ? [
          `senza contare ${count(skipped, 'giorno', 'giorni')} di chiusura (sabati, domeniche${feasts ? `, feste: ${feasts}` : ''})`,
        ]
      : []),
    ...(suspended > 0 ? [`senza contare ${count(suspended, 'giorno', 'giorni')} di sospensione`] : []),
    ...(movedFrom
      ? [`${withArticle('il', movedFrom)} gli uffici sono chiusi: vale il primo giorno lavorativo`]
      : []),
  ]
}

function countedInEnglish(deadline: Deadline): string[] {
  const { days, kind, skipped, holidays, suspended, movedFrom } = deadline
  const feasts = holidays.map((day) => formatDate(day, 'en')).join(', ')
  return [
    `${kind === 'working' ? count(days, 'working day', 'working days') : count(days, 'day', 'days')}, from the day after the application`,
    ...(skipped > 0
      ? [
          `without ${count(skipped, 'day', 'days')} on which offices are closed (weekends${feasts ? `, holidays: ${feasts}` : ''})`,
        ]
      : []),
    ...(suspended > 0 ? [`without ${count(suspended, 'day', 'days')} of suspension`] : []),
    ...(movedFrom
      ? [`offices are closed on ${formatDate(movedFrom, 'en')}: the next working day counts`]
      : []),
  ]
}

/** A deadline in a sentence, and how it was counted; nothing is counted where the answer comes at once. */
export function deadlineWords(
  deadline: Deadline,
  language: Language,
): { said: string; counted: string | null } {
  const isItalian = language === 'it'
  if (deadline.days === 0)
    return { said: isItalian ? 'La risposta arriva subito.' : 'The answer comes at once.', counted: null }
  const parts = isItalian ? countedInItalian(deadline) : countedInEnglish(deadline)
  return {
    said: isItalian
      ? `Se chiedi oggi, entro ${withArticle('il', deadline.on)}.`
      : `If you apply today, by ${formatDate(deadline.on, 'en')}.`,
    counted: `${parts.join('; ')}.`,
  }
}

/** An application window in a sentence; null where one can always apply. */
export function windowWords(window: Window, language: Language): string | null {
  const isItalian = language === 'it'
  switch (window.state) {
    case 'always':
      return null
    case 'open': {
      if (window.until === null) return isItalian ? 'Si può chiedere adesso.' : 'You can apply now.'
      return isItalian
        ? `Si può chiedere adesso, fino ${withArticle('al', window.until)}.`
        : `You can apply now, until ${formatDate(window.until, 'en')}.`
    }
    case 'not-yet':
      return isItalian
        ? `Si potrà chiedere ${withArticle('dal', window.from)}.`
        : `You can apply from ${formatDate(window.from, 'en')}.`
    case 'over':
      return isItalian
        ? `Non si può più chiedere: il tempo è finito ${withArticle('il', window.since)}.`
        : `Applications are closed: they ended on ${formatDate(window.since, 'en')}.`
  }
}
