import { plainName } from './reading-rules.ts'

/** What a column of the target is called: by programs, and by people in both languages. */
export type Named = Readonly<{ name: string; labels: readonly string[] }>

// How public tables call what ours are called otherwise; ISTAT, Eurostat (SDMX) and offices.
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  on: [
    'anno',
    'data',
    'date',
    'year',
    'periodo',
    'time',
    'time period',
    'anno di riferimento',
    'data di riferimento',
  ],
  value: ['valore', 'dato', 'obs value', 'osservazione', 'value'],
  area: [
    'comune',
    'codice istat',
    'istat',
    'pro com',
    'pro com t',
    'codice comune',
    'territorio',
    'ref area',
    'cod istat',
    'codice istat del comune',
  ],
  indicator: ['indicatore', 'codice indicatore'],
  'title.it': [
    'nome',
    'denominazione',
    'titolo',
    'ragione sociale',
    'name',
    'title',
    'attivita',
    'descrizione breve',
  ],
  'source.it': ['fonte', 'source'],
  'note.it': ['nota', 'note', 'annotazioni'],
  istatCode: ['codice istat', 'istat', 'pro com t'],
  amount: ['importo', 'importo euro', 'euro'],
  ownerBody: ['ente responsabile', 'responsabile', 'capofila'],
}

/**
 * What each column of a file is likely to be: its own name first, so that what was exported goes in as it came out,
 * then what people call it. Nothing is guessed twice; a column that nothing is like is left out.
 */
export function guessColumns(headers: readonly string[], columns: readonly Named[]): (string | null)[] {
  const taken = new Set<string>()
  const guesses: (string | null)[] = headers.map(() => null)
  const rounds: ((header: string, column: Named) => boolean)[] = [
    (header, { name }) => header.trim() === name,
    (header, { name }) => plainName(header) === plainName(name),
    (header, { labels }) => labels.some((label) => plainName(label) === plainName(header)),
    (header, { name }) => (SYNONYMS[name] ?? []).includes(plainName(header)),
    // An Italian label without its language: "Fonte" for "Fonte (in italiano)".
    (header, { name, labels }) =>
      name.endsWith('.it') && labels.some((label) => plainName(label).startsWith(`${plainName(header)} `)),
  ]
  for (const isLike of rounds) {
    headers.forEach((header, index) => {
      if (guesses[index] !== null || plainName(header) === '') return
      const found = columns.find((column) => !taken.has(column.name) && isLike(header, column))
      if (!found) return
      taken.add(found.name)
      guesses[index] = found.name
    })
  }
  return guesses
}
