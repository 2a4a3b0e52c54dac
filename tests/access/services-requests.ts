/** The requests of the rows of the access table that are about services. */
import { sql } from 'kysely'
import { newId } from '../../src/kernel/id.ts'
import type { Prepare } from './access-requests.ts'
import { TERRITORY } from './access-world.ts'

export const SERVICES_REQUESTS: Readonly<Record<string, Prepare>> = {
  'POST /:territory/servizi-mancanti': async () => ({
    form: { q: 'astronave', manca: 'Un posto per l’astronave' },
  }),
  'GET /:territory/servizi-giudizi/:slug': async ({ world }) => ({
    params: { slug: world.seed('service').slug },
    query: '?voto=4',
  }),
  'POST /:territory/servizi-giudizi/:slug': async ({ world }) => ({
    params: { slug: world.seed('service').slug },
    form: { voto: '4', aspetto: 'clear', dettagli: 'Bene' },
  }),
  'POST /scrivania/:territory/servizi-da-curare/:id': async ({ world }) => {
    const id = newId()
    const { ownerBodyId } = world.seed('action')
    await world.work(TERRITORY, ({ tx, territory, today }) =>
      sql`insert into services_wish (territory_id, id, said_on, asked, body_id, state)
        values (${territory.id}, ${id}, ${today}, 'il battello', ${ownerBodyId}, 'new')`.execute(tx),
    )
    return { params: { id } }
  },
  'GET /:territory/tipi-di-servizio/:type': async () => ({ params: { type: 'carta-identita' } }),
  'GET /:territory/servizi-per-ente/:slug': async ({ world }) => ({
    params: { slug: world.seed('body').slug },
  }),
}
