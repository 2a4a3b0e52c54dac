import type { Language } from '../../kernel/language.ts'

const it = {
  intro: 'Qui si scrivono i fatti uno per uno. Per molti insieme c’è l’importazione di un file.',
  none: 'Ancora niente qui',
  noneText: 'La prima riga la scrivi qui sotto.',
  row: 'Riga',
  details: 'Dettagli',
  changing: 'Modifica',
  change: 'Modifica',
  changeTitle: 'Modifica questa riga',
  add: 'Salva',
  back: 'Annulla',
  added: 'Aggiunta',
  addedText: 'La riga c’è, e la pagina pubblica la mostra già.',
  changed: 'Modificata',
  changedText: 'La pagina pubblica mostra già il nuovo valore.',
  removed: 'Tolta',
  removedText: 'La riga non c’è più. La storia della scheda ricorda che cosa diceva.',
  removeTitle: 'Togliere questa riga?',
  removeText: 'Le righe non hanno cestino: tolta, non torna. La storia della scheda ricorda che cosa diceva.',
  remove: 'Togli la riga',
  taken: 'C’è già una riga qui, e dice altro',
  takenText: 'Puoi sostituirla con quella che hai scritto, o correggere data e luogo qui sotto.',
  there: 'Adesso c’è',
  written: 'Hai scritto',
  replace: 'Sostituisci',
  stale: 'nel frattempo qualcuno ha cambiato questa riga',
  staleRight: 'adesso dice «{now}»: se vuoi che valga ciò che hai scritto, salva di nuovo',
  gone: 'nel frattempo qualcuno ha tolto questa riga',
  goneRight: 'se deve esserci, salva di nuovo e la aggiungi',
}

type Words = typeof it

const en: Words = {
  intro: 'Facts are written here one by one. For many at once there is the import of a file.',
  none: 'Nothing here yet',
  noneText: 'Write the first row below.',
  row: 'Row',
  details: 'Details',
  changing: 'Change',
  change: 'Change',
  changeTitle: 'Change this row',
  add: 'Save',
  back: 'Cancel',
  added: 'Added',
  addedText: 'The row is there, and the public page shows it already.',
  changed: 'Changed',
  changedText: 'The public page shows the new value already.',
  removed: 'Removed',
  removedText: 'The row is gone. The history of the record remembers what it said.',
  removeTitle: 'Remove this row?',
  removeText:
    'Rows have no bin: once removed it does not come back. The history of the record remembers what it said.',
  remove: 'Remove the row',
  taken: 'There is a row here already, and it says something else',
  takenText: 'You can replace it with what you wrote, or correct date and place below.',
  there: 'There now',
  written: 'You wrote',
  replace: 'Replace',
  stale: 'somebody changed this row meanwhile',
  staleRight: 'it now says “{now}”: if what you wrote should hold, save again',
  gone: 'somebody removed this row meanwhile',
  goneRight: 'if it should be there, save again and it is added',
}

const WORDS: Readonly<Record<Language, Words>> = { it, en }

/** The words of the pages of rows, in `language`. */
export function rowWords(language: Language): Words {
  return WORDS[language]
}
