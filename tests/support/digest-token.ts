import { claimDigest } from '../../src/modules/health/digest/digest-store.ts'
import type { House } from './house.ts'

/** The secret of the way out of a digest that somebody was sent. */
export async function digestToken(house: House, territory: string): Promise<string> {
  const { id } = await house.addPerson('Chi riceve il riepilogo')
  const token = await house.work(territory, ({ tx }) => claimDigest(tx, id, '2026-11-23'))
  if (token === null) throw new Error('a new account has had its digest already')
  return token
}
