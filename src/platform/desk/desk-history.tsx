import { type Answer, type DeskRoute, type PageRequest, page } from '../http/route.ts'
import type { Registry } from '../record/registry.ts'
import type { RecordType } from '../record/type.ts'
import { historyWords } from './history-messages.ts'
import { readRecordHistory, readTerritoryHistory } from './history-service.ts'
import { deskCrumbs, headOf } from './record-pages.ts'
import { findRecord } from './save-service.ts'
import { RecordHistory, TerritoryHistory } from './views/history-page.tsx'
import { RecordFrame } from './views/record-frame.tsx'

async function showRecordHistory(
  registry: Registry,
  { ctx, links, params }: PageRequest,
  type: RecordType,
): Promise<Answer> {
  const record = await findRecord(ctx, type, params.slug as string)
  const head = headOf(ctx, links, registry, type, record, 'history')
  const content = (
    <RecordFrame lang={ctx.language} head={head}>
      <RecordHistory lang={ctx.language} entries={await readRecordHistory(ctx, registry, type, record)} />
    </RecordFrame>
  )
  return page(head.title, content, { crumbs: head.crumbs })
}

async function showTerritoryHistory(registry: Registry, { ctx, links }: PageRequest): Promise<Answer> {
  const { territoryHistory } = historyWords(ctx.language)
  const acts = await readTerritoryHistory(ctx, registry, links)
  return page(territoryHistory, <TerritoryHistory lang={ctx.language} acts={acts} />, {
    crumbs: deskCrumbs(ctx, links, { label: territoryHistory }),
  })
}

/** The page that says who changed a record of one type, what and when. */
export function recordHistoryRoute(registry: Registry, type: RecordType): DeskRoute {
  return {
    scope: 'desk',
    method: 'GET',
    path: `/${type.noun}/:slug/storia`,
    access: 'desk',
    handle: (request) => showRecordHistory(registry, request, type),
  }
}

/** The page of the latest changes in the territory. */
export function territoryHistoryRoute(registry: Registry): DeskRoute {
  return {
    scope: 'desk',
    method: 'GET',
    path: '/storia',
    access: 'desk',
    handle: (request) => showTerritoryHistory(registry, request),
  }
}
