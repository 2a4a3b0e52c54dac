import type { Actor, Grant } from '../context.ts'
import type { Database, Tx } from '../database/database.ts'
import type { SignedIn } from '../identity/types.ts'
import type { Application } from '../module.ts'

/** Requests a minute that one address may make. */
export type Limits = Readonly<{ signIn: number; write: number }>

/** All that the server needs from outside. */
export type Services = Readonly<{
  db: Database
  application: Application
  identify: (headers: Headers) => Promise<SignedIn | null>
  listGrants: (tx: Tx, accountId: string) => Promise<Grant[]>
  /** The address under which the world reaches us, without a slash at its end. */
  publicUrl: string
  /** Signs the tokens of forms. */
  secret: string
  assets: Readonly<{ folder: string; version: string }>
  clock: () => Date
  limits: Limits
  /** How long PostgreSQL works on one question of somebody who only reads, before it gives up. */
  readSeconds: number
  /** Whether a proxy in front of us states the address of the visitor. */
  trustProxy: boolean
  log: (line: string) => void
}>

/** The actor for somebody who signed in, with the roles that they have in the territory at hand. */
export function toActor(signedIn: SignedIn | null, grants: readonly Grant[]): Actor {
  if (!signedIn) return { kind: 'anonymous' }
  const { id, name, email, isAdministrator } = signedIn.account
  return { kind: 'account', accountId: id, name, email, isAdministrator, grants, scopes: signedIn.scopes }
}
