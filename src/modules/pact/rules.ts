/** Public, private, third sector, or of several. */
export const SECTORS = ['public', 'private', 'third', 'mixed', 'other'] as const
export type Sector = (typeof SECTORS)[number]

const SECTOR_OF: Readonly<Record<string, Sector>> = {
  union: 'public',
  municipality: 'public',
  province: 'public',
  region: 'public',
  state: 'public',
  'in-house-company': 'public',
  'service-company': 'public',
  school: 'public',
  chamber: 'public',
  health: 'public',
  university: 'public',
  firm: 'private',
  cooperative: 'third',
  association: 'third',
  'local-action-group': 'mixed',
}

/**
 * The sector of a kind of body. Cooperatives and associations count as third sector (legislative decree 117/2017,
 * article 4, names them among its bodies); a local action group is public and private together (regulation (EU)
 * 2021/1060, article 31).
 */
export function sectorOf(kind: string): Sector {
  return SECTOR_OF[kind] ?? 'other'
}

export type RequestState = 'asked' | 'accepted' | 'refused'

/** Whether a body may ask: nobody asks twice while waiting, nor for what it already has. */
export function canAsk(known: RequestState | null, takesPart: boolean): boolean {
  return !takesPart && known !== 'asked'
}

/** A part that a body has in something, as the matrix counts it. */
export type Part = Readonly<{ bodyId: string; thingId: string; role: string | null }>

// A body with several parts in one thing is shown with the one that weighs most.
const WEIGHT = ['lead', 'party', 'partner', 'member', 'involved']
const weightOf = (role: string | null) => (role === null ? WEIGHT.length : WEIGHT.indexOf(role))

/** The part that weighs most of each body in each thing, by `body/thing`. */
export function strongestParts(parts: readonly Part[]): ReadonlyMap<string, Part> {
  const found = new Map<string, Part>()
  for (const part of parts) {
    const key = `${part.bodyId}/${part.thingId}`
    const known = found.get(key)
    if (!known || weightOf(part.role) < weightOf(known.role)) found.set(key, part)
  }
  return found
}
