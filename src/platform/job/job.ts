import type { Localized } from '../../kernel/language.ts'
import type { Context } from '../context.ts'
import type { Database, Tx } from '../database/database.ts'
import type { Mail } from '../mail/mail.ts'
import type { PersonalHolding } from '../personal/holding.ts'
import type { Registry } from '../record/registry.ts'
import type { Schedule } from './rules.ts'

/** What work in the background is given beside its transaction. */
export type JobTools = Readonly<{
  /** For what must be seen before the work is done, such as how far it is: in a transaction of its own. */
  db: Database
  registry: Registry
  mail: Mail
  /** What is held of people, each thing with what makes it be forgotten. */
  holdings: readonly PersonalHolding[]
  /** The address under which the world reaches us, without a slash at its end. */
  publicUrl: string
  log: (line: string) => void
}>

type JobBase = Readonly<{
  /** Kebab-case, one of its kind in the whole application. */
  name: string
  title: Localized
  /** When it runs by itself; left out, only when somebody asks. */
  when?: Schedule
  /** How often it is tried again after a failure, each time after a longer wait. */
  retries: number
}>

/**
 * Work in the background. It runs in one transaction, in which it is also crossed off: what it writes is written
 * once. What leaves the database, such as a mail, can leave twice when the process dies between the two.
 */
export type Job = JobBase &
  (
    | Readonly<{
        /** Once for each territory, each in its own transaction, as the actor `system`. */
        scope: 'territory'
        run: (ctx: Context, tools: JobTools) => Promise<void>
      }>
    | Readonly<{
        /** Once for all, in a transaction without a territory. */
        scope: 'installation'
        run: (tx: Tx, now: Date, tools: JobTools) => Promise<void>
      }>
  )
