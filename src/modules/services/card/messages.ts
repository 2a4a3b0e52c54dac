import type { Language } from '../../../kernel/language.ts'

const it = {
  index: 'In questa pagina',
  addressed: 'A chi è rivolto',
  description: 'Descrizione',
  howTo: 'Come fare',
  needed: 'Cosa serve',
  achieved: 'Cosa si ottiene',
  calendar: 'Tempi e scadenze',
  cost: 'Quanto costa',
  access: 'Accedi al servizio',
  conditions: 'Condizioni di servizio',
  contacts: 'Contatti',
  constraints: 'Vincoli',
  cases: 'Casi particolari',
  rules: 'Norme',
  goOnline: 'Accedi al servizio online',
  book: 'Prenota un appuntamento',
  form: 'Scarica il modulo',
  atDesk: 'Allo sportello',
  hours: 'Orari',
  phone: 'Telefono',
  email: 'E-mail',
  identity: 'Per entrare serve',
  free: 'Gratuito.',
  pay: 'Come si paga',
  document: 'Leggi le condizioni',
  unit: 'Unità responsabile',
  topic: 'Argomento',
  event: 'Evento della vita',
  compare: 'Lo stesso servizio negli altri enti',
  type: 'Tipo di servizio',
  byProgram: (percent: number) =>
    `Riconosciuto dal programma dal testo della scheda (sicuro al ${percent} %).`,
  unsaid: 'Questa scheda non lo dice.',
  status: 'Stato',
}

type Words = typeof it

const en: Words = {
  index: 'On this page',
  addressed: 'Who it is for',
  description: 'Description',
  howTo: 'How to do it',
  needed: 'What is needed',
  achieved: 'What you get',
  calendar: 'Times and deadlines',
  cost: 'How much it costs',
  access: 'Access the service',
  conditions: 'Terms of service',
  contacts: 'Contacts',
  constraints: 'Constraints',
  cases: 'Special cases',
  rules: 'Legal basis',
  goOnline: 'Access the service online',
  book: 'Book an appointment',
  form: 'Download the form',
  atDesk: 'At the desk',
  hours: 'Hours',
  phone: 'Phone',
  email: 'E-mail',
  identity: 'To enter you need',
  free: 'Free.',
  pay: 'How to pay',
  document: 'Read the terms',
  unit: 'Responsible unit',
  topic: 'Topic',
  event: 'Life event',
  compare: 'The same service in other bodies',
  type: 'Type of service',
  byProgram: (percent: number) => `Recognised by the program from the text of the card (${percent}% sure).`,
  unsaid: 'This card does not say.',
  status: 'Status',
}

const WORDS: Record<Language, Words> = { it, en }

/** The words of a card in `language`. */
export function cardWords(language: Language): Words {
  return WORDS[language]
}
