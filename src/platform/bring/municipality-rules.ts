import type { IsoDate } from '../../kernel/date.ts'
import { plainName } from './reading-rules.ts'

/** A municipality as a table of ISTAT has it on a day. */
export type Municipality = Readonly<{ code: string; name: string; asOf: IsoDate }>

/** What is known of municipalities: those of the newest table, and what codes of older ones stood for. */
export type Municipalities = Readonly<{
  now: ReadonlyMap<string, string>
  nowByName: ReadonlyMap<string, readonly string[]>
  before: ReadonlyMap<string, string>
}>

/** Puts the tables in order: the newest tells what is, the others what was. */
export function sortMunicipalities(all: readonly Municipality[]): Municipalities {
  const newest = all
    .map(({ asOf }) => asOf)
    .toSorted()
    .at(-1)
  const now = new Map<string, string>()
  const before = new Map<string, string>()
  const nowByName = new Map<string, string[]>()
  for (const { code, name, asOf } of all.toSorted((one, other) => (one.asOf < other.asOf ? -1 : 1))) {
    if (asOf !== newest) before.set(code, name)
    else {
      now.set(code, name)
      nowByName.set(plainName(name), [...(nowByName.get(plainName(name)) ?? []), code])
    }
  }
  return { now, nowByName, before }
}

/** What a code stands for. */
export type Place = Readonly<
  | { kind: 'known'; name: string }
  /** The municipality goes by another code now, as after the change of the provinces of Sardinia. */
  | { kind: 'recoded'; code: string; name: string }
  | { kind: 'abolished'; name: string }
  | { kind: 'unknown' }
>

/**
 * What the code of a municipality stands for today. One that only an older table knows was recoded when exactly one
 * municipality has its name now, and was abolished otherwise.
 */
export function placeOf(code: string, { now, nowByName, before }: Municipalities): Place {
  const name = now.get(code)
  if (name !== undefined) return { kind: 'known', name }
  const former = before.get(code)
  if (former === undefined) return { kind: 'unknown' }
  const codes = nowByName.get(plainName(former)) ?? []
  return codes.length === 1
    ? { kind: 'recoded', code: codes[0] as string, name: former }
    : { kind: 'abolished', name: former }
}
