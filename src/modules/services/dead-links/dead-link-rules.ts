import type { LinkState, Outcome } from './types.ts'

const HOUR_MS = 3_600_000
const GOOD_FOR_MS = (7 * 24 - 4) * HOUR_MS
const FAILING_FOR_MS = 20 * HOUR_MS

/** Addresses tried before these moments are tried again: good ones once a week, failing ones every night. */
export function dueBefore(now: Date): Readonly<{ good: Date; failing: Date }> {
  return {
    good: new Date(now.getTime() - GOOD_FOR_MS),
    failing: new Date(now.getTime() - FAILING_FOR_MS),
  }
}

/**
 * Whether an HTTP status says that nothing is there. A site that turns a program away, or wants somebody to sign in
 * first, may well have the page for people (RFC 9110, 15.5; RFC 6585, 4; RFC 7725).
 */
export function isFailure(status: number): boolean {
  return status >= 400 && ![401, 403, 405, 406, 407, 429, 451].includes(status)
}

// What can be over tomorrow: nobody is told before it has lasted a night.
const PASSING = /^(timeout|unreachable|5\d\d)$/

/** What is kept of an address of which `before` was kept, once it was tried and something came of it. */
export function nextState(failingSince: Date | null, outcome: Outcome, now: Date): LinkState {
  if (outcome.kind !== 'failed') return { failingSince: null, reason: null, isDead: false }
  const { reason } = outcome
  return {
    failingSince: failingSince ?? now,
    reason,
    isDead: failingSince !== null || !PASSING.test(reason),
  }
}

/** Whether a site gave no sign at all. */
export function isSilent(outcome: Outcome): boolean {
  return outcome.kind === 'failed' && /^(unknown-host|timeout|unreachable)$/.test(outcome.reason)
}

const SOME_HOSTS = 3

/** Whether it is rather our own line that is cut: of several sites none gave a sign. */
export function isCutOff(outcomes: readonly Outcome[]): boolean {
  const silent = outcomes.flatMap((outcome) =>
    outcome.kind === 'failed' && isSilent(outcome) ? [outcome.host] : [],
  )
  const hasAnswered = outcomes.some(
    (outcome) => outcome.kind === 'good' || (outcome.kind === 'failed' && /^\d+$/.test(outcome.reason)),
  )
  return !hasAnswered && new Set(silent).size >= SOME_HOSTS
}
