import type { IsoDate } from '../../kernel/date.ts'
import type { Language } from '../../kernel/language.ts'

/** The states of an activity, as its record says them. */
export type ActivityState = 'unknown' | 'planned' | 'running' | 'done' | 'stopped'

/** How an action or an activity stands today, computed and never stored. */
export type Standing = 'planned' | 'running' | 'done' | 'late' | 'silent' | 'unknown'

/**
 * How one activity stands. `silent`: its time is over and nobody said how it went, which is not the same as
 * late. A stopped activity is as unknown as one of which nothing is said.
 */
export function standingOfActivity(state: ActivityState, end: IsoDate | null, today: IsoDate): Standing {
  if (state === 'done') return 'done'
  const isOver = end !== null && end < today
  if (state === 'running') return isOver ? 'late' : 'running'
  if (state === 'planned') return isOver ? 'late' : 'planned'
  return isOver ? 'silent' : 'unknown'
}

/**
 * How an action stands, from its activities and the end of its own time: done when all are done; late when its
 * time is over and something known is not done; silent when its time is over and nothing is known.
 */
export function standingOfAction(
  states: readonly ActivityState[],
  end: IsoDate | null,
  today: IsoDate,
): Standing {
  const live = states.filter((state) => state !== 'stopped')
  if (live.length > 0 && live.every((state) => state === 'done')) return 'done'
  const isKnown = live.some((state) => state !== 'unknown')
  if (end !== null && end < today) return isKnown ? 'late' : 'silent'
  if (live.some((state) => state === 'running' || state === 'done')) return 'running'
  return isKnown ? 'planned' : 'unknown'
}

/** How a milestone stands: reached, still to come, or with its day gone by and nobody saying that it was reached. */
export function standingOfMilestone(
  reachedOn: IsoDate | null,
  end: IsoDate | null,
  today: IsoDate,
): Extract<Standing, 'done' | 'late' | 'planned' | 'unknown'> {
  if (reachedOn !== null) return 'done'
  if (end === null) return 'unknown'
  return end < today ? 'late' : 'planned'
}

/** The share of activities that are done, in whole percent, or null where nothing is known of any. */
export function donePercent(states: readonly ActivityState[]): number | null {
  const live = states.filter((state) => state !== 'stopped')
  if (live.every((state) => state === 'unknown')) return null
  return Math.floor((live.filter((state) => state === 'done').length / live.length) * 100)
}

/**
 * The plural of a level's name, or null where the word alone does not tell it: a wrong plural on every page is
 * worse than the general word. Italian in -co and -go and in -io follow the stress, which is not written.
 */
export function pluralOf(word: string, language: Language): string | null {
  if (!/^\p{L}+$/u.test(word)) return null
  if (language === 'en') {
    if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`
    if (/is$/i.test(word)) return `${word.slice(0, -2)}es`
    return /(s|x|z|ch|sh)$/i.test(word) ? `${word}es` : `${word}s`
  }
  const stem = word.slice(0, -1)
  if (/[àèìòù]$/i.test(word)) return word
  if (/(tema|ema|amma)$/i.test(word)) return `${stem}i`
  if (/[cg]a$/i.test(word)) return `${stem}he`
  if (/([cg]o|io|[cg]ia|ista)$/i.test(word)) return null
  if (/a$/i.test(word)) return `${stem}e`
  return /[oe]$/i.test(word) ? `${stem}i` : null
}
