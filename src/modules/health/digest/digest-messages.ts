import type { Language } from '../../../kernel/language.ts'
import type { TaskKind } from './digest-rules.ts'

type Words = Readonly<{
  digest: string
  intro: string
  subject: (territory: string, count: number) => string
  hello: (territory: string, site: string, count: number) => string
  kinds: Readonly<Record<TaskKind, string>>
  due: (date: string) => string
  overdue: (date: string) => string
  neverHad: string
  others: (count: number, link: string) => string
  links: (email: string) => string
  all: (link: string) => string
  stop: (link: string) => string
  isOn: string
  notYours: string
  isOff: string
  switchOff: string
  switchOn: string
  switchedOff: string
  switchedOn: string
  preview: string
  previewNone: string
  noRole: string
  what: string
  when: string
  leave: string
  leaveText: (territory: string) => string
  leaveButton: string
  left: string
  leftText: string
  unknown: string
  unknownText: string
}>

const WORDS: Readonly<Record<Language, Words>> = {
  it: {
    digest: 'Il riepilogo del lunedì',
    intro:
      'Ogni lunedì mattina un messaggio con ciò che è scaduto o scade nei sette giorni dopo, con i collegamenti alle schede da riempire. Se non c’è niente, il messaggio non parte.',
    subject: (territory, count) =>
      count === 1 ? `${territory}: una cosa da aggiornare` : `${territory}: ${count} cose da aggiornare`,
    hello: (territory, site, count) =>
      count === 1
        ? `In ${territory} (${site}) c’è una cosa che aspetta te.`
        : `In ${territory} (${site}) ci sono ${count} cose che aspettano te.`,
    kinds: {
      value: 'Valori degli indicatori',
      progress: 'Attività',
      milestone: 'Traguardi',
      check: 'Schede da ricontrollare',
    },
    due: (date) => `entro il ${date}`,
    overdue: (date) => `era atteso entro il ${date}`,
    neverHad: 'non ha ancora un valore',
    others: (count, link) => `e altre ${count}: ${link}`,
    links: (email) =>
      `Ogni collegamento apre la scheda da riempire. Se chiede chi sei, scrivi ${email}: arriva un codice, non serve una password.`,
    all: (link) => `Tutto ciò che manca o è in ritardo: ${link}`,
    stop: (link) => `Per non ricevere più questo riepilogo: ${link}`,
    isOn: 'Lo ricevi, quando c’è qualcosa per te.',
    isOff: 'Non lo ricevi: l’hai tolto.',
    notYours: 'Non lo ricevi: qui non modifichi le schede di un ente e non coordini il territorio.',
    switchOff: 'Non mandarmelo più',
    switchOn: 'Mandamelo di nuovo',
    switchedOff: 'Non lo riceverai più. Da questa pagina puoi riattivarlo quando vuoi.',
    switchedOn: 'Da lunedì lo ricevi di nuovo.',
    preview: 'Che cosa ti direbbe oggi',
    previewNone: 'Niente: oggi non c’è nulla di tuo che aspetti, e il messaggio non partirebbe.',
    noRole:
      'Lo ricevono chi modifica le schede di un ente e chi coordina il territorio. A chi coordina arriva ciò che non ha un ente, o che ha un ente senza nessuno che lo aggiorni.',
    what: 'Che cosa',
    when: 'Quando',
    leave: 'Non ricevere più il riepilogo',
    leaveText: (territory) =>
      `Premi il pulsante e il riepilogo del lunedì di ${territory} non ti arriverà più. Gli altri messaggi, come i codici per entrare, restano.`,
    leaveButton: 'Non mandarmelo più',
    left: 'Fatto: non lo riceverai più',
    leftText: 'Se cambi idea, entra nella scrivania e riattivalo dalla pagina «Il riepilogo del lunedì».',
    unknown: 'Questo collegamento non vale più',
    unknownText:
      'Forse l’accesso a cui apparteneva è stato cancellato. Se ricevi ancora il riepilogo, entra nella scrivania e toglilo da lì.',
  },
  en: {
    digest: 'The Monday digest',
    intro:
      'Every Monday morning a message with what is overdue or falls due in the seven days after, with links to the forms to fill in. When there is nothing, no message leaves.',
    subject: (territory, count) =>
      count === 1 ? `${territory}: one thing to update` : `${territory}: ${count} things to update`,
    hello: (territory, site, count) =>
      count === 1
        ? `In ${territory} (${site}) one thing waits for you.`
        : `In ${territory} (${site}) ${count} things wait for you.`,
    kinds: {
      value: 'Values of indicators',
      progress: 'Activities',
      milestone: 'Milestones',
      check: 'Records to check again',
    },
    due: (date) => `by ${date}`,
    overdue: (date) => `was expected by ${date}`,
    neverHad: 'has no value yet',
    others: (count, link) => `and ${count} more: ${link}`,
    links: (email) =>
      `Each link opens the form to fill in. If it asks who you are, write ${email}: a code arrives, there is no password.`,
    all: (link) => `All that is missing or late: ${link}`,
    stop: (link) => `To stop receiving this digest: ${link}`,
    isOn: 'You receive it, when there is something for you.',
    isOff: 'You do not receive it: you switched it off.',
    notYours: 'You do not receive it: here you edit for no body and do not coordinate the territory.',
    switchOff: 'Send me no more of it',
    switchOn: 'Send it to me again',
    switchedOff: 'You will not receive it any more. From this page you can switch it on again when you like.',
    switchedOn: 'From Monday you receive it again.',
    preview: 'What it would tell you today',
    previewNone: 'Nothing: nothing of yours is waiting today, and no message would leave.',
    noRole:
      'It goes to whoever edits the records of a body and to whoever coordinates the territory. Stewards are told what has no body, or whose body has nobody who updates it.',
    what: 'What',
    when: 'When',
    leave: 'Stop receiving the digest',
    leaveText: (territory) =>
      `Press the button, and the Monday digest of ${territory} will come no more. Other messages, such as sign-in codes, stay.`,
    leaveButton: 'Send me no more of it',
    left: 'Done: it will come no more',
    leftText:
      'If you change your mind, enter the desk and switch it on again on the page “The Monday digest”.',
    unknown: 'This link is no longer valid',
    unknownText:
      'Perhaps the account that it belonged to was erased. If you still receive the digest, enter the desk and switch it off there.',
  },
}

/** The words of the weekly digest: its letter, its setting and the way out of it. */
export function digestWords(language: Language): Words {
  return WORDS[language]
}
