import type { Localized } from '../../kernel/language.ts'
import type { Tx } from '../database/database.ts'
import type { Account } from '../identity/types.ts'

/**
 * What one holder keeps of a person who has an account. Privacy pages, the download and erasure are all made from
 * these lines, so that none of them can say something else than is done.
 */
export type PersonalHolding = Readonly<{
  /** Its key in the download. */
  name: string
  /** Tables in which a column refers to an account; a test finds those that nobody declares. */
  tables: readonly string[]
  what: Localized
  purpose: Localized
  /** The legal basis, in plain words. */
  basis: Localized
  until: Localized
  /** All that is held of the person, as plain JSON. */
  collect: (tx: Tx, person: Account) => Promise<unknown>
  erase: (tx: Tx, person: Account) => Promise<void>
  /** Removes what has been held long enough; called once a day. */
  forgetExpired?: (tx: Tx, now: Date) => Promise<void>
}>
