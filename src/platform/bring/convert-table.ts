import type { Context } from '../context.ts'
import { refsOf } from '../record/field/columns.ts'
import type { Registry } from '../record/registry.ts'
import type { Pace } from '../row/row-plan.ts'
import { type Converted, createConverter } from './convert.ts'
import { listUnits } from './reference-store.ts'
import { type Finder, readFinder } from './references.ts'
import type { Mapping, Refusal, Report, Table, Target } from './types.ts'

/** The rows of a table, read: those that can be checked further, and what is said of the others. */
export type ConvertedTable = Readonly<{
  good: readonly Converted[]
  refusals: readonly Refusal[]
  refusedLines: number
  notes: Pick<Report, 'unmatched' | 'padded' | 'recoded'>
  find: Finder
}>

// As many rows as are read in some ten milliseconds.
const PART = 1000

/** What the references of a table came to: codes that were mended, and texts that name nothing. */
function collectNotes(converted: readonly Converted[]): ConvertedTable['notes'] {
  const unmatched = new Map<string, { column: string; value: string; count: number }>()
  const recoded = new Map<string, string>()
  let padded = 0
  for (const { found } of converted) {
    for (const { column, value, found: one } of found) {
      if (one.slug === null) {
        const key = `${column}\n${value}`
        unmatched.set(key, { column, value, count: (unmatched.get(key)?.count ?? 0) + 1 })
      } else if (one.wasPadded) padded += 1
      else if (one.recodedFrom) recoded.set(one.recodedFrom, one.slug)
    }
  }
  return {
    unmatched: [...unmatched.values()].toSorted((one, other) => other.count - one.count),
    padded,
    recoded: [...recoded].map(([from, to]) => ({ from, to })),
  }
}

async function readUnits(ctx: Context, registry: Registry, target: Target) {
  if (target.kind !== 'rows' || !target.rows.measure) return null
  const parent = refsOf(target.fields).find(({ name }) => name === target.rows.parent)
  return listUnits(ctx.tx, registry.byType(parent?.to ?? ''), target.rows.measure.unit)
}

/** Reads every row of a table as its mapping says. */
export async function convertTable(
  ctx: Context,
  registry: Registry,
  target: Target,
  table: Table,
  mapping: Mapping,
  pace?: Pace,
): Promise<ConvertedTable> {
  const find = await readFinder(ctx, registry, target)
  const units = await readUnits(ctx, registry, target)
  const convert = createConverter(target, table, mapping, find, units, ctx.language)
  const converted: Converted[] = []
  for (const [index, row] of table.rows.entries()) {
    if (pace && index % PART === PART - 1) await pace(index)
    converted.push(convert(row))
  }
  const bad = converted.filter(({ refusals }) => refusals.length > 0)
  return {
    good: converted.filter(({ refusals }) => refusals.length === 0),
    refusals: bad.flatMap(({ refusals }) => refusals),
    refusedLines: bad.length,
    notes: collectNotes(converted),
    find,
  }
}
