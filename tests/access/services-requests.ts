/** The requests of the rows of the access table that are about services. */
import type { Prepare } from './access-requests.ts'

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
  'GET /:territory/tipi-di-servizio/:type': async () => ({ params: { type: 'carta-identita' } }),
  'GET /:territory/servizi-per-ente/:slug': async ({ world }) => ({
    params: { slug: world.seed('body').slug },
  }),
}
