import type { Localized } from '../../kernel/language.ts'

/** Whom a service is for. */
export const AUDIENCES = {
  citizens: { it: 'Cittadini', en: 'Citizens' },
  businesses: { it: 'Imprese', en: 'Businesses' },
  associations: { it: 'Associazioni', en: 'Associations' },
} as const satisfies Record<string, Localized>
export type Audience = keyof typeof AUDIENCES

/** A kind of service that bodies offer: the shared list to which their cards are aligned. */
export type ServiceType = Readonly<{
  slug: string
  title: Localized
  description: Localized
  /** Code in the subject matters of public services. */
  topic: string
  lifeEvent: string | null
  businessEvent: string | null
  audience: readonly Audience[]
  /** Kinds of bodies that usually offer it. */
  offeredBy: readonly string[]
}>

/** How an expression points to what it means. */
export const EXPRESSION_KINDS = {
  word: { it: 'nome', en: 'name' },
  object: { it: 'oggetto', en: 'object' },
  situation: { it: 'situazione', en: 'situation' },
  acronym: { it: 'sigla', en: 'acronym' },
  regional: { it: 'parola locale', en: 'local word' },
} as const satisfies Record<string, Localized>
export type ExpressionKind = keyof typeof EXPRESSION_KINDS

/** Languages in which newcomers type. */
export const EXPRESSION_LANGUAGES = ['it', 'en', 'fr', 'ro', 'sq'] as const
export type ExpressionLanguage = (typeof EXPRESSION_LANGUAGES)[number]

/** What people say or type when they mean a kind of service. */
export type Expression = Readonly<{
  text: string
  language: ExpressionLanguage
  kind: ExpressionKind
  serviceType: string
}>

/** A ring of words for the same thing, whatever the service. */
export type Concept = Readonly<{
  slug: string
  title: Localized
  words: readonly string[]
  /** Words in other languages than Italian, by language. */
  foreign: Readonly<Partial<Record<ExpressionLanguage, readonly string[]>>>
  near: readonly string[]
}>

/** The civic lexicon: what is offered, and the words that lead to it. */
export type Lexicon = Readonly<{
  serviceTypes: readonly ServiceType[]
  expressions: readonly Expression[]
  concepts: readonly Concept[]
}>
