import { romeDate } from '../kernel/date.ts'
import type { Language } from '../kernel/language.ts'
import type { Context, Territory } from './context.ts'
import type { Tx } from './database/database.ts'

/** The command line at work in a territory: it may do everything, and is remembered as such. */
export function systemContext(
  tx: Tx,
  territory: Territory,
  { language, now }: Readonly<{ language: Language; now: Date }>,
): Context {
  return { tx, territory, language, now, today: romeDate(now), actor: { kind: 'system' } }
}
