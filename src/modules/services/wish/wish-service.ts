import { newId } from '../../../kernel/id.ts'
import type { Context } from '../../../platform/context.ts'
import { readFinderBodies } from '../finder/finder-service.ts'
import { countWishes, insertWish } from './wish-store.ts'

// More in a day are no longer read by anybody: a program that writes must not fill the desk.
const MOST_A_DAY = 500
const ASKED_LENGTH = 300
const WANTED_LENGTH = 500

/** Keeps what somebody looked for and did not find; one without words says nothing, so nothing is kept. */
export async function saveWish(
  ctx: Context,
  said: Readonly<{ asked: string; wanted: string; body: string | null }>,
): Promise<void> {
  const asked = said.asked.trim().slice(0, ASKED_LENGTH)
  const wanted = said.wanted.trim().slice(0, WANTED_LENGTH)
  if (asked === '' && wanted === '') return
  if ((await countWishes(ctx.tx, ctx.today)) >= MOST_A_DAY) return
  const bodies = await readFinderBodies(ctx)
  const body = [...bodies.values()].find(({ slug }) => slug === said.body)
  await insertWish(ctx.tx, ctx.territory.id, {
    id: newId(),
    saidOn: ctx.today,
    asked: asked || wanted.slice(0, ASKED_LENGTH),
    wanted: wanted || null,
    bodyId: body?.id ?? null,
    state: 'new',
  })
}
