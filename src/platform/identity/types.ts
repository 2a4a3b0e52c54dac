import type { IsoDate } from '../../kernel/date.ts'
import type { Id } from '../../kernel/id.ts'
import type { Language, LocalText } from '../../kernel/language.ts'
import type { Grant, Scope } from '../context.ts'

/** Somebody who can sign in, wherever their roles are. */
export type Account = Readonly<{ id: string; name: string; email: string; isAdministrator: boolean }>

/** Whoever a request comes from. */
export type SignedIn = Readonly<{
  account: Account
  /** Null when a personal access token speaks. */
  sessionId: string | null
  scopes: readonly Scope[]
}>

/** A territory in which an account has roles. */
export type OwnTerritory = Readonly<{
  id: Id
  slug: string
  title: LocalText
  roles: readonly Grant['role'][]
}>

/** A role as the people of a desk see it: who has it, for which body, and whether they ever came in. */
export type Person = Readonly<{
  /** The id of the role, not of the person. */
  id: Id
  role: Grant['role']
  accountId: string
  name: string
  email: string
  hasEntered: boolean
  body: Readonly<{ slug: string; title: LocalText }> | null
}>

/** What a letter about a role says beside the role: to whom, of which body, where, and which roles they hold there. */
export type RoleNews = Readonly<{
  email: string
  /** In which they last signed in. */
  language: Language | null
  bodyTitle: LocalText | null
  territory: Readonly<{ slug: string; title: LocalText }>
  held: readonly (Grant & Readonly<{ bodyTitle: LocalText | null }>)[]
}>

/** A personal access token as its owner sees it; the token itself is not kept. */
export type Token = Readonly<{
  id: Id
  name: string
  scopes: readonly Scope[]
  createdAt: Date
  expiresAt: Date
  lastUsedOn: IsoDate | null
}>

/** A body whose records nobody can update on its behalf. */
export type Unkept = Readonly<{ slug: string; title: LocalText; count: number }>
