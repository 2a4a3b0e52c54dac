import type { Context } from '../../../platform/context.ts'
import { dueBefore, isCutOff, isSilent, nextState } from './dead-link-rules.ts'
import { deleteUnusedLinks, listDueLinks, upsertLink } from './dead-link-store.ts'
import { type Reach, tryAddresses } from './try-address.ts'

const AT_ONCE = 200

/**
 * Tries the addresses of cards that are due, and keeps what came of it; says whether more are due. Where none of
 * several sites gives a sign, the fault is taken to be ours and nothing is held against them.
 */
export async function tryDueLinks(ctx: Context, reach: Reach, log: (line: string) => void): Promise<boolean> {
  const { tx, territory, now } = ctx
  await deleteUnusedLinks(tx)
  const due = await listDueLinks(tx, dueBefore(now), AT_ONCE)
  const outcomes = await tryAddresses(
    due.map(({ address }) => address),
    reach,
  )
  const cutOff = isCutOff([...outcomes.values()])
  if (cutOff) log(`links of ${territory.slug}: no site gives a sign, so it is rather our own line`)
  for (const { address, failingSince } of due) {
    const outcome = outcomes.get(address)
    if (!outcome || (cutOff && isSilent(outcome))) continue
    await upsertLink(tx, territory.id, address, nextState(failingSince, outcome, now), now)
  }
  return !cutOff && (due.length === AT_ONCE || outcomes.size < due.length)
}
