import { AppError, type ErrorKind } from '../../kernel/error.ts'
import { fillWords, type Language } from '../../kernel/language.ts'
import { FETCH_ERRORS } from '../fetch/fetch-errors.ts'

/** What can be wrong with a file that somebody brings, in words. */
export const BRING_ERRORS = {
  'bring/missing': {
    status: 404,
    text: {
      it: 'Questo file non c’è più. Si conservano per trenta giorni: se serve ancora, caricalo di nuovo.',
      en: 'This file is no longer here. They are kept for thirty days: if you still need it, upload it again.',
    },
  },
  'bring/no-file': {
    status: 422,
    text: {
      it: 'Manca il file. Sceglilo o trascinalo qui.',
      en: 'The file is missing. Choose it or drag it here.',
    },
  },
  'bring/no-target': {
    status: 422,
    text: { it: 'Scegli che cosa contiene il file.', en: 'Choose what the file holds.' },
  },
  'bring/empty': {
    status: 422,
    text: {
      it: 'Nel file non c’è nemmeno una riga sotto le intestazioni. Serve una prima riga con i nomi delle colonne, poi i dati.',
      en: 'The file has no row below its heads. It needs a first row with the names of the columns, then the data.',
    },
  },
  'bring/html': {
    status: 422,
    text: {
      it: 'Questo non è un file di dati: è una pagina web. Scarica il file CSV o XLSX e carica quello.',
      en: 'This is no file of data but a web page. Download the CSV or XLSX file and upload that.',
    },
  },
  'bring/xls': {
    status: 422,
    text: {
      it: 'È un file del vecchio Excel (.xls). Aprilo, salvalo come .xlsx o .csv e carica quello.',
      en: 'This is a file of the old Excel (.xls). Open it, save it as .xlsx or .csv and upload that.',
    },
  },
  'bring/large': {
    status: 422,
    text: {
      it: 'Il file ha più di {rows} righe. Dividilo in parti.',
      en: 'The file has more than {rows} rows. Split it.',
    },
  },
  'bring/columns': {
    status: 422,
    text: {
      it: 'Il file ha più di {columns} colonne. Tieni solo quelle che servono.',
      en: 'The file has more than {columns} columns. Keep only those that you need.',
    },
  },
  'bring/broken': {
    status: 422,
    text: {
      it: 'Il file XLSX non si apre: forse è rovinato o protetto da una password. Salvalo di nuovo, senza password, o come CSV.',
      en: 'The XLSX file does not open: it may be damaged or protected by a password. Save it again without a password, or as CSV.',
    },
  },
  'bring/binary': {
    status: 422,
    text: {
      it: 'Non è un file di testo né un XLSX. Salvalo come CSV o XLSX e carica quello.',
      en: 'This is neither text nor XLSX. Save it as CSV or XLSX and upload that.',
    },
  },
  'bring/no-municipalities': {
    status: 422,
    text: {
      it: 'Nel file non troviamo una colonna con il codice del comune e una con il nome, come nell’elenco dell’ISTAT («Codice Comune», «Comune»).',
      en: 'The file has no column with the code of the municipality and one with its name, as the list of ISTAT does (“Codice Comune”, “Comune”).',
    },
  },
  'bring/headers': {
    status: 422,
    text: {
      it: 'Le colonne del file non sono più quelle di prima. Importalo di nuovo a mano da questo indirizzo e di’ che cosa sono.',
      en: 'The columns of the file are no longer those of before. Import it by hand from this address and say what they are.',
    },
  },
  'bring/json': {
    status: 422,
    text: {
      it: 'Il file JSON non contiene un elenco di oggetti, che è quello che si può leggere come una tabella.',
      en: 'The JSON file holds no list of objects, which is what can be read as a table.',
    },
  },
  'bring/geojson': {
    status: 422,
    text: {
      it: 'Questo è un file di confini (GeoJSON), non è una tabella. Chi coordina lo carica da «Confini delle aree», qui sotto.',
      en: 'This is a file of boundaries (GeoJSON), no table. A steward uploads it under “Boundaries of areas”, below.',
    },
  },
  'bring/boundary-large': {
    status: 422,
    text: {
      it: 'Il file ha più di {megabytes} MB. Esporta i confini semplificati (per esempio quelli «generalizzati» dell’ISTAT), oppure solo le aree del tuo territorio.',
      en: 'The file has more than {megabytes} MB. Export simplified boundaries (such as the “generalised” ones of ISTAT), or only the areas of your territory.',
    },
  },
  'bring/boundary-json': {
    status: 422,
    text: {
      it: 'Questo non è un file GeoJSON: non si legge come JSON. Uno shapefile o un KML va prima esportato come GeoJSON, in WGS84.',
      en: 'This is no GeoJSON file: it does not read as JSON. A shapefile or KML has to be exported as GeoJSON first, in WGS84.',
    },
  },
  'bring/boundary-topology': {
    status: 422,
    text: {
      it: 'Questo è un file TopoJSON. Esportalo come GeoJSON, in WGS84.',
      en: 'This is a TopoJSON file. Export it as GeoJSON, in WGS84.',
    },
  },
  'bring/boundary-collection': {
    status: 422,
    text: {
      it: 'Il file è JSON, ma non è una FeatureCollection di GeoJSON (dice: «{type}»). Serve una lista «features», una per area, con geometria e proprietà.',
      en: 'The file is JSON but no FeatureCollection of GeoJSON (it says “{type}”). It needs a list “features”, one an area, with geometry and properties.',
    },
  },
  'bring/boundary-empty': {
    status: 422,
    text: {
      it: 'Nel file non c’è nemmeno un’area: la lista «features» è vuota.',
      en: 'The file has no area: its list “features” is empty.',
    },
  },
  'bring/boundary-geometry': {
    status: 422,
    text: {
      it: 'L’area numero {feature} ha una geometria «{type}». Un confine è una superficie: Polygon o MultiPolygon.',
      en: 'Area number {feature} has a geometry “{type}”. A boundary is a surface: Polygon or MultiPolygon.',
    },
  },
  'bring/boundary-projected': {
    status: 422,
    text: {
      it: 'Le coordinate sembrano in metri, non in gradi (area numero {feature}: {x}, {y}). Esporta il file in WGS84 (EPSG:4326).',
      en: 'Coordinates look projected: metres, not degrees (area number {feature}: {x}, {y}). Export the file as WGS84 (EPSG:4326).',
    },
  },
  'bring/boundary-swapped': {
    status: 422,
    text: {
      it: 'Le coordinate sembrano scambiate: in GeoJSON viene prima la longitudine (per l’Italia fra 6 e 19), poi la latitudine (fra 35 e 48).',
      en: 'Coordinates look swapped: GeoJSON says the longitude first (in Italy between 6 and 19), then the latitude (between 35 and 48).',
    },
  },
  'bring/boundary-position': {
    status: 422,
    text: {
      it: 'Il contorno dell’area numero {feature} non si legge: servono almeno quattro punti, ognuno con due numeri, e l’ultimo uguale al primo.',
      en: 'The outline of area number {feature} cannot be read: it needs at least four positions of two numbers each, the last like the first.',
    },
  },
  'bring/boundary-detailed': {
    status: 422,
    text: {
      it: 'I contorni hanno più di {most} punti. Esporta una versione semplificata.',
      en: 'The outlines have more than {most} positions. Export a simplified version.',
    },
  },
  'bring/state': {
    status: 409,
    text: {
      it: 'Nel frattempo questo file è andato avanti, in un’altra finestra o per mano di altri. Ricarica la pagina.',
      en: 'This file went on meanwhile, in another window or by somebody else. Reload the page.',
    },
  },
} as const satisfies Record<string, ErrorKind>

const WORDS: Readonly<Record<string, ErrorKind>> = { ...FETCH_ERRORS, ...BRING_ERRORS }

/**
 * What is wrong with a file or with the address from which it should come, in words.
 * @throws the error itself, where it is about something else
 */
export function explainFileError(error: unknown, language: Language): string {
  const kind = error instanceof AppError ? WORDS[error.code] : undefined
  if (!(error instanceof AppError) || !kind) throw error
  return fillWords(kind.text[language], error.details)
}
