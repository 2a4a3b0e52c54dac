/** The part of the rule book that looks at folders: what each room owes. */
import { type Fault, isCode, type SourceFile } from './support/sources.ts'

/** A capability without a page that explains it, a manifest or a test. */
export function findPoorModules(files: readonly SourceFile[]): Fault[] {
  return roomsOf(files, /^src\/modules\/([^/]+)\//).flatMap(([path, inside]) => {
    const owes = ['README.md', 'module.ts'].filter((name) => !inside.has(`${path}/${name}`))
    if (![...inside.keys()].some(isTestFile)) owes.push('a test')
    return owes.map((what) => ({
      path,
      line: 1,
      message: `the module has no ${what}`.replace('no a ', 'no '),
    }))
  })
}

/** A room of the platform that no test stands in. */
export function findUntestedRooms(files: readonly SourceFile[]): Fault[] {
  return roomsOf(files, /^src\/platform\/([^/]+)\//)
    .filter(([, inside]) => ![...inside.keys()].some(isTestFile))
    .map(([path]) => ({ path, line: 1, message: 'the room has no test' }))
}

function isTestFile(path: string): boolean {
  return /\.test\.(tsx?|mjs)$/.test(path)
}

/** Year, month, day, hour, minute, then the owner of the tables and what the migration does. */
const MIGRATION = /^20\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3])[0-5]\d_[a-z]+_[a-z0-9_]+$/

/** A migration whose name does not sort or whose reason is not written down. */
export function findPoorMigrations(files: readonly SourceFile[]): Fault[] {
  const rooms = roomsOf(files, /^migrations\/([^/]+)\//)
  const moments = rooms.map(([path]) => path.slice('migrations/'.length).split('_')[0])
  return rooms.flatMap(([path, inside], index) => {
    const faults: string[] = []
    if (!MIGRATION.test(path.slice('migrations/'.length))) {
      faults.push('the name is YYYYMMDDTHHMM_owner_what, in lower case')
    }
    if (moments.indexOf(moments[index]) !== index) faults.push('another migration has the same moment')
    for (const name of ['up.sql', 'notes.md']) {
      const text = inside.get(`${path}/${name}`)
      if (!text?.trim()) faults.push(`${name} is missing or empty`)
    }
    return faults.map((message) => ({ path, line: 1, message }))
  })
}

/** The files of each folder that `pattern` finds, by the folder's path. */
function roomsOf(files: readonly SourceFile[], pattern: RegExp): [string, Map<string, string>][] {
  const rooms = new Map<string, Map<string, string>>()
  for (const { path, text } of files) {
    const found = pattern.exec(path)?.[0].slice(0, -1)
    if (!found) continue
    const room = rooms.get(found) ?? new Map<string, string>()
    rooms.set(found, room.set(path, text))
  }
  return [...rooms].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Words in two languages whose types do not force the second to say what the first says. */
export function findUntypedMessages(files: readonly SourceFile[]): Fault[] {
  return files
    .filter(({ path }) => isCode(path) && /(^|[/-])messages\.ts$/.test(path))
    .filter(({ text }) => !/\ben: [A-Z]\w+|\bLocalized\b|Record<Language,|satisfies /.test(text))
    .map(({ path }) => ({
      path,
      line: 1,
      message: 'a key that is missing in one language must fail the build: type the words',
    }))
}
