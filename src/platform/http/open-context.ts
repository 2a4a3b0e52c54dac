import { romeDate } from '../../kernel/date.ts'
import { AppError } from '../../kernel/error.ts'
import type { Language } from '../../kernel/language.ts'
import { isSlug } from '../../kernel/slug.ts'
import type { Context } from '../context.ts'
import type { SignedIn } from '../identity/types.ts'
import { enterTerritory } from '../territory/territory-store.ts'
import { type Services, toActor } from './services.ts'

/**
 * Runs `work` in one transaction inside a territory, as whoever signed in. Reading happens in a read-only
 * transaction, so that no page can write by mistake.
 * @throws AppError `http/not-found` when there is no such territory, and whatever `work` throws
 */
export function openContext<T>(
  services: Services,
  request: { territory: string; language: Language; signedIn: SignedIn | null; write: boolean },
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  if (!isSlug(request.territory)) throw new AppError('http/not-found')
  const transaction = services.db.transaction().setAccessMode(request.write ? 'read write' : 'read only')
  return transaction.execute(async (tx) => {
    const territory = await enterTerritory(tx, request.territory)
    if (!territory) throw new AppError('http/not-found')
    const grants = request.signedIn ? await services.listGrants(tx, request.signedIn.account.id) : []
    const now = services.clock()
    return work({
      tx,
      territory,
      language: request.language,
      now,
      today: romeDate(now),
      actor: toActor(request.signedIn, grants),
    })
  })
}
