import type { Language, Localized } from '../../kernel/language.ts'
import type { Standing } from './rules.ts'

type Words = Readonly<{
  agenda: string
  thread: string
  threadSub: string
  threadPick: string
  threadAll: string
  threadMore: string
  openPicture: string
  threadHighlight: (title: string) => string
  timeline: string
  timelineSub: string
  timelineMore: string
  timelineFirst: (shown: number, all: number) => string
  timelinePart: (all: number) => string
  onlyActions: string
  withActivities: string
  openSteps: (count: number, action: string) => string
  closeSteps: (count: number, action: string) => string
  calendarFile: string
  nothingInYear: (year: number) => string
  notInYear: (count: number, year: number) => string
  drawnOn: (day: string, address: string) => string
  calendarStart: (title: string) => string
  calendarEnd: (title: string) => string
  calendarMilestone: (title: string) => string
  when: string
  activities: string
  otherActivities: string
  strands: string
  what: string
  who: string
  state: string
  progress: string
  doneOf: (done: number, all: number) => string
  milestones: string
  reached: string
  approach: string
  actors: string
  targetGroups: string
  resources: string
  resourceLines: string
  contribution: string
  agreement: string
  goals: string
  priorities: string
  actions: string
  consultations: string
  framework: string
  localInterest: string
  participation: string
  timing: string
  thatIs: (span: string) => string
  period: string
  decided: string
  noTimeline: string
  noTimelineText: string
  results: string
  noResult: string
  manyResults: string
  manyIndicators: string
  heard: string
  heardAndMeasured: string
  factGoals: (name: string) => string
  factConsultations: string
  factActions: string
  factThreads: string
  ofAll: (some: number, all: number) => string
  gapsTitle: string
  waiting: string
  waitingSub: string
  report: string
  reportOn: (title: string) => string
  allActivities: string
  none: string
  noNews: string
  notAvailable: string
  openRecord: string
  document: string
  openDocument: string
  source: string
}>

const WORDS: Readonly<Record<Language, Words>> = {
  it: {
    agenda: 'Agenda',
    thread: 'Il filo dell’agenda',
    threadSub:
      'Da quello che si è ascoltato alle priorità, alle azioni, a che cosa è cambiato. I contorni tratteggiati dicono che cosa manca.',
    threadPick: 'Scegli una scheda per seguirne il filo.',
    threadAll: 'Tutti i fili',
    openPicture: 'Apri il filo intero',
    threadMore: 'Apri il filo e che cosa manca, scheda per scheda',
    threadHighlight: (title) => `In evidenza il filo di «${title}».`,
    timeline: 'Quando',
    timelineSub: 'I tempi di ogni azione, con le parole del documento.',
    timelineMore: 'Apri il cronoprogramma',
    timelineFirst: (shown, all) => `Qui le prime ${shown} azioni su ${all}.`,
    timelinePart: (all) => `Le azioni sono ${all}: qui una pagina alla volta, in ordine.`,
    onlyActions: 'Solo le azioni',
    withActivities: 'Con le attività',
    openSteps: (count, action) =>
      `${count === 1 ? 'Apri l’attività' : `Apri le ${count} attività`} di «${action}»`,
    closeSteps: (count, action) =>
      `${count === 1 ? 'Chiudi l’attività' : `Chiudi le ${count} attività`} di «${action}»`,
    calendarFile: 'Calendario (iCalendar)',
    nothingInYear: (year) => `Nel ${year} non c’è niente.`,
    notInYear: (count, year) =>
      count === 1
        ? `Un’altra azione non ha niente nel ${year}.`
        : `Altre ${count} azioni non hanno niente nel ${year}.`,
    drawnOn: (day, address) => `Disegnato il ${day} da ${address}`,
    calendarStart: (title) => `Inizio: ${title}`,
    calendarEnd: (title) => `Termine: ${title}`,
    calendarMilestone: (title) => `Traguardo: ${title}`,
    when: 'Quando',
    activities: 'Attività',
    otherActivities: 'Altre attività',
    strands: 'Filoni',
    what: 'Che cosa',
    who: 'Chi',
    state: 'Stato',
    progress: 'Avanzamento',
    doneOf: (done, all) => `${done} attività fatte su ${all}`,
    milestones: 'Traguardi',
    reached: 'raggiunto',
    approach: 'Come si svolge',
    actors: 'Attori da coinvolgere',
    targetGroups: 'Gruppi a cui serve',
    resources: 'Risorse',
    resourceLines: 'Voci di risorsa',
    contribution: 'Contributo della Regione',
    agreement: 'Accordo',
    goals: 'Obiettivi',
    priorities: 'Priorità',
    actions: 'Azioni',
    consultations: 'Ascolto',
    framework: 'Che cosa propone il quadro regionale',
    localInterest: 'Che cosa interessa qui',
    participation: 'Partecipazione',
    timing: 'Tempi',
    thatIs: (span) => `cioè ${span}`,
    period: 'Periodo',
    decided: 'Approvata',
    noTimeline: 'Ancora nessun tempo',
    noTimelineText: 'Quando le azioni avranno i loro tempi, qui si vedrà il cronoprogramma.',
    results: 'Che cosa è cambiato',
    noResult: 'non ancora misurato',
    manyResults: 'risultati',
    manyIndicators: 'indicatori',
    heard: 'Che cosa si è ascoltato',
    heardAndMeasured: 'Che cosa si è ascoltato e misurato',
    factGoals: (name) => `${name.toLowerCase()} dell’agenda`,
    factConsultations: 'tavoli, questionari e incontri',
    factActions: 'azioni con i loro tempi',
    factThreads: 'priorità che hanno già un’azione',
    ofAll: (some, all) => `${some} su ${all}`,
    gapsTitle: 'Che cosa manca, scheda per scheda',
    waiting: 'Attività oltre il termine o senza notizie',
    waitingSub: 'Bastano stato, una riga e la data della prossima verifica.',
    report: 'Riferisci',
    reportOn: (title) => `Riferisci su «${title}»`,
    allActivities: 'Tutte le attività',
    none: 'Ancora niente.',
    noNews: 'Nessuna notizia per ora: nessuno ha ancora detto a che punto è.',
    notAvailable: 'non disponibile',
    openRecord: 'Apri la scheda',
    document: 'Su carta',
    openDocument: 'Stampa o salva come PDF il documento dell’agenda',
    source: 'Fonte',
  },
  en: {
    agenda: 'Agenda',
    thread: 'The thread of the agenda',
    threadSub:
      'From what was heard to the priorities, the actions and what has changed. Dashed outlines say what is missing.',
    threadPick: 'Pick a record to follow its thread.',
    threadAll: 'All the threads',
    openPicture: 'Open the whole thread',
    threadMore: 'Open the thread and what is missing, record by record',
    threadHighlight: (title) => `Highlighted: the thread of “${title}”.`,
    timeline: 'When',
    timelineSub: 'The times of every action, in the words of the document.',
    timelineMore: 'Open the whole timeline',
    timelineFirst: (shown, all) => `Here the first ${shown} of ${all} actions.`,
    timelinePart: (all) => `There are ${all} actions: here a page at a time, in their order.`,
    onlyActions: 'Actions only',
    withActivities: 'With activities',
    openSteps: (count, action) =>
      `Open ${count === 1 ? 'the activity' : `the ${count} activities`} of “${action}”`,
    closeSteps: (count, action) =>
      `Close ${count === 1 ? 'the activity' : `the ${count} activities`} of “${action}”`,
    calendarFile: 'Calendar (iCalendar)',
    nothingInYear: (year) => `There is nothing in ${year}.`,
    notInYear: (count, year) =>
      count === 1
        ? `One more action has nothing in ${year}.`
        : `${count} more actions have nothing in ${year}.`,
    drawnOn: (day, address) => `Drawn on ${day} from ${address}`,
    calendarStart: (title) => `Start: ${title}`,
    calendarEnd: (title) => `End: ${title}`,
    calendarMilestone: (title) => `Milestone: ${title}`,
    when: 'When',
    activities: 'Activities',
    otherActivities: 'Other activities',
    strands: 'Strands',
    what: 'What',
    who: 'Who',
    state: 'State',
    progress: 'Progress',
    doneOf: (done, all) => `${done} activities done of ${all}`,
    milestones: 'Milestones',
    reached: 'reached',
    approach: 'How it is carried out',
    actors: 'Actors to involve',
    targetGroups: 'Whom it serves',
    resources: 'Resources',
    resourceLines: 'Resource lines',
    contribution: 'Contribution of the Region',
    agreement: 'Agreement',
    goals: 'Goals',
    priorities: 'Priorities',
    actions: 'Actions',
    consultations: 'Consultations',
    framework: 'What the regional framework proposes',
    localInterest: 'What matters here',
    participation: 'Participation',
    timing: 'Timing',
    thatIs: (span) => `that is, ${span}`,
    period: 'Period',
    decided: 'Approved',
    noTimeline: 'No times yet',
    noTimelineText: 'Once the actions have their times, the timeline will stand here.',
    results: 'What has changed',
    noResult: 'not measured yet',
    manyResults: 'results',
    manyIndicators: 'indicators',
    heard: 'What was heard',
    heardAndMeasured: 'What was heard and measured',
    factGoals: (name) => `${name.toLowerCase()} of the agenda`,
    factConsultations: 'tables, questionnaires and meetings',
    factActions: 'actions with their times',
    factThreads: 'priorities that already have an action',
    ofAll: (some, all) => `${some} of ${all}`,
    gapsTitle: 'What is missing, record by record',
    waiting: 'Activities past their time or without news',
    waitingSub: 'State, one line and the date of the next check are enough.',
    report: 'Report',
    reportOn: (title) => `Report on “${title}”`,
    allActivities: 'All activities',
    none: 'Nothing yet.',
    noNews: 'No news so far: nobody has said yet how far it is.',
    notAvailable: 'not available',
    openRecord: 'Open the record',
    document: 'On paper',
    openDocument: 'Print the agenda’s document, or save it as PDF',
    source: 'Source',
  },
}

/** The words of the agenda's pages. */
export function agendaWords(language: Language): Words {
  return WORDS[language]
}

/** How something stands, in words; a colour or a shape only repeats them. */
export const STANDINGS: Readonly<Record<Standing, Localized>> = {
  planned: { it: 'da avviare', en: 'not started' },
  running: { it: 'in corso', en: 'in progress' },
  done: { it: 'fatta', en: 'done' },
  late: { it: 'oltre il termine', en: 'past its time' },
  silent: { it: 'termine passato, nessuna notizia', en: 'time is over, no news' },
  unknown: { it: 'stato non disponibile', en: 'state not available' },
}
