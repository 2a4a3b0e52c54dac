import type { LocalText } from '../../../kernel/language.ts'
import type { Values } from '../../../platform/record/field/field.ts'

/** A record as it was: its slug and every value that it had; what it did not say is left out. */
export type FrozenRecord = Readonly<{ slug: string; values: Values }>

/** A tie as it was; its ends are `type/slug`. */
export type FrozenTie = Readonly<{
  relation: string
  from: string
  to: string
  role: string | null
  note: LocalText | null
  derived: boolean
  reason: LocalText | null
}>

/** An agenda and all its public records at one moment, by type and in their order, with the ties among them. */
export type FrozenAgenda = Readonly<{
  format: 1
  records: Readonly<Record<string, readonly FrozenRecord[]>>
  ties: readonly FrozenTie[]
  /** The titles of the bodies that records and ties name, by `type/slug`: a body can be renamed or go. */
  names: Readonly<Record<string, LocalText>>
}>

/** One field, or one tie, that is not what it was. */
export type FieldDifference = Readonly<{ name: string; before: Values[string]; after: Values[string] }>
export type TieDifference = Readonly<{ before: FrozenTie | null; after: FrozenTie | null }>

/** What became of one record between two states. */
export type RecordDifference = Readonly<{
  type: string
  slug: string
  kind: 'added' | 'removed' | 'changed'
  before: FrozenRecord | null
  after: FrozenRecord | null
  fields: readonly FieldDifference[]
  ties: readonly TieDifference[]
}>
