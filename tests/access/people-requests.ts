/** People with tokens and roles, for the rows of the access table that are about them. */
import type { Member } from '../support/house.ts'
import { type AccessWorld, OWNER, TERRITORY } from './access-world.ts'

/** The token of a member that was made last. */
export async function findToken({ db }: AccessWorld, { id }: Member): Promise<string> {
  const token = db.selectFrom('identity_token').select('id').where('account_id', '=', id)
  return (await token.orderBy('id', 'desc').executeTakeFirstOrThrow()).id
}

/** A role in the territory that somebody has, for it to be taken away. */
export async function addGrant(world: AccessWorld): Promise<string> {
  const person = await world.addPerson('Di passaggio', [
    { territory: TERRITORY, role: 'editor', body: OWNER },
  ])
  return world.work(TERRITORY, async ({ tx }) => {
    const grant = tx.selectFrom('identity_grant').select('id').where('account_id', '=', person.id)
    return (await grant.executeTakeFirstOrThrow()).id
  })
}
