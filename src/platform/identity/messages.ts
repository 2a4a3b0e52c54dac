import type { Language } from '../../kernel/language.ts'
import { mailWordsEn, mailWordsIt } from './mail-words.ts'

const it = {
  ...mailWordsIt,
  signIn: 'Entra',
  signInIntro:
    'Si entra senza password: scrivi il tuo indirizzo di posta e ti mandiamo un codice. Per leggere il sito non serve entrare.',
  email: 'Indirizzo di posta',
  emailHint: 'Quello con cui ti ha registrato chi coordina il territorio.',
  sendCode: 'Mandami il codice',
  codeTitle: 'Scrivi il codice',
  codeSentTitle: 'Guarda la posta',
  codeSent:
    'Se l’indirizzo {email} è registrato, abbiamo mandato un codice. Arriva in un minuto: se non lo vedi, controlla fra i messaggi indesiderati.',
  code: 'Codice',
  codeHint: 'Sei cifre. Vale {minutes} minuti.',
  linkReady: 'Il collegamento è per {email}. Premi il pulsante per entrare: dopo non vale più.',
  otherCode: 'Chiedi un altro codice',
  accountWithoutRole: 'Non hai ancora un accesso? Chiedilo a chi coordina il territorio.',

  desk: 'Scrivania',
  tokens: 'Token di accesso',
  tokensIntro:
    'Un token fa parlare un programma a nome tuo, con l’interfaccia per programmi. Trattalo come una chiave di casa.',
  ownData: 'I tuoi dati',
  tokenNew: 'Nuovo token',
  tokenName: 'A che cosa serve',
  tokenNameHint: 'Per riconoscerlo: il programma o la macchina che lo userà.',
  tokenScope: 'Che cosa può fare',
  scopeNames: { read: 'solo leggere', write: 'leggere e scrivere' },
  tokenDays: 'Per quanto tempo vale',
  days: '{days} giorni',
  tokenCreate: 'Crea il token',
  tokenCreatedTitle: 'Copia adesso il token «{name}»',
  tokenCreated: 'Non lo mostreremo più: noi non lo conserviamo.',
  tokenList: 'I tuoi token',
  tokenNone: 'Non hai token.',
  tokenExpires: 'Scade il',
  tokenExpired: 'scaduto il {date}',
  tokenLastUsed: 'Usato l’ultima volta il',
  tokenNeverUsed: 'mai',
  tokenRevoke: 'Revoca',
  tokenActs: 'Che cosa fare',

  people: 'Persone e ruoli',
  peopleIntro:
    'Chi coordina cura tutto il territorio e dà i ruoli. Chi modifica cura le schede di un ente. Chi legge vede la scrivania senza cambiare nulla.',
  peopleList: 'Chi ha un ruolo',
  person: 'Persona',
  role: 'Ruolo',
  roleNames: { steward: 'coordina', reader: 'legge', editor: 'modifica' },
  roleHints: {
    steward: 'Tutto il territorio, anche i ruoli.',
    editor: 'Le schede di un ente, che scegli qui sotto.',
    reader: 'Vede la scrivania, non cambia nulla.',
  },
  body: 'Ente',
  bodyHint: 'Solo per chi modifica: l’ente di cui cura le schede.',
  wholeTerritory: 'tutto il territorio',
  notYetEntered: 'non è ancora entrata',
  withdrawRole: 'Togli il ruolo a {name}',
  unkept: 'Nessuno segue più le schede di questo ente',
  unkeptText:
    'Il ruolo è tolto. «{body}» cura {count} schede, e adesso nessuna persona le può aggiornare per suo conto.',
  unkeptLink: 'Passa le schede a un altro ente',
  acts: 'Che cosa fare',
  addPerson: 'Dai un ruolo',
  name: 'Nome',
  nameHint: 'Facoltativo: lo vedono le altre persone della scrivania.',
  invite: 'Dai il ruolo e manda l’invito',
  invited: 'Ruolo dato. Fra poco {email} riceve un messaggio.',

  wouldBeRight: 'Va bene: {right}.',
  problems: {
    email: { wrong: 'non è un indirizzo di posta', right: 'la forma nome@esempio.it' },
    name: { wrong: 'manca, oppure è troppo lungo', right: 'da 1 a 100 caratteri' },
    role: { wrong: 'manca', right: 'uno dei ruoli elencati' },
    body: { wrong: 'manca, o non è un ente di questo territorio', right: 'un ente dell’elenco' },
    bodyTooMuch: {
      wrong: 'non serve con questo ruolo',
      right: 'nessun ente: il ruolo vale per tutto il territorio',
    },
    scopes: { wrong: 'manca', right: 'leggere, oppure leggere e scrivere' },
    days: { wrong: 'non è una durata possibile', right: 'da 1 a 366 giorni' },
  },
}

/** The words of sign-in, roles and access tokens. */
export type IdentityWords = typeof it

const en: IdentityWords = {
  ...mailWordsEn,
  signIn: 'Sign in',
  signInIntro:
    'There is no password: write your e-mail address and we send you a code. You need not sign in to read the site.',
  email: 'E-mail address',
  emailHint: 'The one with which whoever coordinates the territory registered you.',
  sendCode: 'Send me the code',
  codeTitle: 'Write the code',
  codeSentTitle: 'Look at your mail',
  codeSent:
    'If the address {email} is registered, we have sent a code. It arrives within a minute: if you do not see it, check the unwanted messages.',
  code: 'Code',
  codeHint: 'Six digits. It lasts {minutes} minutes.',
  linkReady: 'The link is for {email}. Press the button to sign in: afterwards it no longer works.',
  otherCode: 'Ask for another code',
  accountWithoutRole: 'No account yet? Ask whoever coordinates the territory.',

  desk: 'Desk',
  tokens: 'Access tokens',
  tokensIntro:
    'A token lets a program speak in your name, through the interface for programs. Treat it like the key of your house.',
  ownData: 'Your data',
  tokenNew: 'New token',
  tokenName: 'What it is for',
  tokenNameHint: 'To recognise it: the program or the machine that will use it.',
  tokenScope: 'What it may do',
  scopeNames: { read: 'only read', write: 'read and write' },
  tokenDays: 'How long it lasts',
  days: '{days} days',
  tokenCreate: 'Create the token',
  tokenCreatedTitle: 'Copy the token “{name}” now',
  tokenCreated: 'We will not show it again: we do not keep it.',
  tokenList: 'Your tokens',
  tokenNone: 'You have no tokens.',
  tokenExpires: 'Expires on',
  tokenExpired: 'expired on {date}',
  tokenLastUsed: 'Last used on',
  tokenNeverUsed: 'never',
  tokenRevoke: 'Revoke',
  tokenActs: 'What to do',

  people: 'People and roles',
  peopleIntro:
    'A steward looks after the whole territory and gives roles. An editor looks after the records of one body. A reader sees the desk and changes nothing.',
  peopleList: 'Who has a role',
  person: 'Person',
  role: 'Role',
  roleNames: { steward: 'steward', reader: 'reader', editor: 'editor' },
  roleHints: {
    steward: 'The whole territory, roles included.',
    editor: 'The records of one body, which you choose below.',
    reader: 'Sees the desk, changes nothing.',
  },
  body: 'Body',
  bodyHint: 'Only for an editor: the body whose records they look after.',
  wholeTerritory: 'the whole territory',
  notYetEntered: 'has not signed in yet',
  withdrawRole: 'Withdraw the role of {name}',
  unkept: 'Nobody looks after the records of this body any more',
  unkeptText:
    'The role is withdrawn. “{body}” keeps {count} records, and now nobody can update them on its behalf.',
  unkeptLink: 'Hand the records over to another body',
  acts: 'What to do',
  addPerson: 'Give a role',
  name: 'Name',
  nameHint: 'Optional: the other people of the desk see it.',
  invite: 'Give the role and send the invitation',
  invited: 'Role given. A message will soon reach {email}.',

  wouldBeRight: 'Right would be: {right}.',
  problems: {
    email: { wrong: 'is not an e-mail address', right: 'the form name@example.org' },
    name: { wrong: 'is missing, or is too long', right: '1 to 100 characters' },
    role: { wrong: 'is missing', right: 'one of the roles listed' },
    body: { wrong: 'is missing, or is not a body of this territory', right: 'a body of the list' },
    bodyTooMuch: {
      wrong: 'is not needed with this role',
      right: 'no body: the role holds for the whole territory',
    },
    scopes: { wrong: 'is missing', right: 'reading, or reading and writing' },
    days: { wrong: 'is not a possible length', right: '1 to 366 days' },
  },
}

const WORDS: Readonly<Record<Language, IdentityWords>> = { it, en }

/** The words of sign-in, roles and access tokens in `language`. */
export function identityWords(language: Language): IdentityWords {
  return WORDS[language]
}
