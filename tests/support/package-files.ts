import { createApplication } from '../../src/app.ts'
import type { Problem } from '../../src/kernel/error.ts'
import type { Language } from '../../src/kernel/language.ts'
import { parsePackage } from '../../src/platform/package/parse.ts'
import { REDIRECT_HEADERS, TIE_HEADERS, tableHeaders } from '../../src/platform/package/table-headers.ts'
import type { FoundFile, PackageFile } from '../../src/platform/package/types.ts'

/** The record types of the application, as the command line reads packages of them. */
export const { registry } = createApplication()

/** A row with the given cells, in the order of the headers. */
const row = (headers: readonly string[], cells: Record<string, string>) =>
  headers.map((header) => cells[header] ?? '').join(',')

/** A table file: headers, then rows of cells by header. */
export const table = (headers: readonly string[], ...rows: Record<string, string>[]) =>
  [headers.join(','), ...rows.map((cells) => row(headers, cells))].map((line) => `${line}\n`).join('')

/** The headers of the table of bodies. */
export const BODY_HEADERS = tableHeaders(registry.byType('body'))
/** The table of bodies, each a union called "Ente" unless its cells say otherwise. */
export const bodies = (...rows: Record<string, string>[]) =>
  table(BODY_HEADERS, ...rows.map((cells) => ({ 'title.it': 'Ente', kind: 'union', ...cells })))
/** The table of ties. */
export const ties = (...rows: Record<string, string>[]) => table(TIE_HEADERS, ...rows)

/** A small package in which nothing is wrong. */
export const GOOD: Readonly<Record<string, string>> = {
  'territory.yaml': 'format: telaio-territory/1\nslug: valle\ntitle:\n  it: Valle\nlicence: cc-by-4.0\n',
  'bodies.csv': bodies({ slug: 'unione' }),
  'agendas/agenda.md': '---\ntitle:\n  it: Agenda\nstate: adopted\ngoalLevel:\n  it: Sfida\n---\n',
  'goals/sfida.md': '---\ntitle:\n  it: Sfida\nagenda: agenda\n---\n\nTesto.\n',
  'goals/sfida.en.md': 'Text.\n',
  'priorities/fibra.md': '---\ntitle:\n  it: Fibra\nagenda: agenda\n---\n',
  'ties.csv': ties({ relation: 'contains', from: 'goal/sfida', to: 'priority/fibra' }),
  'redirects.csv': table(REDIRECT_HEADERS, { type: 'goal', slug: 'prima', to: 'sfida' }),
}

/** The good package with other files in place of its own; null leaves one out. */
export function withFiles(changes: Readonly<Record<string, string | null>>): PackageFile[] {
  return Object.entries({ ...GOOD, ...changes }).flatMap(([path, text]) =>
    text === null ? [] : [{ path, text }],
  )
}

/** What is wrong with files. */
export function problemsOf(files: readonly FoundFile[], language: Language = 'en'): Problem[] {
  const parsed = parsePackage(files, registry, language)
  return 'problems' in parsed ? parsed.problems : []
}

/** What is wrong with the good package when some of its files are others. */
export const problems = (changes: Readonly<Record<string, string | null>>, language: Language = 'en') =>
  problemsOf(withFiles(changes), language)

/** A problem on one line: where, what is wrong, what would be right. */
const line = ({ file, row: at, field, wrong, right }: Problem) =>
  `${[file, at, field].filter((part) => part !== undefined).join(':')}: ${wrong} → ${right}`

/** The same, a line each: where, what is wrong, what would be right. */
export const problemLines = (changes: Readonly<Record<string, string | null>>) => problems(changes).map(line)

/** More lines at the end of the territory. */
export const withTerritory = (more: string) => ({ 'territory.yaml': `${GOOD['territory.yaml']}${more}` })
/** More lines at the end of the head of a goal. */
export const withGoal = (more: string) => ({
  'goals/sfida.md': `---\ntitle:\n  it: Sfida\nagenda: agenda\n${more}---\n\nTesto.\n`,
})
