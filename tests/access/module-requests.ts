/** The requests of the rows of the access table that are about single modules. */
import type { Prepare } from './access-requests.ts'
import { choosing, leaving, openingLeave } from './digest-requests.ts'
import { handingOver, takingBack } from './handover-requests.ts'
import { answering, asking } from './pact-requests.ts'
import { SERVICES_REQUESTS } from './services-requests.ts'

export const MODULE_REQUESTS: Readonly<Record<string, Prepare>> = {
  ...SERVICES_REQUESTS,
  'POST /scrivania/:territory/richieste': ({ world }) => asking(world),
  'POST /scrivania/:territory/richieste/:id': ({ world }) => answering(world),
  'GET /:territory/salute/riepilogo/:token': openingLeave,
  'POST /:territory/salute/riepilogo/:token': leaving,
  'POST /scrivania/:territory/riepilogo': choosing,
  'POST /scrivania/:territory/passaggio': handingOver,
  'POST /scrivania/:territory/passaggio/indietro': takingBack,
}
