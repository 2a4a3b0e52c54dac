import type { IsoDate } from '../../kernel/date.ts'
import type { Id } from '../../kernel/id.ts'
import type { LocalText } from '../../kernel/language.ts'
import type { Fields, Values, ValuesOf } from './field/field.ts'
import type { GENERAL_FIELDS } from './general-fields.ts'
import type { RelationName, RoleName } from './relation.ts'

/** A record as the services give it: its row, its general values and those of its own type. */
export type StoredRecord<F extends Fields = Fields> = Readonly<{
  id: Id
  type: string
  slug: string
  version: number
  createdAt: Date
  updatedAt: Date
  hiddenAt: Date | null
  ownerBodyId: Id | null
  general: ValuesOf<typeof GENERAL_FIELDS>
  own: F extends Fields ? ValuesOf<F> : Values
}>

/** What one module shows of another's record: enough for a link, a list and a search result. */
export type Card = Readonly<{
  id: Id
  type: string
  slug: string
  title: LocalText
  summary: LocalText | null
  ownerBodyId: Id | null
  isPublic: boolean
  position: number | null
  checkedOn: IsoDate | null
  nextCheckOn: IsoDate | null
}>

/** A typed link as the store keeps it. */
export type Tie = Readonly<{
  id: Id
  relation: RelationName
  fromId: Id
  toId: Id
  role: RoleName | null
  note: LocalText | null
  derived: boolean
  reason: LocalText | null
}>

/** What a person, a program or a package says of a record. */
export type RecordInput = Readonly<{ slug: string; general: Values; own: Values }>
