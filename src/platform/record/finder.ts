import { z } from 'zod'
import type { Id } from '../../kernel/id.ts'
import type { Context } from '../context.ts'

// Nobody gives more values of one parameter by hand.
const MOST_VALUES = 50

/** A parameter that is given once or several times: each of its values counts. */
export function several(one: z.ZodType): z.ZodType {
  const asList = (value: unknown) => (value === undefined ? [] : Array.isArray(value) ? value : [value])
  return z.preprocess(asList, z.array(one).max(MOST_VALUES))
}

/** What a program asks of a finder. */
export type FinderAsked = Readonly<{
  /** Empty where only parameters were given. */
  words: string
  /** What was given of the finder's parameters and of the filters that it knows. */
  given: Readonly<Record<string, unknown>>
  limit: number
  offset: number
}>

/** What it answers: public records, the best first, each with why it was found. */
export type FinderFound = Readonly<{
  items: readonly Readonly<{ id: Id; found: object }>[]
  total: number
  /** What it says of the whole, by the names that it declares. */
  more: Readonly<Record<string, unknown>>
}>

/**
 * How records of a type are found where the plain search of words does not do. The collection's address answers with
 * it as soon as `q` or one of its parameters is given.
 */
export type RecordFinder = Readonly<{
  /** Parameters beyond those of every collection. */
  parameters: Readonly<Record<string, z.ZodType>>
  /** Filters of the collection that it knows too; the others are refused beside it. */
  knows: readonly string[]
  /** What stands in `found` of an item, and beside the items. */
  shapes: Readonly<{ found: z.ZodType; more: Readonly<Record<string, z.ZodType>> }>
  find: (ctx: Context, asked: FinderAsked) => Promise<FinderFound>
}>
