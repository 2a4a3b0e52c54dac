import type { IsoDate } from '../kernel/date.ts'
import type { Id } from '../kernel/id.ts'
import type { Language } from '../kernel/language.ts'
import type { Tx } from './database/database.ts'
import type { ValuesOf } from './record/field/field.ts'
import type { TERRITORY_FIELDS } from './territory/territory-fields.ts'

/** The tenant: a union, a province, a valley. Its own words are typed from its fields. */
export type Territory = Readonly<{ id: Id; slug: string; version: number }> &
  ValuesOf<typeof TERRITORY_FIELDS>

/** A role in one territory. An editor's role is tied to a body. */
export type Grant = Readonly<{ role: 'steward' | 'reader' | 'editor'; bodyId: Id | null }>

export type Scope = 'read' | 'write'

/** Who is asking. `system` is the command line and the first start: it may do everything and is audited as such. */
export type Actor =
  | Readonly<{ kind: 'anonymous' }>
  | Readonly<{ kind: 'system' }>
  | Readonly<{
      kind: 'account'
      accountId: string
      name: string
      email: string
      isAdministrator: boolean
      /** The roles in the territory of this context. */
      grants: readonly Grant[]
      /** What a personal access token allows; a session in a browser allows all. */
      scopes: readonly Scope[]
    }>

/** What every use case takes first: who asks, in which territory, language and moment, in which transaction. */
export type Context = Readonly<{
  tx: Tx
  territory: Territory
  language: Language
  now: Date
  /** The date that a clock in Rome shows. */
  today: IsoDate
  actor: Actor
}>
