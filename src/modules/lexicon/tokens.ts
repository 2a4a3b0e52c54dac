import { stemmer } from '@orama/stemmers/italian'

/** One word of a text: as it was written, without accents and case, and its stem. */
export type Token = Readonly<{ text: string; plain: string; stem: string }>

// Articles, prepositions, pronouns, auxiliaries and the words with which a question begins: they say nothing of what
// is asked. Written without accents and after elision.
const STOP = new Set(
  `a ad ai al all alla alle allo agli anche avere aver avevo ha hai hanno ho abbiamo avete che chi ci ciao come con col
  coi cosa cose cui da dal dall dalla dalle dallo dai dagli de dei del dell della delle dello degli di dove dov dovrei
  devo deve dobbiamo devono e ed ecco era ero essere stato stata esiste faccio fare fa fai fanno farmi farlo far facciamo
  fatto gli grazie hanno i il in io l la le lei li lo loro lui ma me mi mia mie miei mio mia ne nei nel nell nella nelle
  nello negli ne noi nostra nostri nostro non o oppure per perche pero piu po poi posso puo possiamo possono potrei
  prego quale quali qual qualche qualcosa qualcuno quando quanto quanta quanti quante quel quella quelle quelli quello
  questa queste questi questo qui s se sei si siamo sono sta sto stai stanno su sua sue sul sull sulla sulle sullo sui
  sugli suo suoi te ti tra fra tu tua tuo tutti tutto tutte tutta un una uno va vado vai vi voi vorrei voglio vuole
  vogliamo mica li c d m n t v quest bisogna necessario necessaria serve servono buongiorno salve aiuto info informazioni
  informazione sapere vuol dire gia ancora solo proprio stesso stessa senza ogni essi egli cio
  the an of to and or for my i is are how do does can where what in on at with need want get from your our we
  le les un une des du je mon ma mes pour est et ou comment ou au aux en`.split(/\s+/),
)

// Said in nearly every question or card, so they weigh little, but they weigh.
const WEAK = new Set(
  `chiedere chiedo richiedere richiesta richieste domanda domande ottenere servizio servizi ufficio uffici comune
  comunale comunali modulo moduli pratica pratiche presentare presentazione portare porto porta andare mettere avvisare
  prendere dare trovare trovo informare sportello nuovo nuova vecchio vecchia mese anno anni giorno oggi domani persona
  persone cittadino cittadini pubblico pubblica pubblici pubbliche locale casa paese citta zona online avviare attivare
  costo costa costi gratis`
    .split(/\s+/)
    .map((word) => stemmer(word)),
)

/** How much a word of such a stem weighs when it is met: 1, or less for one that is said of everything. */
export function weightOfStem(stem: string): number {
  return WEAK.has(stem) ? 0.35 : 1
}

const ELISION =
  /^(?:l|un|d|c|s|m|t|v|n|dell|nell|all|dall|sull|coll|quest|quell|bell|sant|tutt|senz|quand|dov|com|cos|anch|po|mezz|pover|gl|qu|j|y)'(?=[a-z0-9])/

/** Lower case, without accents, with one kind of apostrophe and of space. */
export function plainText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[‘’ʼ`´′]/g, "'")
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/ı/g, 'i')
}

const stems = new Map<string, string>()
// Words of a territory's cards are some tens of thousands; what people type beyond that is not worth keeping.
const STEMS_KEPT = 200_000

/** The Italian stem of a word without accents (Snowball), with its last vowel gone also where Snowball keeps it. */
export function stemOf(plain: string): string {
  const known = stems.get(plain)
  if (known !== undefined) return known
  const stem = /\d/.test(plain) || plain.length <= 3 ? plain : trimStem(stemmer(plain))
  if (stems.size >= STEMS_KEPT) stems.clear()
  stems.set(plain, stem)
  return stem
}

/** `pubblich` and `pubblic`, `spiagg` and `spiaggi` are one word: the letters that only keep a sound go. */
function trimStem(stem: string): string {
  const short = stem.replace(/([cg])h$/, '$1').replace(/([^aeiou])i$/, '$1')
  return short.length >= 2 ? short : stem
}

const WORD = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu

/**
 * The words of a text that say something, in their order. Elided articles go, so `l'asilo` is `asilo`; what is written
 * in other scripts stays as it is.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  for (const [found] of plainText(text).matchAll(WORD)) {
    let plain = found
    while (ELISION.test(plain)) plain = plain.replace(ELISION, '')
    for (const part of plain.split("'")) {
      if (part === '' || STOP.has(part)) continue
      tokens.push({ text: found, plain: part, stem: stemOf(part) })
    }
  }
  return tokens
}

const FOREIGN = '~'

/** The words of a text that is not Italian: whole, because an Italian stem of them would be another word's. */
export function tokenizeForeign(text: string): Token[] {
  return tokenize(text).map((token) => ({ ...token, stem: foreignStem(token.plain) }))
}

/** Under what a word of another language stands. */
export function foreignStem(plain: string): string {
  return FOREIGN + plain
}

/** A word by its sound: slips that an ear does not hear, such as doubled letters, `k` for `ch` and a lost `h`. */
export function soundOf(plain: string): string {
  return plain
    .replace(/ph/g, 'f')
    .replace(/[xs]+/g, 's')
    .replace(/k/g, 'c')
    .replace(/y|j/g, 'i')
    .replace(/w/g, 'v')
    .replace(/q/g, 'c')
    .replace(/h/g, '')
    .replace(/gl(?=i)/g, 'l')
    .replace(/([a-z])\1+/g, '$1')
    .replace(/ie/g, 'e')
}
