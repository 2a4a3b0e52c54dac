/** Choices about the weekly digest, for the rows of the access table that are about it. */
import { isDigestOff } from '../../src/modules/health/digest/digest-store.ts'
import { digestToken } from '../support/digest-token.ts'
import type { Prepare } from './access-requests.ts'
import { TERRITORY } from './access-world.ts'

/** The way out of a digest that was sent when the world was made: opening it changes nothing. */
export const openingLeave: Prepare = async ({ world }) => {
  const known = world.work(TERRITORY, ({ tx }) => tx.selectFrom('health_digest').select('token').execute())
  return { params: { token: (await known)[0]?.token ?? '' } }
}

/** The way out of a digest of which nobody has made use. */
export const leaving: Prepare = async ({ world }) => ({
  params: { token: await digestToken(world, TERRITORY) },
})

/** The other choice than the one that was made. */
export const choosing: Prepare = async ({ world, member }) => {
  const isOff = await world.work(TERRITORY, ({ tx }) => isDigestOff(tx, member?.id ?? ''))
  return { form: { off: String(!isOff) } }
}
