import { type Answer, type DeskRoute, type PageRequest, page } from '../http/route.ts'
import type { RecordType } from '../record/type.ts'
import { readList } from './list-service.ts'
import { deskCrumbs } from './record-pages.ts'
import { ListPage } from './views/list-page.tsx'

async function showList({ ctx, links, query }: PageRequest, type: RecordType): Promise<Answer> {
  const title = type.plural[ctx.language]
  const list = await readList(ctx, links, type, query)
  return page(title, <ListPage lang={ctx.language} title={title} list={list} />, {
    crumbs: deskCrumbs(ctx, links, { label: title }),
  })
}

/** The list of all records of one type. */
export function recordListRoute(type: RecordType): DeskRoute {
  return {
    scope: 'desk',
    method: 'GET',
    path: `/${type.noun}`,
    access: 'desk',
    handle: (request) => showList(request, type),
  }
}
