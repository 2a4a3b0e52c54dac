import type { Language, Localized } from '../../kernel/language.ts'
import type { RequestState, Sector } from './rules.ts'

type Words = Readonly<{
  matrix: string
  matrixSub: string
  matrixMore: string
  parts: string
  matrixPicture: string
  matrixPart: (shown: number, all: number) => string
  nobody: string
  nobodyText: string
  body: string
  action: string
  takesPart: string
  through: (strand: string) => string
  members: string
  noMembers: string
  objectives: string
  agenda: string
  requests: string
  requestsIntro: string
  ask: string
  askIntro: string
  noStrands: string
  strand: string
  forBody: string
  why: string
  whyHint: string
  send: string
  sent: string
  answered: string
  waiting: string
  noneWaiting: string
  accept: string
  refuse: string
  answerLabel: string
  answerHint: string
  past: string
  when: string
  state: string
  answer: string
  askHere: string
}>

const WORDS: Readonly<Record<Language, Words>> = {
  it: {
    matrix: 'Chi fa che cosa',
    matrixSub: 'Gli enti, e le azioni a cui partecipano. Chi guida un’azione è scritto per primo.',
    matrixMore: 'Vedi chi fa che cosa',
    parts: 'La parte di ciascuno',
    matrixPicture: 'Ogni nastro è la parte di un ente in un’azione. Tocca un ente o un’azione per aprirli.',
    matrixPart: (shown, all) =>
      `Nel disegno i ${shown} enti con più parti, su ${all}; nella tabella ci sono tutti.`,
    nobody: 'Ancora nessuna partecipazione',
    nobodyText: 'Chi cura un’azione può legarle gli enti che vi partecipano, con il loro ruolo.',
    body: 'Ente',
    action: 'Azione',
    takesPart: 'partecipa',
    through: (strand) => `nella filiera «${strand}»`,
    members: 'Chi ne fa parte',
    noMembers: 'Non è ancora scritto chi ne fa parte.',
    objectives: 'Obiettivi condivisi',
    agenda: 'L’agenda che lo attua',
    requests: 'Richieste di partecipare',
    requestsIntro:
      'Un ente può chiedere di entrare in una filiera. Risponde chi la cura: se accetta, l’ente ne diventa partner.',
    ask: 'Chiedi di partecipare',
    askIntro: 'Scegli la filiera e l’ente per cui scrivi.',
    noStrands: 'Nessuna filiera a cui chiedere: o non ce ne sono, o il tuo ente partecipa già a tutte.',
    strand: 'Filiera',
    forBody: 'Per quale ente',
    why: 'Perché',
    whyHint: 'Che cosa può portare il tuo ente. Una o due frasi.',
    send: 'Manda la richiesta',
    sent: 'Richiesta mandata. Qui vedrai la risposta.',
    answered: 'Risposta scritta.',
    waiting: 'Aspettano una tua risposta',
    noneWaiting: 'Nessuna richiesta aspetta una tua risposta.',
    accept: 'Accetta',
    refuse: 'Non accettare',
    answerLabel: 'Che cosa rispondi',
    answerHint: 'Chi ha chiesto lo leggerà. Se non accetti, spiega perché.',
    past: 'Tutte le richieste',
    when: 'Quando',
    state: 'Stato',
    answer: 'Risposta',
    askHere: 'Il tuo ente può chiedere di partecipare',
  },
  en: {
    matrix: 'Who does what',
    matrixSub: 'The bodies, and the actions in which they take part. Whoever leads an action comes first.',
    matrixMore: 'See who does what',
    parts: 'The part of each',
    matrixPicture: 'Each ribbon is the part of a body in an action. Choose a body or an action to open it.',
    matrixPart: (shown, all) =>
      `The picture shows the ${shown} bodies with most parts, of ${all}; the table has all.`,
    nobody: 'Nobody takes part yet',
    nobodyText: 'Whoever keeps an action can tie to it the bodies that take part, with their role.',
    body: 'Body',
    action: 'Action',
    takesPart: 'takes part',
    through: (strand) => `in the workstream “${strand}”`,
    members: 'Who belongs to it',
    noMembers: 'Who belongs to it is not written yet.',
    objectives: 'Shared objectives',
    agenda: 'The agenda that carries it out',
    requests: 'Requests to join',
    requestsIntro:
      'A body can ask to join a workstream. Whoever keeps it answers: when they accept, the body becomes a partner.',
    ask: 'Ask to join',
    askIntro: 'Choose the workstream and the body for which you write.',
    noStrands: 'No workstream to ask for: there is none, or your body already takes part in all.',
    strand: 'Workstream',
    forBody: 'For which body',
    why: 'Why',
    whyHint: 'What your body can bring. One or two sentences.',
    send: 'Send the request',
    sent: 'Request sent. You will see the answer here.',
    answered: 'Answer written.',
    waiting: 'Waiting for your answer',
    noneWaiting: 'No request is waiting for your answer.',
    accept: 'Accept',
    refuse: 'Do not accept',
    answerLabel: 'What you answer',
    answerHint: 'Whoever asked will read it. If you do not accept, explain why.',
    past: 'All requests',
    when: 'When',
    state: 'State',
    answer: 'Answer',
    askHere: 'Your body can ask to join',
  },
}

/** The words of the pages about pacts, parts and requests. */
export function pactWords(language: Language): Words {
  return WORDS[language]
}

/** What the sectors of bodies are called. */
export const SECTOR_WORDS: Readonly<Record<Sector, Localized>> = {
  public: { it: 'Enti pubblici', en: 'Public bodies' },
  private: { it: 'Imprese', en: 'Firms' },
  third: { it: 'Terzo settore', en: 'Third sector' },
  mixed: { it: 'Pubblico e privato insieme', en: 'Public and private together' },
  other: { it: 'Altri', en: 'Others' },
}

/** The states of a request to join. */
export const REQUEST_STATES = {
  asked: { it: 'in attesa di risposta', en: 'waiting for an answer' },
  accepted: { it: 'accettata', en: 'accepted' },
  refused: { it: 'non accettata', en: 'not accepted' },
} as const satisfies Readonly<Record<RequestState, Localized>>
