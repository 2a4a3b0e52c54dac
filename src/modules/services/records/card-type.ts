import type { Localized } from '../../../kernel/language.ts'
import { defineFields } from '../../../platform/record/field/define.ts'
import { defineRecordType } from '../../../platform/record/type.ts'
import { AUDIENCES, BUSINESS_EVENTS, LIFE_EVENTS, SERVICE_TYPES, TOPICS } from '../../lexicon/index.ts'

/** The choice of an editor for whom no shared type is right: an editor's word, so no program looks further. */
export const NO_TYPE = 'none'

const TYPE_OPTIONS: Readonly<Record<string, Localized>> = {
  ...Object.fromEntries(SERVICE_TYPES.map(({ slug, title }) => [slug, title])),
  [NO_TYPE]: { it: 'Nessuno di questi', en: 'None of these' },
}

/** Levels of interactivity of the Italian vocabulary, from none to the highest. */
export const INTERACTIVITY = {
  NONE: { it: 'non online', en: 'not online' },
  LEVEL1: { it: '1: informazioni', en: '1: information' },
  LEVEL2: { it: '2: moduli da scaricare', en: '2: forms to download' },
  LEVEL3: { it: '3: domanda online', en: '3: application online' },
  LEVEL4: { it: '4: tutto online, pagamento compreso', en: '4: wholly online, with payment' },
  LEVEL5: { it: '5: personalizzato, con avvisi', en: '5: personal, with reminders' },
} as const

/**
 * A service as one body offers it: the card of the Italian model of municipal sites, whose voices stand on the page in
 * the order that the model prescribes, and of which CPSV-AP and schema.org are made.
 */
export const cardType = defineRecordType({
  type: 'service',
  collection: 'services',
  noun: 'servizi',
  table: 'services_card',
  stage: 'result',
  label: { it: 'Servizio', en: 'Service' },
  plural: { it: 'Servizi', en: 'Services' },
  create: { it: 'Nuovo servizio', en: 'New service' },
  file: { kind: 'table' },
  fields: defineFields({
    serviceType: {
      kind: 'choice',
      label: { it: 'Tipo di servizio', en: 'Type of service' },
      help: {
        it: 'Dallo stesso elenco per tutti gli enti: così i servizi uguali si confrontano. Vuoto: lo propone il programma.',
        en: 'From the same list for all bodies, so that equal services can be compared. Empty: the program proposes one.',
      },
      options: TYPE_OPTIONS,
      unsearched: true,
    },
    status: {
      kind: 'choice',
      label: { it: 'Stato', en: 'Status' },
      help: { it: 'Vuoto: attivo.', en: 'Empty: active.' },
      options: {
        active: { it: 'attivo', en: 'active' },
        suspended: { it: 'sospeso', en: 'suspended' },
        closed: { it: 'non più attivo', en: 'no longer active' },
      },
      unsearched: true,
    },
    statusReason: { kind: 'text', label: { it: 'Perché non è attivo', en: 'Why it is not active' } },
    keywords: {
      kind: 'list',
      label: { it: 'Parole dei cittadini', en: 'Words of citizens' },
      help: {
        it: 'Come lo chiama chi lo cerca: una parola o una frase per riga.',
        en: 'What those who look for it call it: a word or phrase a line.',
      },
    },
    topic: { kind: 'choice', label: { it: 'Argomento', en: 'Topic' }, options: TOPICS, unsearched: true },
    lifeEvent: {
      kind: 'choice',
      label: { it: 'Evento della vita', en: 'Life event' },
      options: LIFE_EVENTS,
      unsearched: true,
    },
    businessEvent: {
      kind: 'choice',
      label: { it: 'Evento dell’impresa', en: 'Business event' },
      options: BUSINESS_EVENTS,
      unsearched: true,
    },
    audience: {
      kind: 'choice',
      label: { it: 'Destinatari', en: 'Audience' },
      options: AUDIENCES,
      unsearched: true,
    },
    addressedTo: { kind: 'prose', label: { it: 'A chi è rivolto', en: 'Who it is for' } },
    description: { kind: 'prose', label: { it: 'Descrizione estesa', en: 'Longer description' } },
    howTo: { kind: 'prose', label: { it: 'Come fare', en: 'How to do it' } },
    needed: {
      kind: 'list',
      label: { it: 'Cosa serve', en: 'What is needed' },
      help: { it: 'Documenti e requisiti, uno per riga.', en: 'Documents and requirements, one a line.' },
    },
    obtained: { kind: 'prose', label: { it: 'Cosa si ottiene', en: 'What you get' } },
    output: {
      kind: 'choice',
      label: { it: 'Che cosa viene rilasciato', en: 'What is issued' },
      options: {
        ADMINDOC: { it: 'un documento amministrativo', en: 'an administrative document' },
        AUTHACT: { it: 'un’autorizzazione', en: 'an authorisation' },
        CERT: { it: 'un certificato', en: 'a certificate' },
        IDDEC: { it: 'un documento di identità', en: 'a proof of identity' },
        PAYMENTDEC: { it: 'una ricevuta di pagamento', en: 'a proof of payment' },
        CODE: { it: 'un codice', en: 'a code' },
        OTHDOC: { it: 'altro', en: 'something else' },
      },
      unsearched: true,
    },
    times: { kind: 'prose', label: { it: 'Tempi e scadenze', en: 'Times and deadlines' } },
    days: {
      kind: 'integer',
      min: 0,
      max: 3650,
      label: { it: 'Giorni per la risposta', en: 'Days until the answer' },
      help: {
        it: 'Il termine massimo, contato da quando si chiede.',
        en: 'At most, counted from the application.',
      },
    },
    dayKind: {
      kind: 'choice',
      label: { it: 'Come si contano i giorni', en: 'How the days are counted' },
      options: {
        calendar: { it: 'giorni di calendario', en: 'calendar days' },
        working: { it: 'giorni lavorativi', en: 'working days' },
      },
      unsearched: true,
    },
    suspension: {
      kind: 'interval',
      label: { it: 'I termini sono sospesi', en: 'The days do not count' },
      help: {
        it: 'Giorni che non contano, per esempio la chiusura di agosto.',
        en: 'Days that do not count, such as the closure in August.',
      },
    },
    applyWindow: {
      kind: 'interval',
      label: { it: 'Quando si può chiedere', en: 'When to apply' },
      help: { it: 'Vuoto: tutto l’anno.', en: 'Empty: all year.' },
    },
    cost: {
      kind: 'money',
      label: { it: 'Costo', en: 'Cost' },
      help: { it: 'Zero se è gratuito; vuoto se non si sa.', en: 'Zero if free; empty if not known.' },
    },
    costNote: {
      kind: 'text',
      label: { it: 'Nota sul costo', en: 'Note on the cost' },
      help: { it: 'Riduzioni, bolli, tariffe a consumo.', en: 'Reductions, stamps, tariffs.' },
    },
    payment: {
      kind: 'choice',
      label: { it: 'Come si paga', en: 'How to pay' },
      options: {
        none: { it: 'non si paga', en: 'nothing to pay' },
        pagopa: { it: 'con pagoPA', en: 'with pagoPA' },
        desk: { it: 'allo sportello', en: 'at the desk' },
        either: { it: 'con pagoPA o allo sportello', en: 'with pagoPA or at the desk' },
      },
      unsearched: true,
    },
    onlineUrl: {
      kind: 'url',
      label: { it: 'Indirizzo del servizio online', en: 'Address of the online service' },
    },
    bookingUrl: { kind: 'url', label: { it: 'Indirizzo per prenotare', en: 'Address to book' } },
    formUrl: { kind: 'url', label: { it: 'Modulo da scaricare', en: 'Form to download' } },
    interactivity: {
      kind: 'choice',
      label: { it: 'Livello di interattività', en: 'Level of interactivity' },
      options: INTERACTIVITY,
      unsearched: true,
    },
    identity: {
      kind: 'choice',
      label: { it: 'Con quale identità si entra', en: 'Identity needed' },
      options: {
        none: { it: 'nessuna', en: 'none' },
        'spid-cie': { it: 'SPID o CIE', en: 'SPID or CIE' },
        spid: { it: 'SPID', en: 'SPID' },
        cie: { it: 'CIE', en: 'CIE' },
        credentials: { it: 'utente e password', en: 'user and password' },
      },
      unsearched: true,
    },
    office: { kind: 'text', label: { it: 'Ufficio', en: 'Office' } },
    street: { kind: 'text', label: { it: 'Via e numero', en: 'Street and number' }, unsearched: true },
    postalCode: {
      kind: 'code',
      pattern: /^\d{5}$/,
      example: '13900',
      label: { it: 'CAP', en: 'Postal code' },
    },
    town: { kind: 'code', label: { it: 'Comune dell’ufficio', en: 'Town of the office' } },
    hours: { kind: 'text', label: { it: 'Orari', en: 'Opening hours' }, unsearched: true },
    phone: { kind: 'code', label: { it: 'Telefono', en: 'Phone' }, example: '+39 015 000000' },
    email: {
      kind: 'code',
      pattern: /^[^@\s]+@[^@\s]+\.[^@\s]+$/,
      example: 'anagrafe@comune.example',
      label: { it: 'E-mail dell’ufficio', en: 'E-mail of the office' },
    },
    constraints: { kind: 'prose', label: { it: 'Vincoli', en: 'Constraints' } },
    specialCases: { kind: 'prose', label: { it: 'Casi particolari', en: 'Special cases' } },
    conditions: { kind: 'prose', label: { it: 'Condizioni di servizio', en: 'Terms of service' } },
    conditionsUrl: {
      kind: 'url',
      label: { it: 'Documento con le condizioni', en: 'Document with the terms' },
    },
    rules: {
      kind: 'list',
      label: { it: 'Norme', en: 'Legal basis' },
      help: { it: 'Una per riga, per esempio: D.P.R. 223/1989, art. 13.', en: 'One a line.' },
    },
    unit: { kind: 'text', label: { it: 'Unità responsabile', en: 'Responsible unit' } },
  }),
})
