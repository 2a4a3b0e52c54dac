/** Requests to join a workstream, for the rows of the access table that are about them. */
import { askToJoin } from '../../src/modules/pact/request-service.ts'
import { requestType } from '../../src/modules/pact/request-type.ts'
import { listRows } from '../../src/platform/row/row-store.ts'
import { type AccessWorld, OTHER, OWNER, TERRITORY } from './access-world.ts'

/** A workstream that the body of the editor keeps and for which nobody has asked yet. */
async function newWorkstream(world: AccessWorld): Promise<string> {
  const slug = `filiera-${crypto.randomUUID()}`
  await world.addRecord(TERRITORY, 'workstream', world.values(world.registry.byType('workstream'), slug))
  return slug
}

/** What the body of the editor asks. */
export async function asking(world: AccessWorld) {
  return { form: { workstream: await newWorkstream(world), body: OWNER, message: 'Prova' } }
}

/** The answer to what another body asked of a workstream that the body of the editor keeps. */
export async function answering(world: AccessWorld) {
  const workstream = await newWorkstream(world)
  const id = await world.work(TERRITORY, async (ctx) => {
    await askToJoin(ctx, world.registry, { workstream, body: OTHER, message: '' })
    const rows = await listRows(ctx.tx, requestType)
    return rows.find(({ values }) => values.workstream === workstream)?.id as string
  })
  return { params: { id }, form: { decision: 'accept', answer: 'Prova' } }
}
