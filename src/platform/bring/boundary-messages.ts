import type { Language } from '../../kernel/language.ts'

const it = {
  title: 'Confini delle aree',
  intro:
    'Un file GeoJSON con i confini dei comuni o di altre aree. Prima di salvare vedi quali aree riconosciamo, e dopo puoi annullare tutto.',
  link: 'Carica i confini delle aree (GeoJSON)',
  linkText: 'I confini non stanno in una tabella: hanno un modulo a parte.',
  file: 'Il file dei confini',
  fileHint: 'Una FeatureCollection di GeoJSON in gradi WGS84, al massimo 10 MB: una «feature» per ogni area.',
  send: 'Leggi il file',
  past: 'I file di confini portati finora',
  none: 'Ancora nessun file',
  noneText: 'Il primo lo carichi qui sopra.',
  knownCount: 'aree riconosciute',
  newCount: 'aree nuove',
  leftCount: 'lasciate fuori',
  points:
    'Da {before} a {after} punti: nessuna linea si sposta di più di {metres} metri, e i confini in comune restano uguali.',
  asItIs: 'Il file ha {after} punti, e li teniamo tutti.',
  picture: 'I confini del file. In evidenza le aree che riconosciamo; le altre sono nuove o restano fuori.',
  reading: 'Come leggiamo il file',
  code: 'Il codice ISTAT sta in',
  name: 'Il nome sta in',
  nothing: '— non c’è —',
  kind: 'Che aree sono',
  kindHint: 'Vale per le aree nuove, e dove due aree hanno lo stesso nome.',
  readAgain: 'Leggi di nuovo così',
  unused: 'Nel file c’è anche questo, e non lo usiamo: {list}.',
  known: 'Aree riconosciute',
  area: 'Area',
  inFile: 'Nel file',
  by: 'Riconosciuta da',
  byCode: 'codice {code}',
  byName: 'nome',
  effect: 'Che cosa succede',
  first: 'riceve il suo primo confine',
  replaced: 'il confine cambia',
  same: 'già uguale',
  news: 'Aree nuove',
  newsIntro:
    'Qui non ci sono ancora. Le facciamo solo se le scegli: per le altre il file non lascia traccia.',
  all: 'Crea tutte le {count} aree nuove',
  make: 'Crea «{name}»',
  codeTitle: 'Codice',
  left: 'Lasciate fuori, e perché',
  why: 'Perché',
  nameless: 'non ha né un nome né un codice noto: scegli qui sopra dove sta il nome',
  several:
    'più aree si chiamano così: scrivi il codice ISTAT nella scheda di quella giusta, oppure scegli il tipo',
  twice: 'è già stata nominata più in alto nel file: serve una sola «feature» per area',
  source: 'Da chi vengono i confini',
  sourceHint:
    'Per esempio «ISTAT, confini delle unità amministrative 2026, CC BY 4.0». Si aggiunge alla fonte di ogni area: molte licenze chiedono di citarla.',
  save: 'Salva i confini',
  another: 'Porta un altro file',
  nothingToSave:
    'Non c’è niente da salvare: i confini sono già uguali, oppure non hai scelto nessuna area nuova.',
  saved: 'Confini salvati',
  savedText:
    'Aree con un confine nuovo: {changed}. Aree create: {added}. Per trenta giorni puoi annullare tutto.',
  toAreas: 'Vai alle aree',
  undo: 'Annulla tutto',
  undone: 'Annullato',
  undoneText: 'I confini sono tornati com’erano prima di questo file.',
  touched: 'Qualcuno ha cambiato dopo {count} di queste aree',
  touchedText: 'Non le tocchiamo senza chiedere. Puoi annullare le altre e lasciare queste come sono adesso.',
  undoRest: 'Annulla le altre',
}

type Words = typeof it

const en: Words = {
  title: 'Boundaries of areas',
  intro:
    'A GeoJSON file with the boundaries of municipalities or other areas. Before anything is saved you see which areas we recognise, and afterwards you can take everything back.',
  link: 'Upload boundaries of areas (GeoJSON)',
  linkText: 'Boundaries are no table: they have a form of their own.',
  file: 'The file of boundaries',
  fileHint: 'A FeatureCollection of GeoJSON in WGS84 degrees, at most 10 MB: one feature for each area.',
  send: 'Read the file',
  past: 'Files of boundaries brought so far',
  none: 'No file yet',
  noneText: 'Upload the first one above.',
  knownCount: 'areas recognised',
  newCount: 'new areas',
  leftCount: 'left out',
  points:
    'From {before} to {after} positions: no line moves by more than {metres} metres, and shared borders stay the same.',
  asItIs: 'The file has {after} positions, and we keep them all.',
  picture:
    'The boundaries of the file. Areas that we recognise stand out; the others are new or are left out.',
  reading: 'How we read the file',
  code: 'The ISTAT code is in',
  name: 'The name is in',
  nothing: '— there is none —',
  kind: 'What areas they are',
  kindHint: 'It holds for new areas, and where two areas have the same name.',
  readAgain: 'Read it again like this',
  unused: 'The file also has this, which we do not use: {list}.',
  known: 'Areas recognised',
  area: 'Area',
  inFile: 'In the file',
  by: 'Recognised by',
  byCode: 'code {code}',
  byName: 'name',
  effect: 'What happens',
  first: 'gets its first boundary',
  replaced: 'its boundary changes',
  same: 'the same already',
  news: 'New areas',
  newsIntro: 'They are not here yet. We make them only if you choose them: of the others nothing is kept.',
  all: 'Make all {count} new areas',
  make: 'Make “{name}”',
  codeTitle: 'Code',
  left: 'Left out, and why',
  why: 'Why',
  nameless: 'has neither a name nor a known code: choose above where the name is',
  several:
    'several areas are called so: write the ISTAT code into the record of the right one, or choose the kind',
  twice: 'was named further up in the file: one feature for each area',
  source: 'Whom the boundaries come from',
  sourceHint:
    'Such as “ISTAT, boundaries of administrative units 2026, CC BY 4.0”. It is added to the source of each area: many licences ask to name it.',
  save: 'Save the boundaries',
  another: 'Bring another file',
  nothingToSave: 'There is nothing to save: the boundaries are the same already, or no new area is chosen.',
  saved: 'Boundaries saved',
  savedText:
    'Areas with a new boundary: {changed}. Areas made: {added}. For thirty days you can take everything back.',
  toAreas: 'Go to the areas',
  undo: 'Take everything back',
  undone: 'Taken back',
  undoneText: 'The boundaries are as they were before this file.',
  touched: 'Somebody has changed {count} of these areas since',
  touchedText: 'We do not touch them unasked. You can take back the others and leave these as they are now.',
  undoRest: 'Take back the others',
}

const WORDS: Readonly<Record<Language, Words>> = { it, en }

/** The words of the pages of boundaries, in `language`. */
export function boundaryWords(language: Language): Words {
  return WORDS[language]
}
