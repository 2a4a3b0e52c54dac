import { romeDate } from '../../kernel/date.ts'
import { AppError } from '../../kernel/error.ts'
import type { Language } from '../../kernel/language.ts'
import { isSlug } from '../../kernel/slug.ts'
import type { Context, Territory } from '../context.ts'
import type { SignedIn } from '../identity/types.ts'
import { enterTerritory } from '../territory/territory-store.ts'
import { isEverywhere, isReserved, type OwnDomain, stripLanguage } from './links.ts'
import { type Services, toActor } from './services.ts'

/**
 * Runs `work` in one transaction inside a territory, as whoever signed in. Reading happens in a read-only
 * transaction, so that no page can write by mistake, sees one moment in all its queries, and gives up a query that
 * takes too long: it would keep its connection from everybody else. Writing sees what is there once it has waited for
 * its turn, however long that takes.
 * @throws AppError `http/not-found` when there is no such territory, and whatever `work` throws
 */
export function openContext<T>(
  services: Services,
  request: { territory: string; language: Language; signedIn: SignedIn | null; write: boolean },
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  if (!isSlug(request.territory)) throw new AppError('http/not-found')
  const transaction = services.db
    .transaction()
    .setAccessMode(request.write ? 'read write' : 'read only')
    .setIsolationLevel(request.write ? 'read committed' : 'repeatable read')
  return transaction.execute(async (tx) => {
    const limit = request.write ? undefined : services.readSeconds
    const territory = await enterTerritory(tx, request.territory, limit)
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

/** The territory in whose part of the site an address without a page lies, so that its reader stays at home. */
export async function findAddressed(
  services: Services,
  domain: OwnDomain | null,
  path: string,
): Promise<Territory | null> {
  if (domain ? isEverywhere(path) : isReserved(path)) return null
  const slug = domain?.territory ?? stripLanguage(path).path.split('/').filter(Boolean)[0] ?? ''
  if (!isSlug(slug)) return null
  const transaction = services.db.transaction().setAccessMode('read only')
  return (await transaction.execute((tx) => enterTerritory(tx, slug))) ?? null
}
