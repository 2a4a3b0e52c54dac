import { defineFields } from './field/define.ts'

/** What every record has, whatever its type: these live in the table `record`. */
export const GENERAL_FIELDS = defineFields({
  title: { kind: 'text', required: true, label: { it: 'Titolo', en: 'Title' } },
  summary: {
    kind: 'text',
    label: { it: 'In breve', en: 'In short' },
    help: {
      it: 'Una o due frasi che chiunque capisce.',
      en: 'One or two sentences that anyone understands.',
    },
  },
  ownerBody: {
    kind: 'ref',
    to: 'body',
    label: { it: 'Ente responsabile', en: 'Responsible body' },
    help: {
      it: 'Chi tiene aggiornata questa scheda.',
      en: 'Who keeps this record up to date.',
    },
  },
  isPublic: { kind: 'flag', default: true, label: { it: 'Visibile a tutti', en: 'Visible to everyone' } },
  position: {
    kind: 'integer',
    min: 0,
    max: 9999,
    label: { it: 'Ordine', en: 'Order' },
    help: { it: 'I numeri piccoli vengono prima.', en: 'Small numbers come first.' },
  },
  checkedOn: { kind: 'date', label: { it: 'Verificato il', en: 'Checked on' } },
  nextCheckOn: { kind: 'date', label: { it: 'Prossima verifica', en: 'Next check' } },
  source: {
    kind: 'text',
    label: { it: 'Fonte', en: 'Source' },
    help: { it: 'Documento, data, pagina o indirizzo.', en: 'Document, date, page or address.' },
  },
  sourceNote: {
    kind: 'prose',
    label: { it: 'Nota sulla fonte', en: 'Note on the source' },
    help: {
      it: 'Errori o stranezze del documento di partenza, lasciati come sono.',
      en: 'Errors or oddities of the source document, kept as they are.',
    },
  },
})
