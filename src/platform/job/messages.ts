import type { Language } from '../../kernel/language.ts'

const it = {
  title: 'Lavori in sottofondo',
  intro:
    'Quello che l’installazione fa da sola: a un’ora fissa, oppure quando succede qualcosa. Un lavoro che non riesce si ripete da solo, ogni volta dopo un’attesa più lunga.',
  list: 'Lavori, come sono andati e quando si ripetono',
  job: 'Lavoro',
  last: 'Ultima volta',
  outcome: 'Com’è andata',
  next: 'Prossima volta',
  act: 'Che cosa fare',
  never: 'mai',
  onEvent: 'quando succede',
  onDemand: 'quando lo chiedi',
  nothingToDo: 'niente: parte da solo',
  desk: 'Scrivania',
  runNow: 'Fai adesso',
  fine: 'bene',
  waiting: 'in attesa',
  retrying: 'non riuscito, si ripete: {error}',
  failed: 'non riuscito ({count}): {error}',
  noOutcome: 'ancora niente',
}

type Words = typeof it

const en: Words = {
  title: 'Background jobs',
  intro:
    'What the installation does by itself: at a fixed time, or when something happens. A job that fails is tried again by itself, each time after a longer wait.',
  list: 'Jobs, how they went and when they run again',
  job: 'Job',
  last: 'Last time',
  outcome: 'How it went',
  next: 'Next time',
  act: 'What to do',
  never: 'never',
  onEvent: 'when it happens',
  onDemand: 'when you ask',
  nothingToDo: 'nothing: it starts by itself',
  desk: 'Desk',
  runNow: 'Run now',
  fine: 'well',
  waiting: 'waiting',
  retrying: 'failed, to be tried again: {error}',
  failed: 'failed ({count}): {error}',
  noOutcome: 'nothing yet',
}

const WORDS: Readonly<Record<Language, Words>> = { it, en }

/** The words of the page of jobs. */
export function jobWords(language: Language): Words {
  return WORDS[language]
}
