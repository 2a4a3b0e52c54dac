import type { Language } from '../../kernel/language.ts'
import type { Standing } from './rules.ts'

type Words = Readonly<{
  health: string
  healthSub: string
  healthMore: string
  none: string
  noneText: string
  allWell: string
  upkeep: (all: number, empty: number, first: number, percent: number) => string
  lateIndicators: (count: number) => string
  overdue: (count: number, all: number) => string
  overdueMilestones: (count: number) => string
  waitingPriorities: (count: number) => string
  bareActions: (count: number) => string
  indicators: string
  indicatorsSub: string
  steps: string
  stepsSub: string
  plan: string
  planSub: string
  byBody: string
  byBodySub: string
  countIndicators: (count: number) => string
  countActivities: (count: number) => string
  countMilestones: (count: number) => string
  countPriorities: (count: number) => string
  countActions: (count: number) => string
  updated: string
  updatedLate: string
  firstOnly: string
  noValue: string
  standings: Readonly<Record<Standing, string>>
  milestoneStandings: Readonly<Record<'done' | 'planned' | 'late' | 'unknown', string>>
  withAction: string
  withoutAction: string
  withOwner: string
  withoutOwner: string
  withCommitment: string
  withoutCommitment: string
  withMoney: string
  withoutMoney: string
  body: string
  nobody: string
  record: string
  since: string
  act: string
  openList: string
  onlyOf: (body: string) => string
  everybody: string
  openPublic: string
  openDigest: string
  openDesk: string
}>

const WORDS: Readonly<Record<Language, Words>> = {
  it: {
    health: 'Salute del piano',
    healthSub:
      'Che cosa si aggiorna e che cosa no, che cosa è in ritardo, che cosa manca. È calcolata ogni volta dalle schede: nessuno la scrive.',
    healthMore: 'La salute del piano, ente per ente',
    none: 'Non c’è ancora un piano',
    noneText: 'Quando ci saranno indicatori, priorità e azioni, qui si leggerà come stanno.',
    allWell: 'Niente in ritardo e niente che manchi: tutto è aggiornato.',
    upkeep: (all, empty, first, percent) => {
      if (empty + first === 0) {
        return all === 1
          ? 'L’indicatore è stato aggiornato almeno una volta.'
          : `Tutti i ${all} indicatori sono stati aggiornati almeno una volta.`
      }
      const some = (count: number) =>
        count === 1
          ? `Un indicatore su ${all} (${percent} %) non`
          : `${count} indicatori su ${all} (${percent} %) non`
      if (first === 0) return `${some(empty)} ${empty === 1 ? 'ha' : 'hanno'} ancora un valore.`
      const never = `${some(empty + first)} ${empty + first === 1 ? 'è mai stato aggiornato' : 'sono mai stati aggiornati'}`
      if (empty === 0) return `${never} dopo il primo valore.`
      return `${never}: ${first === 1 ? 'uno ha' : `${first} hanno`} ancora soltanto il primo valore, ${
        empty === 1 ? 'uno non ne ha' : `${empty} non ne hanno`
      }.`
    },
    lateIndicators: (count) =>
      count === 1
        ? 'Un indicatore aspetta un valore che doveva già esserci.'
        : `${count} indicatori aspettano un valore che doveva già esserci.`,
    overdue: (count, all) =>
      count === 1
        ? `Un’attività su ${all} ha il tempo scaduto e non risulta fatta.`
        : `${count} attività su ${all} hanno il tempo scaduto e non risultano fatte.`,
    overdueMilestones: (count) =>
      count === 1
        ? 'Un traguardo ha la data passata e non risulta raggiunto.'
        : `${count} traguardi hanno la data passata e non risultano raggiunti.`,
    waitingPriorities: (count) =>
      count === 1 ? 'Una priorità aspetta un’azione.' : `${count} priorità aspettano un’azione.`,
    bareActions: (count) =>
      count === 1
        ? 'A un’azione manca l’ente responsabile, un impegno misurabile o il denaro.'
        : `A ${count} azioni manca l’ente responsabile, un impegno misurabile o il denaro.`,
    indicators: 'Gli indicatori',
    indicatorsSub:
      'Aggiornato vuol dire con valori di almeno due date. Dire che un valore non è disponibile conta come averlo detto.',
    steps: 'Fatto, in corso, da fare',
    stepsSub: 'Ciò che è previsto non è ciò che è fatto: qui stanno divisi.',
    plan: 'Priorità e azioni',
    planSub:
      'Una priorità senza azione aspetta; un’azione senza ente, impegno o denaro è ancora un’intenzione.',
    byBody: 'Ente per ente',
    byBodySub: 'Quante schede di ciascun ente hanno bisogno di qualcosa. Ogni numero porta al suo elenco.',
    countIndicators: (count) => (count === 1 ? '1 indicatore' : `${count} indicatori`),
    countActivities: (count) => `${count} attività, senza quelle sospese`,
    countMilestones: (count) => (count === 1 ? '1 traguardo' : `${count} traguardi`),
    countPriorities: (count) => `${count} priorità`,
    countActions: (count) => (count === 1 ? '1 azione' : `${count} azioni`),
    updated: 'aggiornati',
    updatedLate: 'aggiornati in passato, ora in ritardo',
    firstOnly: 'con il primo valore soltanto',
    noValue: 'senza un valore',
    standings: {
      done: 'fatte',
      running: 'in corso',
      planned: 'da avviare',
      late: 'in ritardo',
      silent: 'con il tempo scaduto, senza notizie',
      unknown: 'di cui non si sa ancora niente',
    },
    milestoneStandings: {
      done: 'raggiunti',
      planned: 'da raggiungere',
      late: 'con la data passata',
      unknown: 'senza una data',
    },
    withAction: 'diventate azione',
    withoutAction: 'senza un’azione',
    withOwner: 'con un ente responsabile',
    withoutOwner: 'senza un ente responsabile',
    withCommitment: 'con un impegno misurabile',
    withoutCommitment: 'senza un impegno misurabile',
    withMoney: 'con una riga di denaro',
    withoutMoney: 'senza una riga di denaro',
    body: 'Ente',
    nobody: 'Nessun ente',
    record: 'Scheda',
    since: 'Doveva essere entro',
    act: 'Che cosa fare',
    openList: 'Apri l’elenco',
    onlyOf: (body) => `Qui ci sono soltanto le schede di: ${body}.`,
    everybody: 'Vedi tutti gli enti',
    openPublic: 'La pagina che vedono tutti',
    openDigest: 'Il riepilogo del lunedì, per posta',
    openDesk: 'Che cosa manca e che cosa è in ritardo, con il modo di rimediare',
  },
  en: {
    health: 'Health of the plan',
    healthSub:
      'What is updated and what is not, what is late, what is missing. It is computed from the records each time: nobody writes it.',
    healthMore: 'The health of the plan, body by body',
    none: 'There is no plan yet',
    noneText: 'Once there are indicators, priorities and actions, how they stand is read here.',
    allWell: 'Nothing late and nothing missing: all is up to date.',
    upkeep: (all, empty, first, percent) => {
      if (empty + first === 0) {
        return all === 1
          ? 'The indicator was updated at least once.'
          : `All ${all} indicators were updated at least once.`
      }
      const some = (count: number) =>
        count === 1 ? `One indicator of ${all} (${percent}%)` : `${count} indicators of ${all} (${percent}%)`
      if (first === 0) return `${some(empty)} ${empty === 1 ? 'has' : 'have'} no value yet.`
      const never = `${some(empty + first)} ${empty + first === 1 ? 'was' : 'were'} never updated`
      if (empty === 0) return `${never} since the first value.`
      return `${never}: ${first === 1 ? 'one still has' : `${first} still have`} the first value only, ${
        empty === 1 ? 'one has none' : `${empty} have none`
      }.`
    },
    lateIndicators: (count) =>
      count === 1
        ? 'One indicator waits for a value that should be there by now.'
        : `${count} indicators wait for a value that should be there by now.`,
    overdue: (count, all) =>
      count === 1
        ? `The time of one activity of ${all} is over, and it is not known to be done.`
        : `The time of ${count} activities of ${all} is over, and they are not known to be done.`,
    overdueMilestones: (count) =>
      count === 1
        ? 'The day of one milestone has passed, and it is not known to be reached.'
        : `The day of ${count} milestones has passed, and they are not known to be reached.`,
    waitingPriorities: (count) =>
      count === 1 ? 'One priority waits for an action.' : `${count} priorities wait for an action.`,
    bareActions: (count) =>
      count === 1
        ? 'One action lacks a responsible body, a commitment or money.'
        : `${count} actions lack a responsible body, a commitment or money.`,
    indicators: 'The indicators',
    indicatorsSub:
      'Updated means with values of at least two dates. Saying that a value is not available counts as saying it.',
    steps: 'Done, under way, to do',
    stepsSub: 'What is planned is not what is done: here they stand apart.',
    plan: 'Priorities and actions',
    planSub:
      'A priority without an action waits; an action without a body, a commitment or money is still an intention.',
    byBody: 'Body by body',
    byBodySub: 'How many records of each body need something. Every number leads to its list.',
    countIndicators: (count) => (count === 1 ? '1 indicator' : `${count} indicators`),
    countActivities: (count) =>
      `${count === 1 ? '1 activity' : `${count} activities`}, stopped ones left out`,
    countMilestones: (count) => (count === 1 ? '1 milestone' : `${count} milestones`),
    countPriorities: (count) => (count === 1 ? '1 priority' : `${count} priorities`),
    countActions: (count) => (count === 1 ? '1 action' : `${count} actions`),
    updated: 'updated',
    updatedLate: 'updated in the past, late now',
    firstOnly: 'with their first value only',
    noValue: 'without a value',
    standings: {
      done: 'done',
      running: 'in progress',
      planned: 'not started',
      late: 'late',
      silent: 'with their time over, without news',
      unknown: 'of which nothing is known yet',
    },
    milestoneStandings: {
      done: 'reached',
      planned: 'still to be reached',
      late: 'with their day gone by',
      unknown: 'without a day',
    },
    withAction: 'that became an action',
    withoutAction: 'without an action',
    withOwner: 'with a responsible body',
    withoutOwner: 'without a responsible body',
    withCommitment: 'with a commitment',
    withoutCommitment: 'without a commitment',
    withMoney: 'with a line of money',
    withoutMoney: 'without a line of money',
    body: 'Body',
    nobody: 'No body',
    record: 'Record',
    since: 'It was due by',
    act: 'What to do',
    openList: 'Open the list',
    onlyOf: (body) => `Here are only the records of: ${body}.`,
    everybody: 'See all bodies',
    openPublic: 'The page that everybody sees',
    openDigest: 'The Monday digest, by e-mail',
    openDesk: 'What is missing and what is late, with the way to mend it',
  },
}

/** The words of the health of a plan. */
export function healthWords(language: Language): Words {
  return WORDS[language]
}
