import type { Language } from '../../kernel/language.ts'

const it = {
  address: 'Oppure l’indirizzo del file',
  addressHint:
    'Comincia con https://. Il file può essere CSV, XLSX o JSON; dopo la prima importazione si può rileggere da solo.',
  sources: 'Indirizzi che si rileggono da soli',
  every: 'Ogni quanto',
  state: 'Come va',
  rhythms: { day: 'ogni giorno', week: 'ogni settimana', month: 'ogni mese' },
  fine: 'Letto bene il {good}.',
  failing: 'Non si legge dal {since}. {error} Restano i dati letti il {good}.',
  stop: 'Smetti di rileggerlo',
  schedule: 'Rileggi questo indirizzo da solo',
  scheduleIntro:
    'Le colonne vorranno dire quello che hai detto adesso. I valori nuovi entrano, quelli diversi si sostituiscono, e ogni rilettura si può annullare.',
  scheduleButton: 'Rileggi da ora in poi',
  attention: 'Fonti che non si leggono più',
}

type Words = typeof it

const en: Words = {
  address: 'Or the address of the file',
  addressHint:
    'It begins with https://. The file may be CSV, XLSX or JSON; after its first import it can be read again by itself.',
  sources: 'Addresses that are read again by themselves',
  every: 'How often',
  state: 'How it goes',
  rhythms: { day: 'every day', week: 'every week', month: 'every month' },
  fine: 'Read well on {good}.',
  failing: 'Cannot be read since {since}. {error} The data read on {good} stay.',
  stop: 'Stop reading it',
  schedule: 'Read this address again by itself',
  scheduleIntro:
    'The columns will mean what you have told now. New values come in, different ones are replaced, and each reading can be taken back.',
  scheduleButton: 'Read it from now on',
  attention: 'Sources that can no longer be read',
}

const WORDS: Readonly<Record<Language, Words>> = { it, en }

/** The words about addresses that are read again and again, in `language`. */
export function sourceWords(language: Language): Words {
  return WORDS[language]
}
