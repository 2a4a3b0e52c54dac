import type { Language } from '../../../kernel/language.ts'

const it = {
  title: 'Servizi da curare',
  sub: 'Ciò che i cittadini non hanno trovato o non hanno capito, link che non portano da nessuna parte, schede da ricontrollare e tipi da confermare.',
  due: 'Da verificare',
  dueText: 'Rileggi la scheda, correggi ciò che è cambiato e scrivi quando va verificata la prossima volta.',
  dueOn: (date: string) => `da verificare dal ${date}`,
  noneDue: 'Nessuna scheda aspetta una verifica.',
  unsure: 'Tipo da confermare',
  unsureText: 'Il programma ha riconosciuto il tipo dal testo; l’ultima parola è tua.',
  proposed: (type: string, percent: number) => `forse «${type}», sicuro al ${percent} %`,
  noneUnsure: 'Ogni scheda ha il suo tipo.',
  unclear: 'Poco chiare',
  unclearText:
    'Schede con meno di quattro stelle da quando sono state cambiate l’ultima volta. Leggi che cosa dicono e riscrivile.',
  noneUnclear: 'Nessuna scheda ha giudizi bassi.',
  marks: (low: number, marks: number, mean: string) =>
    `${low === 1 ? 'un giudizio basso' : `${low} giudizi bassi`} su ${marks}, media ${mean}`,
  dead: 'Link che non funzionano',
  deadText:
    'Ogni notte, e dopo un’importazione, il programma prova dove portano le schede. Correggi l’indirizzo o toglilo.',
  noneDead: 'Ogni link provato porta dove dice.',
  wishes: 'Non hanno trovato',
  wishesText: 'Se il servizio c’è, aggiungi queste parole alla sua scheda; se manca, è un’idea.',
  noneWishes: 'Nessuno ha scritto che manca qualcosa.',
  done: 'Fatto',
  asked: 'cercava',
  waiting: (count: number) => (count === 1 ? 'Una cosa da guardare' : `${count} cose da guardare`),
  open: 'Apri',
}
type Words = typeof it

const en: Words = {
  title: 'Services to look after',
  sub: 'What citizens did not find or did not understand, links that lead nowhere, cards to check again and types to confirm.',
  due: 'To be checked',
  dueText: 'Read the card again, correct what has changed and write when it is to be checked next.',
  dueOn: (date: string) => `to be checked since ${date}`,
  noneDue: 'No card waits for a check.',
  unsure: 'Type to confirm',
  unsureText: 'The program recognised the type from the text; the last word is yours.',
  proposed: (type: string, percent: number) => `perhaps “${type}”, ${percent}% sure`,
  noneUnsure: 'Every card has its type.',
  unclear: 'Not clear',
  unclearText:
    'Cards with fewer than four stars since they were changed last. Read what is said and write them anew.',
  noneUnclear: 'No card has low marks.',
  marks: (low: number, marks: number, mean: string) =>
    `${low === 1 ? 'one low mark' : `${low} low marks`} of ${marks}, ${mean} on average`,
  dead: 'Links that do not work',
  deadText:
    'Every night, and after an import, the program tries where the cards lead. Correct the address or take it out.',
  noneDead: 'Every link that was tried leads where it says.',
  wishes: 'They did not find',
  wishesText: 'If the service is there, add these words to its card; if it is missing, it is an idea.',
  noneWishes: 'Nobody wrote that something is missing.',
  done: 'Done',
  asked: 'looked for',
  waiting: (count: number) => (count === 1 ? 'One thing to look at' : `${count} things to look at`),
  open: 'Open',
}

const WORDS: Record<Language, Words> = { it, en }

/** The words of the upkeep of services in `language`. */
export function upkeepWords(language: Language): Words {
  return WORDS[language]
}
