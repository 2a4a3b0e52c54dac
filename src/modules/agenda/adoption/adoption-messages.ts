import type { Language } from '../../../kernel/language.ts'
import type { RecordDifference } from './frozen-types.ts'

const it = {
  adopted: 'Versioni adottate',
  adoptedLine: (date: string, act: string | null) => `Adottata il ${date}${act ? ` con ${act}` : ''}`,
  adoptedOn: 'Adottata il',
  adoptedBy: 'Da',
  act: 'Con l’atto',
  document: 'Documento',
  openDocument: 'Apri il documento adottato',
  since: 'Da allora',
  noChange: 'Niente è cambiato',
  changes: (count: number) => (count === 1 ? '1 scheda cambiata' : `${count} schede cambiate`),
  noCopy: 'Di questa versione non c’è una copia: si conoscono solo l’atto e il documento.',
  whatItHolds: (count: number) => `Com’era: ${count} schede`,
  whatItHoldsSub:
    'La copia fatta quando l’adozione è stata registrata. Nessuno può più cambiarla, nemmeno chi coordina il territorio.',
  asItIsNow: 'Com’è adesso',
  gone: 'Oggi questa scheda non c’è più.',
  changedSince: 'Che cosa è cambiato',
  sinceAdoption: 'Dalla versione adottata a oggi',
  fromTo: (earlier: string, later: string) => `Da «${earlier}» a «${later}»`,
  compareBefore: (title: string) => `Confronta con la precedente: «${title}»`,
  compareLead: 'A sinistra com’era, dopo la freccia com’è diventato.',
  same: 'Le due versioni dicono le stesse cose.',
  sameText: 'Nessuna scheda è stata aggiunta, tolta o cambiata.',
  agendaGone: 'L’agenda non è più pubblica: non c’è con che cosa confrontarla.',
  progress: 'Avanzamenti riferiti',
  progressSub: 'Dicono a che punto siamo. Non cambiano quello che è stato adottato.',
  kinds: { added: 'aggiunta', removed: 'tolta', changed: 'cambiata' } satisfies Record<
    RecordDifference['kind'],
    string
  >,
  actionSame: (date: string) => `È come nella versione adottata il ${date}.`,
  actionDiffers: (date: string) => `Non è più come nella versione adottata il ${date}.`,
  actionNew: (date: string) => `Aggiunta dopo la versione adottata il ${date}.`,
  seeChanges: 'Che cosa è cambiato',
  openCopy: 'Leggi la copia',
}

type Words = typeof it

const en: Words = {
  adopted: 'Adopted versions',
  adoptedLine: (date, act) => `Adopted on ${date}${act ? ` by ${act}` : ''}`,
  adoptedOn: 'Adopted on',
  adoptedBy: 'By',
  act: 'By the act',
  document: 'Document',
  openDocument: 'Open the adopted document',
  since: 'Since then',
  noChange: 'Nothing has changed',
  changes: (count) => (count === 1 ? '1 record changed' : `${count} records changed`),
  noCopy: 'There is no copy of this version: only the act and the document are known.',
  whatItHolds: (count) => `As it was: ${count} records`,
  whatItHoldsSub:
    'The copy made when the adoption was recorded. Nobody can change it any more, not even whoever coordinates the territory.',
  asItIsNow: 'As it is now',
  gone: 'Today this record is no longer here.',
  changedSince: 'What has changed',
  sinceAdoption: 'From the adopted version to today',
  fromTo: (earlier, later) => `From “${earlier}” to “${later}”`,
  compareBefore: (title) => `Compare with the one before: “${title}”`,
  compareLead: 'On the left as it was, after the arrow as it became.',
  same: 'Both versions say the same.',
  sameText: 'No record was added, taken away or changed.',
  agendaGone: 'The agenda is no longer public: there is nothing to compare it with.',
  progress: 'Progress reported',
  progressSub: 'It says how far we are. It does not change what was adopted.',
  kinds: { added: 'added', removed: 'taken away', changed: 'changed' },
  actionSame: (date) => `It is as in the version adopted on ${date}.`,
  actionDiffers: (date) => `It is no longer as in the version adopted on ${date}.`,
  actionNew: (date) => `Added after the version adopted on ${date}.`,
  seeChanges: 'What has changed',
  openCopy: 'Read the copy',
}

const WORDS: Readonly<Record<Language, Words>> = { it, en }

/** The words of adopted versions. */
export function adoptionWords(language: Language): Words {
  return WORDS[language]
}
