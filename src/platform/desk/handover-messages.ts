import type { Language } from '../../kernel/language.ts'

const it = {
  handover: 'Passaggio di schede',
  intro:
    'Quando un ente esce, o non c’è più chi lo segue, le sue schede passano a un altro: tutte insieme, e si può tornare indietro.',
  from: 'Chi le lascia',
  to: 'Chi le riceve',
  nobody: 'Nessun ente, per ora',
  nobodyHint:
    'Con «nessun ente» le schede restano a chi coordina il territorio, finché non si sa a chi vanno.',
  look: 'Guarda che cosa passa',
  preview: 'Che cosa passa da «{from}» a «{to}»',
  kind: 'Schede',
  count: 'Quante',
  hidden: 'Fra queste, {count} sono nel cestino: chi le riprende deve poterle curare.',
  parts: 'Le parti in ciò che curano altri',
  partsHint:
    'Responsabile, partner, da coinvolgere. Chi ha firmato un accordo o è componente di un patto lo resta: è un fatto di quell’ente.',
  inWhat: 'In che cosa',
  role: 'Con quale parte',
  noRole: 'partecipa',
  rows: 'I valori, i traguardi, gli impegni e le spese seguono la loro scheda. La scheda dell’ente che esce resta dov’è.',
  nothing: 'Questo ente non ha schede né parti da passare.',
  withParts: 'Passa anche queste parti',
  confirm: 'Passa tutto a «{to}»',
  confirmNobody: 'Togli l’ente a queste schede',
  done: 'Fatto',
  doneText: 'Schede passate: {records}. Parti passate: {parts}. È scritto nella storia di ciascuna.',
  past: 'Passaggi già fatti',
  pastNone: 'Ancora nessuno.',
  when: 'Quando',
  what: 'Che cosa',
  pastWords: 'Da «{from}» a «{to}»: {records} schede, {parts} parti',
  takeBack: 'Torna indietro',
  takeBackOf: 'Torna indietro: {what}',
  keeps: 'Prima affida le sue schede',
  keepsText:
    'Questo ente cura {count} schede. Se andasse nel cestino non le seguirebbe più nessuno: passale prima a un altro ente.',
  keepsAsk: 'Lo può fare chi coordina il territorio.',
  keepsLink: 'Passa le schede a un altro ente',
}

type Words = typeof it

const en: Words = {
  handover: 'Hand over records',
  intro:
    'When a body leaves, or nobody looks after it any more, its records go to another one: all together, and it can be taken back.',
  from: 'Who leaves them',
  to: 'Who receives them',
  nobody: 'No body, for now',
  nobodyHint:
    'With “no body” the records stay with whoever coordinates the territory until it is known who takes them.',
  look: 'See what would pass',
  preview: 'What passes from “{from}” to “{to}”',
  kind: 'Records',
  count: 'How many',
  hidden: 'Of these, {count} are in the bin: who brings them back must be able to keep them.',
  parts: 'The parts in what others keep',
  partsHint:
    'Lead, partner, to be involved. Who signed an agreement or is a member of a pact stays so: that is a fact of that body.',
  inWhat: 'In what',
  role: 'With which part',
  noRole: 'takes part',
  rows: 'Values, targets, commitments and expenses follow their record. The record of the body that leaves stays where it is.',
  nothing: 'This body has no records and no parts to hand over.',
  withParts: 'Hand these parts over too',
  confirm: 'Hand all over to “{to}”',
  confirmNobody: 'Leave these records without a body',
  done: 'Done',
  doneText: 'Records handed over: {records}. Parts handed over: {parts}. It stands in the history of each.',
  past: 'Hand-overs so far',
  pastNone: 'None yet.',
  when: 'When',
  what: 'What',
  pastWords: 'From “{from}” to “{to}”: {records} records, {parts} parts',
  takeBack: 'Take it back',
  takeBackOf: 'Take it back: {what}',
  keeps: 'Hand its records over first',
  keepsText:
    'This body keeps {count} records. In the bin, nobody would look after them: hand them over to another body first.',
  keepsAsk: 'Whoever coordinates the territory can do so.',
  keepsLink: 'Hand the records over to another body',
}

const WORDS: Readonly<Record<Language, Words>> = { it, en }

/** The words of the hand-over of a body's records. */
export function handoverWords(language: Language): Words {
  return WORDS[language]
}
