import type { Language } from '../../kernel/language.ts'

const it = {
  title: 'Come sta andando?',
  intro: 'Bastano pochi secondi: lo stato, una frase, la prossima verifica.',
  checkedHint: 'Il giorno a cui si riferisce quello che scrivi.',
  nextHint: 'Quando conviene guardarci di nuovo.',
  save: 'Riferisci',
  stale:
    'Mentre scrivevi, qualcun altro ha riferito. Adesso risulta: {now}. Controlla, e premi di nuovo se vale il tuo.',
}

type Words = typeof it

const en: Words = {
  title: 'How far are we?',
  intro: 'It takes seconds: the state, one sentence, the next check.',
  checkedHint: 'The day that what you write is about.',
  nextHint: 'When it is worth looking again.',
  save: 'Report',
  stale:
    'While you were writing, somebody else reported. It now says: {now}. Check, and press again if yours holds.',
}

const WORDS: Readonly<Record<Language, Words>> = { it, en }

/** The words of a progress report, in `language`. */
export function progressWords(language: Language): Words {
  return WORDS[language]
}
