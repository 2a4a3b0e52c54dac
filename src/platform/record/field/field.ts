import type { z } from 'zod'
import type { IsoDate, Precision } from '../../../kernel/date.ts'
import type { Language, Localized, LocalText } from '../../../kernel/language.ts'

/** A planned time: an interval that may be open on one side, how exactly it was stated, and its original words. */
export type Interval = Readonly<{
  from: IsoDate | null
  to: IsoDate | null
  precision: Precision
  words: LocalText
}>

/** Integer cents, so that no amount is ever rounded. */
export type Money = Readonly<{ cents: number; currency: 'EUR' }>

type Described = Readonly<{
  label: Localized
  help?: Localized
  required?: boolean
  /** Left out of the full-text search; words for people are in it unless they say so. */
  unsearched?: boolean
  /** Said once: what stands there can never be said otherwise, by nobody and in no way. */
  once?: boolean
}>

/** Values that a choice can take, in the order in which they are offered. */
export type Options = Readonly<Record<string, Localized>>

/** One line of words in each language. */
export type TextField = Described & { readonly kind: 'text' }
/** Several paragraphs of Markdown in each language. */
export type ProseField = Described & { readonly kind: 'prose' }
/** A list of lines, each in its languages. */
export type ListField = Described & { readonly kind: 'list' }
export type ChoiceField<O extends Options = Options> = Described & {
  readonly kind: 'choice'
  readonly options: O
}
export type DateField = Described & { readonly kind: 'date' }
export type IntervalField = Described & { readonly kind: 'interval' }
/** A whole number between `min` and `max`, with its unit where it has one. */
export type IntegerField = Described & {
  readonly kind: 'integer'
  readonly min: number
  readonly max: number
  readonly unit?: string
}
/** A measured number, with its unit where that is the same for every record. */
export type DecimalField = Described & { readonly kind: 'decimal'; readonly unit?: string }
export type MoneyField = Described & { readonly kind: 'money' }
/** Another record of the same territory, by its type. */
export type RefField = Described & { readonly kind: 'ref'; readonly to: string }
export type UrlField = Described & { readonly kind: 'url' }
/** A short string that is not language: a number as printed, an ISTAT or IPA code, an e-mail address. */
export type CodeField = Described & {
  readonly kind: 'code'
  readonly pattern?: RegExp
  readonly example?: string
}
/** A plain JSON object, such as a boundary. */
export type JsonData = { readonly [name: string]: unknown }
/**
 * Data with a shape of its own, such as a boundary: read and written whole, never typed into a form. In a package it
 * stands in a file of its own beside the page of its record, so a type that has one is a page.
 */
export type DataField = Described & {
  readonly kind: 'data'
  readonly schema: z.ZodType
  /** How the name of its file ends. */
  readonly extension: 'json' | 'geojson'
  readonly example: JsonData
  /** What it holds, in a few words. */
  readonly words: (value: JsonData, language: Language) => string
}
export type FlagField = Described & { readonly kind: 'flag'; readonly default: boolean }

export type Field =
  | TextField
  | ProseField
  | ListField
  | ChoiceField
  | DateField
  | IntervalField
  | IntegerField
  | DecimalField
  | MoneyField
  | RefField
  | UrlField
  | CodeField
  | DataField
  | FlagField

export type Fields = Readonly<Record<string, Field>>

type ValueByKind<F extends Field> = F extends { kind: 'text' | 'prose' }
  ? LocalText
  : F extends ChoiceField<infer O>
    ? keyof O & string
    : F extends { kind: 'interval' }
      ? Interval
      : F extends { kind: 'integer' | 'decimal' }
        ? number
        : F extends { kind: 'money' }
          ? Money
          : F extends { kind: 'data' }
            ? JsonData
            : string

/** What a field holds. Null is "not available", which is never zero and never an empty word. */
export type ValueOf<F extends Field> = F extends { kind: 'list' }
  ? readonly LocalText[]
  : F extends { kind: 'flag' }
    ? boolean
    : F extends { required: true }
      ? ValueByKind<F>
      : ValueByKind<F> | null

/** The values of a record, by field name. A `ref` holds the slug of the other record. */
export type ValuesOf<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> }
export type FieldValue =
  | LocalText
  | readonly LocalText[]
  | Interval
  | Money
  | JsonData
  | string
  | number
  | boolean
  | null
export type Values = Readonly<Record<string, FieldValue>>
