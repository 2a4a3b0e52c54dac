/** Hand-overs of the records of a body, for the rows of the access table that are about them. */
import { handOver, listHandovers } from '../../src/platform/record/handover-service.ts'
import type { Prepare } from './access-requests.ts'
import { type AccessWorld, OTHER, TERRITORY } from './access-world.ts'

/** A body of its own, with one record to hand over. */
async function leavingBody(world: AccessWorld): Promise<string> {
  const slug = `lascia-${crypto.randomUUID()}`
  await world.addRecord(TERRITORY, 'body', { slug, kind: 'union', title: { it: 'Ente che esce' } })
  const record = world.values(world.registry.byType('agenda'), `di-${slug}`)
  await world.addRecord(TERRITORY, 'agenda', { ...record, ownerBody: slug })
  return slug
}

/** The records of a body that leaves. */
export const handingOver: Prepare = async ({ world }) => ({
  form: { da: await leavingBody(world), a: OTHER },
})

/** A hand-over that was made. */
export const takingBack: Prepare = async ({ world }) => {
  const from = await leavingBody(world)
  const [made] = await world.work(TERRITORY, async (ctx) => {
    await handOver(ctx, { from, to: OTHER }, false)
    return listHandovers(ctx, 1)
  })
  return { form: { atto: String(made?.sequence) } }
}
