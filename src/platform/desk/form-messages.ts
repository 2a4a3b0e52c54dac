import type { Language } from '../../kernel/language.ts'

const it = {
  parts: {
    first: 'Quello che si legge per primo',
    details: 'I particolari',
    care: 'Chi la cura e da dove viene',
    advanced: 'Parte avanzata',
  },
  partIntros: {
    first: 'Scrivi come parleresti a un vicino di casa. L’italiano basta; l’inglese è in più.',
    details: 'Lascia vuoto quello che non sai: nella pagina si leggerà «non disponibile».',
    care: '',
    advanced: 'Di solito va bene così com’è.',
  },
  askedIntro: 'Basta questo: il resto si può scrivere dopo, nella scheda.',
  slug: 'Indirizzo',
  slugHint: 'Sta alla fine dell’indirizzo della pagina. Lettere minuscole, cifre e trattini.',
  slugHintNew: 'Se lo lasci vuoto lo ricaviamo dal titolo.',
  save: 'Salva',
  create: 'Crea la scheda',
  cancel: 'Annulla',
  none: 'Nessuno',
  noneInLists: '— nessuno —',
  needsFirst: 'Qui non c’è ancora niente da scegliere. Prima serve questa scheda:',
  money: 'In euro, per esempio 1.250,00.',
  decimal: 'Un numero, per esempio 13,2.',
  wholeNumber: 'un numero intero da {min} a {max}',
  amount: 'una cifra come 1.250,00',
  entry: 'voce {row}',
  example: 'Per esempio {example}.',
  saved: 'Salvato',
  savedText: 'Le modifiche sono al loro posto. Che cosa vuoi fare adesso?',
  created: 'Scheda creata',
  createdText: 'La scheda c’è. Ora puoi legarla alle altre, così il filo la raggiunge.',
  seePublic: 'Guarda la pagina',
  draftNotice: 'È una bozza: la vede solo chi lavora qui.',
  toTies: 'Aggiungi un legame',
  toList: 'Torna all’elenco',
  toCheck: 'Da verificare',
  toCheckText:
    'Scheda {check}. Leggila: se qualcosa è cambiato correggilo qui sotto, altrimenti premi il pulsante.',
  stillRight: 'È ancora giusta così',
  checked: 'Verificata oggi',
  checkedText: 'Te la riproporremo fra sei mesi; puoi cambiare la data nella scheda.',
  ownPart: 'Puoi però dire la parte del tuo ente, nei legami.',
  notYours: 'Questa scheda la cura un altro ente',
  notYoursText:
    'Puoi leggerla ma non modificarla. Se c’è qualcosa da correggere, scrivi a chi la cura: {owner}.',
  notYoursNobody:
    'Puoi leggerla ma non modificarla, perché nessun ente ne è responsabile. Chiedi a chi coordina il territorio.',
  tabs: 'Parti della scheda',
  tabEdit: 'Scheda',
  tabTies: 'Legami',
  tabProgress: 'Avanzamento',
  tabHistory: 'Storia',
  tabDelete: 'Elimina',
  children: 'Schede che ne fanno parte',
  childrenNone: 'Ancora nessuna.',
  childrenMore: 'e altre {count}, nell’elenco',
  stale: 'Avete scritto in due',
  staleText:
    'Mentre scrivevi, {who} ha salvato questa scheda ({when}). Niente di quello che hai scritto è perso. Per ogni riga scegli quale testo tenere, poi salva.',
  staleTextPlain:
    'Mentre scrivevi, qualcun altro ha salvato. Niente di quello che hai scritto è perso. Per ogni riga scegli quale testo tenere, poi salva.',
  staleUnknown: 'Il punto da cui eri partito non si può ricostruire: vedi solo le due versioni di adesso.',
  someone: 'qualcun altro',
  saveMerged: 'Salva le scelte',
  discard: 'Lascia perdere le mie modifiche',
}

type Words = typeof it

const en: Words = {
  parts: {
    first: 'What is read first',
    details: 'The details',
    care: 'Who keeps it and where it comes from',
    advanced: 'Advanced',
  },
  partIntros: {
    first: 'Write as you would speak to a neighbour. Italian is enough; English is a bonus.',
    details: 'Leave empty what you do not know: the page will read “not available”.',
    care: '',
    advanced: 'Usually fine as it is.',
  },
  askedIntro: 'This is enough: the rest can be written later, in the record.',
  slug: 'Address',
  slugHint: 'It stands at the end of the page’s address. Lower-case letters, digits and hyphens.',
  slugHintNew: 'Leave it empty and we make it from the title.',
  save: 'Save',
  create: 'Create the record',
  cancel: 'Cancel',
  none: 'None',
  noneInLists: '— none —',
  needsFirst: 'There is nothing to choose from yet. This record is needed first:',
  money: 'In euro, for instance 1.250,00.',
  decimal: 'A number, for instance 13,2.',
  wholeNumber: 'a whole number from {min} to {max}',
  amount: 'an amount such as 1.250,00',
  entry: 'entry {row}',
  example: 'For instance {example}.',
  saved: 'Saved',
  savedText: 'Your changes are in place. What would you like to do now?',
  created: 'Record created',
  createdText: 'The record is there. Now you can tie it to others, so that the thread reaches it.',
  seePublic: 'See the page',
  draftNotice: 'It is a draft: only those who work here see it.',
  toTies: 'Add a tie',
  toList: 'Back to the list',
  toCheck: 'To check',
  toCheckText:
    'Record {check}. Read it: if something has changed correct it below, otherwise press the button.',
  stillRight: 'It is still right',
  checked: 'Checked today',
  checkedText: 'We will bring it back in six months; you can change the date in the record.',
  ownPart: 'You can still tell the part of your own body, among the ties.',
  notYours: 'Another body keeps this record',
  notYoursText: 'You can read it but not change it. If something is wrong, write to its keeper: {owner}.',
  notYoursNobody:
    'You can read it but not change it, because no body is responsible for it. Ask whoever coordinates the territory.',
  tabs: 'Parts of the record',
  tabEdit: 'Record',
  tabTies: 'Ties',
  tabProgress: 'Progress',
  tabHistory: 'History',
  tabDelete: 'Delete',
  children: 'Records that belong to it',
  childrenNone: 'None yet.',
  childrenMore: 'and {count} more, in the list',
  stale: 'Two of you wrote at once',
  staleText:
    'While you were writing, {who} saved this record ({when}). Nothing that you wrote is lost. For each row choose which text to keep, then save.',
  staleTextPlain:
    'While you were writing, somebody else saved. Nothing that you wrote is lost. For each row choose which text to keep, then save.',
  staleUnknown: 'What you started from cannot be rebuilt: you see only the two versions of now.',
  someone: 'somebody else',
  saveMerged: 'Save the choices',
  discard: 'Drop my changes',
}

const WORDS: Readonly<Record<Language, Words>> = { it, en }

/** The words of the form of a record, in `language`. */
export function formWords(language: Language): Words {
  return WORDS[language]
}
