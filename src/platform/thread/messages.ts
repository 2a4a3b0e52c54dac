import { fillWords, type Language, type Localized } from '../../kernel/language.ts'
import type { Stage } from '../record/type.ts'
import type { Gap } from './rules.ts'

type Words = Readonly<{
  comesFrom: string
  cameOfIt: string
  withWhom: string
  notGrounded: string
  nothingYet: string
  gaps: Readonly<Record<Gap, string>>
}>

const WORDS: Readonly<Record<Language, Words>> = {
  it: {
    comesFrom: 'Da dove nasce',
    cameOfIt: 'Che cosa ne è venuto',
    withWhom: 'Con chi e con che cosa',
    notGrounded: 'Non è scritto da dove nasce.',
    nothingYet: 'Per ora niente di registrato.',
    gaps: {
      ungrounded: 'Non è legata a ciò che la motiva.',
      fruitless: 'Ciò che è stato detto non ha ancora prodotto una priorità.',
      'without-priority': 'Nessuna priorità locale per ora.',
      'without-action': 'Nessuna azione per ora: questa priorità aspetta.',
      'without-result': 'Nessun risultato misurato per ora.',
    },
  },
  en: {
    comesFrom: 'Where it comes from',
    cameOfIt: 'What came of it',
    withWhom: 'With whom and with what',
    notGrounded: 'Where it comes from is not written.',
    nothingYet: 'Nothing recorded so far.',
    gaps: {
      ungrounded: 'It is not tied to what motivates it.',
      fruitless: 'What was said has not led to a priority yet.',
      'without-priority': 'No local priority so far.',
      'without-action': 'No action so far: this priority is waiting.',
      'without-result': 'No measured result so far.',
    },
  },
}

/** The words of the thread on a record's page. */
export function threadWords(language: Language): Words {
  return WORDS[language]
}

/** What a record says of itself, between where it comes from and what came of it. */
export const MIDDLE: Readonly<Record<Stage, Localized>> = {
  plan: { it: 'Che cos’è', en: 'What it is' },
  evidence: { it: 'Chi si è ascoltato, e su che cosa', en: 'Who was heard, and about what' },
  goal: { it: 'Che cosa chiede', en: 'What it asks for' },
  priority: { it: 'Che cosa vogliamo', en: 'What we want' },
  action: { it: 'Che cosa facciamo', en: 'What we do' },
  step: { it: 'Che cosa facciamo', en: 'What we do' },
  means: { it: 'Di che cosa si tratta', en: 'What it is about' },
  measure: { it: 'Che cosa misura', en: 'What it measures' },
  result: { it: 'Che cosa offre', en: 'What it offers' },
  decision: { it: 'Che cosa si è deciso', en: 'What was decided' },
  contribution: { it: 'Che cosa è stato detto', en: 'What was said' },
  body: { it: 'Chi è', en: 'Who it is' },
  area: { it: 'Dov’è', en: 'Where it is' },
}

/** What the gaps of a whole territory are called when they are counted; `{goal}` is what its goals are called. */
const COUNTED_GAPS: Readonly<Record<Gap, { one: Localized; many: Localized }>> = {
  ungrounded: {
    one: { it: 'scheda senza ciò che la motiva', en: 'record without what motivates it' },
    many: { it: 'schede senza ciò che le motiva', en: 'records without what motivates them' },
  },
  fruitless: {
    one: { it: 'momento di ascolto da cui non è nato niente', en: 'consultation that led to nothing' },
    many: { it: 'momenti di ascolto da cui non è nato niente', en: 'consultations that led to nothing' },
  },
  'without-priority': {
    one: { it: '{goal} senza priorità locali', en: '{goal} without local priorities' },
    many: { it: '{goal} senza priorità locali', en: '{goal} without local priorities' },
  },
  'without-action': {
    one: { it: 'priorità senza azione', en: 'priority without an action' },
    many: { it: 'priorità senza azione', en: 'priorities without an action' },
  },
  'without-result': {
    one: { it: 'azione senza un risultato misurato', en: 'action without a measured result' },
    many: { it: 'azioni senza un risultato misurato', en: 'actions without a measured result' },
  },
}

/** What `count` gaps of one kind are called: "sfide senza priorità locali". */
export function countedGap(
  gap: Gap,
  count: number,
  language: Language,
  goals: { one: string; many: string },
): string {
  const form = count === 1 ? 'one' : 'many'
  return fillWords(COUNTED_GAPS[gap][form][language], { goal: goals[form].toLowerCase() })
}
