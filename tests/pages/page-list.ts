/** Every address that answers GET, each with the fullest record of its type: no page is exempt. */
import { apiRoutes } from '../../src/platform/api/index.ts'
import { readBoundaryFiles } from '../../src/platform/bring/boundary-service.ts'
import { readFiles } from '../../src/platform/bring/bring-service.ts'
import { patternOf } from '../../src/platform/http/route.ts'
import type { FieldValue } from '../../src/platform/record/field/field.ts'
import { listRecords } from '../../src/platform/record/record-store.ts'
import { listTiesOf } from '../../src/platform/record/tie-store.ts'
import type { RecordType } from '../../src/platform/record/type.ts'
import { digestToken } from '../support/digest-token.ts'
import type { House } from '../support/house.ts'

export type Visitor = 'reader' | 'steward' | 'administrator'
export type PageToVisit = Readonly<{ path: string; visitor: Visitor }>

const isFilled = (value: FieldValue): boolean =>
  value !== null && !(Array.isArray(value) && value.length === 0)

/** The slug of the record of a type in which most is said and to which most is tied. */
async function findFullest({ work }: House, territory: string, type: RecordType): Promise<string> {
  return work(territory, async ({ tx }) => {
    const records = await listRecords(tx, type, { onlyPublic: true })
    const weighed = await Promise.all(
      records.map(async ({ id, slug, general, own }) => {
        const ties = await listTiesOf(tx, id, true)
        const words = [...Object.values(general), ...Object.values(own)].filter(isFilled)
        return { slug, weight: ties.length + words.length }
      }),
    )
    const [fullest] = weighed.sort((one, other) => other.weight - one.weight)
    if (!fullest) throw new Error(`${territory} has no public ${type.type}`)
    return fullest.slug
  })
}

const EMPTY_PAGES =
  /^\/(scrivania\/)?:territory(\/(cerca|filo|documento|cronoprogramma|denaro|profilo|servizi|tipi-di-servizio|servizi-per-ente|servizi-da-curare|lessico|chi-fa-che-cosa|salute|richieste|riepilogo|passaggio|importa|importa\/confini|cestino|storia|dati|enti|azioni))?$/

/** Every page of the application in `territory`, and the ones that `empty`, a territory without records, shows. */
export async function listPages(house: House, territory: string, empty: string): Promise<PageToVisit[]> {
  const fullest = new Map<RecordType, string>()
  for (const type of house.registry.types) fullest.set(type, await findFullest(house, territory, type))
  const [file] = await house.work(territory, readFiles)
  const token = await digestToken(house, territory)
  const [outlines] = await house.work(territory, readBoundaryFiles)
  const typeOf = (pattern: string) =>
    house.registry.types.find(({ noun, collection }) =>
      [noun, collection].some((name) => pattern.includes(`/:territory/${name}/`)),
    )
  const fill = (pattern: string): string =>
    pattern
      .replace(':territory', territory)
      .replace('/dati/:name', '/dati/actions')
      .replace('/importa/confini/:id', `/importa/confini/${outlines?.id}`)
      .replace('/importa/:id', `/importa/${file?.id}`)
      .replace('/datasets/:slug', '/datasets/actions')
      .replace('/tipi-di-servizio/:type', '/tipi-di-servizio/carta-identita')
      .replace('/servizi-per-ente/:slug', '/servizi-per-ente/comune-di-bibbiano')
      .replace('/servizi-giudizi/:slug', '/servizi-giudizi/carta-identita?voto=4')
      .replace(':slug', fullest.get(typeOf(pattern) as RecordType) ?? ':slug')
      .replace(':token', token)
      .replace(':file', `${territory}-0b5a52.css`)
      .replace(/\/cerca$/, '/cerca?q=scuole')
      .replace(/\/search$/, '/search?q=scuole')
  const pages = house.routes
    .filter(({ method }) => method === 'GET')
    .flatMap((route) => {
      const pattern = patternOf(route)
      const visitors: Record<string, Visitor> = { public: 'reader', administrator: 'administrator' }
      const visitor = visitors[route.access] ?? 'steward'
      const paths = [fill(pattern)]
      if (EMPTY_PAGES.test(pattern)) paths.push(pattern.replace(':territory', empty))
      return paths.flatMap((path) => [
        { path, visitor },
        { path: `/en${path === '/' ? '' : path}`, visitor },
      ])
    })
  const api = apiRoutes(house.registry)
    .filter(({ method }) => method === 'GET')
    .map(({ url }) => ({ path: fill(url), visitor: 'reader' as const }))
  // What a page shows only when it is asked to.
  const looks = [
    '/cronoprogramma?anno=2024',
    '/cronoprogramma?aperte=',
    '/servizi?q=documento%20scaduto&canale=online&da=comune-di-bibbiano',
    '/servizi?q=iscrizzione%20nido',
    '/servizi?q=astronave',
    '/servizi-giudizi/carta-identita',
  ].map((path) => ({
    path: `/${territory}${path}`,
    visitor: 'reader' as const,
  }))
  return [...pages, ...looks, ...api, { path: '/api/v1/docs?lang=en', visitor: 'reader' }]
}
