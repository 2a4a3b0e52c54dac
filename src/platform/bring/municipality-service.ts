import { type IsoDate, isIsoDate } from '../../kernel/date.ts'
import { AppError } from '../../kernel/error.ts'
import type { Language } from '../../kernel/language.ts'
import { appendAct } from '../audit/audit-store.ts'
import type { Actor } from '../context.ts'
import { type Database, INSTALLATION, inTerritory } from '../database/database.ts'
import type { Upload } from '../http/upload.ts'
import { explainFileError } from './bring-errors.ts'
import type { Municipality } from './municipality-rules.ts'
import { countMunicipalities, replaceMunicipalities } from './municipality-store.ts'
import { readTable } from './read-file.ts'
import { padIstatCode, plainName } from './reading-rules.ts'
import type { Table } from './types.ts'

/** The tables of municipalities that were loaded, newest first. */
export function listMunicipalityTables(db: Database): Promise<{ asOf: IsoDate; count: number }[]> {
  return countMunicipalities(db)
}

// How ISTAT and those who pass its tables on call the two columns that count.
const CODES = ['codice comune alfanumerico', 'codice comune formato alfanumerico', 'pro com t', 'pro com']
const NAMES = [
  'comune dizione italiana',
  'denominazione in italiano',
  'comune',
  'denominazione',
  'istat comune nome',
]

function columnOf(table: Table, names: readonly string[]): number {
  const headers = table.headers.map(plainName)
  return names.map((name) => headers.indexOf(name)).find((index) => index >= 0) ?? -1
}

/** The day of which a table is: what somebody says, else what its name says, else today. */
export function dayOf(said: string, fileName: string, today: IsoDate): IsoDate {
  const found = /(\d{4})[-_]?(\d{2})[-_]?(\d{2})/.exec(fileName)
  const named = found ? `${found[1]}-${found[2]}-${found[3]}` : ''
  return [said, named].find(isIsoDate) ?? today
}

function readMunicipalities(table: Table, asOf: IsoDate): Municipality[] {
  const [code, name] = [columnOf(table, CODES), columnOf(table, NAMES)]
  if (code < 0 || name < 0) throw new AppError('bring/no-municipalities')
  const all = table.rows.flatMap(({ cells }): [string, Municipality][] => {
    const padded = padIstatCode(cells[code] ?? '')
    const called = cells[name]?.trim()
    return padded && called ? [[padded, { code: padded, name: called, asOf }]] : []
  })
  if (all.length === 0) throw new AppError('bring/no-municipalities')
  return [...new Map(all).values()]
}

/** What came of a table: how many municipalities, or what is wrong with it. */
export type Loaded = Readonly<{ ok: true; count: number; asOf: IsoDate } | { ok: false; text: string }>

/** Loads a table of municipalities for all territories; one of the same day is replaced. */
export async function loadMunicipalities(
  db: Database,
  given: Readonly<{
    upload: Upload | null
    day: string
    today: IsoDate
    now: Date
    actor: Actor
    language: Language
  }>,
): Promise<Loaded> {
  const { upload, now, actor, language } = given
  try {
    if (!upload || upload.bytes.length === 0) throw new AppError('bring/no-file')
    const asOf = dayOf(given.day, upload.name, given.today)
    const all = readMunicipalities(await readTable(upload.bytes), asOf)
    await inTerritory(db, INSTALLATION, async (tx) => {
      await replaceMunicipalities(tx, asOf, all)
      await appendAct(tx, {
        territoryId: INSTALLATION,
        at: now,
        accountId: actor.kind === 'account' ? actor.accountId : null,
        kind: 'municipalities.loaded',
        recordIds: [],
        payload: { asOf, count: all.length },
      })
    })
    return { ok: true, count: all.length, asOf }
  } catch (error) {
    return { ok: false, text: explainFileError(error, language) }
  }
}
