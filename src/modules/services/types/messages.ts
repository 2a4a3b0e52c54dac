import type { Language } from '../../../kernel/language.ts'

const it = {
  types: 'Tipi di servizio',
  typesSub: 'Lo stesso servizio in tutti gli enti: che cosa cambia da uno all’altro.',
  bodiesCount: (count: number) => (count === 1 ? 'un ente' : `${count} enti`),
  compared: 'A confronto',
  body: 'Ente',
  cost: 'Costo',
  days: 'Giorni',
  channels: 'Come si ottiene',
  identity: 'Identità',
  hours: 'Orari',
  checked: 'Verificato',
  working: 'lavorativi',
  free: 'gratuito',
  changes: 'Che cosa cambia',
  costChanges: (from: string, to: string) => `Il costo va da ${from} a ${to}.`,
  daysChange: (from: number, to: number) => `La risposta arriva in ${from}–${to} giorni, secondo l’ente.`,
  onlineIn: (count: number, all: number) => `Online in ${count} enti su ${all}.`,
  same: 'Costo, giorni e canali sono gli stessi dappertutto.',
  without: 'Non lo offrono',
  nobody: 'Qui nessun ente lo offre ancora',
  nobodyText: 'Il tipo è nell’elenco comune: quando un ente pubblica la sua scheda, compare qui.',
  coverage: 'Servizi ente per ente',
  coverageSub:
    'Quali servizi ha ogni ente, quali solo allo sportello, quali mancano: calcolato dalle schede di oggi.',
  levels: 'Quanto sono online',
  levelsText:
    'Il livello medio di interattività (da 0, non online, a 5, personalizzato: il vocabolario italiano) su tutti i servizi che enti di quel tipo offrono di solito; ciò che manca conta 0.',
  mean: (value: string) => `media ${value}`,
  expected: 'Attesi',
  offered: 'Offerti',
  online: 'Online',
  deskOnly: 'Solo sportello',
  missing: 'Mancanti',
  level: 'Livello medio',
  gapsOf: (body: string) => `Servizi di ${body}`,
  summary: (offered: number, expected: number, online: number) =>
    `${offered} dei ${expected} servizi che enti come questo offrono di solito; ${online} si ottengono online.`,
  noneMissing: 'Nessuno: li offre tutti.',
  picture: 'Livello medio di interattività di ogni ente',
}

type Words = typeof it

const en: Words = {
  types: 'Types of service',
  typesSub: 'The same service in all bodies: what differs from one to another.',
  bodiesCount: (count: number) => (count === 1 ? 'one body' : `${count} bodies`),
  compared: 'Compared',
  body: 'Body',
  cost: 'Cost',
  days: 'Days',
  channels: 'Channels',
  identity: 'Identity',
  hours: 'Hours',
  checked: 'Checked',
  working: 'working',
  free: 'free',
  changes: 'What differs',
  costChanges: (from: string, to: string) => `The cost goes from ${from} to ${to}.`,
  daysChange: (from: number, to: number) => `The answer takes ${from}–${to} days, depending on the body.`,
  onlineIn: (count: number, all: number) => `Online in ${count} bodies out of ${all}.`,
  same: 'Cost, days and channels are the same everywhere.',
  without: 'Not offered by',
  nobody: 'No body offers it here yet',
  nobodyText: 'The type is on the shared list: when a body publishes its card, it appears here.',
  coverage: 'Services body by body',
  coverageSub:
    'Which services each body has, which only at the desk, which are missing: worked out from today’s cards.',
  levels: 'How far they are online',
  levelsText:
    'The mean level of interactivity (from 0, not online, to 5, personal: the Italian vocabulary) over all services that bodies of that kind usually offer; what is missing counts 0.',
  mean: (value: string) => `mean ${value}`,
  expected: 'Expected',
  offered: 'Offered',
  online: 'Online',
  deskOnly: 'Desk only',
  missing: 'Missing',
  level: 'Mean level',
  gapsOf: (body: string) => `Services of ${body}`,
  summary: (offered: number, expected: number, online: number) =>
    `${offered} of the ${expected} services that bodies like this one usually offer; ${online} can be had online.`,
  noneMissing: 'None: it offers them all.',
  picture: 'Mean level of interactivity of each body',
}

const WORDS: Record<Language, Words> = { it, en }

/** The words of kinds of services and of what bodies offer, in `language`. */
export function typeWords(language: Language): Words {
  return WORDS[language]
}
