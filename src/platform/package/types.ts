import type { LocalText } from '../../kernel/language.ts'
import type { Values } from '../record/field/field.ts'
import type { RecordInput } from '../record/record.ts'
import type { RelationName, RoleName } from '../record/relation.ts'

/** One file of a territory package: its path inside the folder, with `/`, and its text. */
export type PackageFile = Readonly<{ path: string; text: string }>

/** Why a file that is there has no text. */
export type FileFault = 'link' | 'unreadable' | 'large' | 'encoding'

/** A file as it was found: one that could not be read says why. */
export type FoundFile = PackageFile | Readonly<{ path: string; text: null; fault: FileFault }>

/** `type/slug`: how a record is named wherever one points at another. */
export type RecordKey = string

/** A record of a package, with where it stands, so that whatever is found wrong later can still be shown. */
export type PackagedRecord = Readonly<{
  type: string
  key: RecordKey
  input: RecordInput
  file: string
  /** The row or line of a field; of the record itself when no field is named. */
  rowOf: (field?: string) => number | undefined
}>

/** What a tie joins and what it says, with keys in place of ids. */
export type NamedTie = Readonly<{
  relation: RelationName
  from: RecordKey
  to: RecordKey
  role: RoleName | null
  note: LocalText | null
  derived: boolean
  reason: LocalText | null
}>

/** A row with keys in place of ids. */
export type NamedRow = Readonly<{ type: string; key: string; values: Values }>

/** An earlier slug of a record: the address under it leads to `to`, a slug of the same type. */
export type NamedRedirect = Readonly<{ type: string; slug: string; to: string }>

/** A package in which everything was checked. */
export type ParsedPackage = Readonly<{
  slug: string
  territory: Values
  records: readonly PackagedRecord[]
  /** The types of which the package speaks, even to say that there are none. */
  presentTypes: ReadonlySet<string>
  /** Null when the package has no file for them, which says nothing about them. */
  ties: readonly NamedTie[] | null
  redirects: readonly NamedRedirect[] | null
  /** By row type; a type without a file is not there, which says nothing about its rows. */
  rows: ReadonlyMap<string, readonly NamedRow[]>
}>

/** The key of a record. */
export function keyOf(type: string, slug: string): RecordKey {
  return `${type}/${slug}`
}

/** What makes a tie the same tie: two bodies' parts in one action differ in their role alone. */
export function tieKey(tie: Pick<NamedTie, 'relation' | 'from' | 'to' | 'role'>): string {
  return [tie.relation, tie.from, tie.to, tie.role ?? ''].join(' ')
}
