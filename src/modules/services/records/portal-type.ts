import { defineFields } from '../../../platform/record/field/define.ts'
import { defineRowType } from '../../../platform/row/row-type.ts'

/** A portal of a body on which the finder may be embedded: scheme, host and port, as a browser tells them. */
export const portalType = defineRowType({
  type: 'portal',
  collection: 'portals',
  table: 'services_portal',
  noun: 'portali',
  label: { it: 'Portale', en: 'Portal' },
  plural: { it: 'Portali', en: 'Portals' },
  create: { it: 'Aggiungi un portale', en: 'Add a portal' },
  description: {
    it: 'I siti degli enti su cui si può incorporare la ricerca dei servizi.',
    en: 'The sites of bodies on which the finder of services may be embedded.',
  },
  parent: 'body',
  key: ['body', 'origin'],
  fields: defineFields({
    body: { kind: 'ref', to: 'body', required: true, label: { it: 'Ente', en: 'Body' } },
    origin: {
      kind: 'code',
      required: true,
      pattern: /^https?:\/\/[a-z0-9.-]+(:\d+)?$/,
      example: 'https://www.comune.example',
      label: { it: 'Indirizzo del portale', en: 'Address of the portal' },
      help: {
        it: 'Solo fino al nome del sito, per esempio https://www.comune.example, senza pagina.',
        en: 'Only up to the name of the site, such as https://www.comune.example, without a page.',
      },
    },
  }),
})
