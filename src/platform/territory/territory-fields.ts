import { DOMAIN } from '../../kernel/host.ts'
import { defineFields } from '../record/field/define.ts'

/** What a territory says of itself. What an Italian public site owes its readers stands here too. */
export const TERRITORY_FIELDS = defineFields({
  title: { kind: 'text', required: true, label: { it: 'Nome', en: 'Name' } },
  ownerName: { kind: 'text', label: { it: 'Ente titolare del sito', en: 'Body that owns the site' } },
  headline: {
    kind: 'text',
    label: { it: 'Frase di apertura', en: 'Opening sentence' },
    help: { it: 'La prima frase della pagina iniziale.', en: 'The first sentence of the home page.' },
  },
  description: { kind: 'prose', label: { it: 'Che cos’è', en: 'What it is' } },
  accent: {
    kind: 'code',
    pattern: /^#[0-9a-f]{6}$/,
    example: '#0b6b57',
    label: { it: 'Colore', en: 'Colour' },
    help: {
      it: 'Sei cifre esadecimali. Deve contrastare col bianco almeno 4,5 a 1.',
      en: 'Six hexadecimal digits. It must contrast with white at least 4.5 to 1.',
    },
  },
  isExample: {
    kind: 'flag',
    default: false,
    label: { it: 'Territorio di esempio', en: 'Example territory' },
  },
  domain: {
    kind: 'code',
    pattern: DOMAIN,
    example: 'agenda.unione.example',
    label: { it: 'Dominio proprio', en: 'Domain of its own' },
    help: {
      it: 'Il nome a cui il territorio risponde da solo, senza https:// e senza barre. Prima va fatto arrivare qui, da chi gestisce il dominio e il server: da quando è scritto, i motori di ricerca mandano lì.',
      en: 'The name at which the territory stands by itself, without https:// and slashes. First whoever keeps the domain and the server must lead it here: once it is written, search engines send people there.',
    },
  },
  licence: {
    kind: 'choice',
    required: true,
    label: { it: 'Licenza dei contenuti', en: 'Licence of the contents' },
    options: {
      'cc-by-4.0': { it: 'CC BY 4.0', en: 'CC BY 4.0' },
      'cc0-1.0': { it: 'CC0 1.0', en: 'CC0 1.0' },
      'iodl-2.0': { it: 'IODL 2.0', en: 'IODL 2.0' },
      'all-rights-reserved': { it: 'Tutti i diritti riservati', en: 'All rights reserved' },
    },
  },
  accessibilityUrl: {
    kind: 'url',
    label: { it: 'Dichiarazione di accessibilità', en: 'Accessibility declaration' },
    help: { it: 'L’indirizzo pubblicato presso AgID.', en: 'The address published with AgID.' },
  },
  feedbackContact: {
    kind: 'code',
    label: { it: 'Contatto per segnalare una barriera', en: 'Contact to report a barrier' },
  },
  digitalOfficerContact: {
    kind: 'code',
    label: { it: 'Responsabile della transizione digitale', en: 'Digital transition officer' },
    help: { it: 'Indirizzo dell’ufficio.', en: 'Address of the office.' },
  },
  dataProtectionContact: {
    kind: 'code',
    label: { it: 'Responsabile della protezione dei dati', en: 'Data protection officer' },
    help: { it: 'Indirizzo dell’ufficio.', en: 'Address of the office.' },
  },
  feedbackLiked: {
    kind: 'list',
    label: { it: 'Giudizi: che cosa è piaciuto', en: 'Marks: what was liked' },
    help: {
      it: 'Le risposte fra cui sceglie chi dà 4 o 5 stelle a un servizio, una per riga. Vuoto: quelle del modello dei siti comunali, che il suo validatore vuole.',
      en: 'The answers offered to whoever gives 4 or 5 stars to a service, one a line. Empty: those of the model of municipal sites, which its validator wants.',
    },
  },
  feedbackDisliked: {
    kind: 'list',
    label: { it: 'Giudizi: che cosa è stato difficile', en: 'Marks: what was difficult' },
    help: {
      it: 'Lo stesso per chi dà da 1 a 3 stelle.',
      en: 'The same for whoever gives 1 to 3 stars.',
    },
  },
  privacyNote: { kind: 'prose', label: { it: 'Informativa sulla privacy', en: 'Privacy notice' } },
})
