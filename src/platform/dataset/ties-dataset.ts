import type { Localized, LocalText } from '../../kernel/language.ts'
import { TIE_HEADERS } from '../package/table-headers.ts'
import { RELATIONS, ROLES } from '../record/relation.ts'
import type { Column, Dataset } from './dataset.ts'
import { countPublicTies, findLastAct, listPublicTies } from './dataset-store.ts'

const RELATION_WORDS = Object.fromEntries(
  Object.entries(RELATIONS).map(([name, { forward }]) => [name, forward as Localized]),
)

const about = (it: string, en: string): Localized => ({ it, en })

const KEY_HELP = about('Nella forma tipo/nome-breve.', 'In the form type/short-name.')

const DESCRIBED: Readonly<Record<string, Omit<Column, 'name'>>> = {
  relation: {
    type: 'string',
    required: true,
    label: about('Relazione', 'Relation'),
    options: RELATION_WORDS,
  },
  from: { type: 'string', required: true, label: about('Da', 'From'), description: KEY_HELP },
  to: { type: 'string', required: true, label: about('A', 'To'), description: KEY_HELP },
  role: { type: 'string', label: about('Ruolo dell’ente', 'Role of the body'), options: ROLES },
  'note.it': { type: 'string', label: about('Nota (in italiano)', 'Note (in Italian)') },
  'note.en': { type: 'string', label: about('Nota (in inglese)', 'Note (in English)') },
  derived: { type: 'boolean', required: true, label: about('Dedotto da noi', 'Inferred by us') },
  'reason.it': { type: 'string', label: about('Perché (in italiano)', 'Why (in Italian)') },
  'reason.en': { type: 'string', label: about('Perché (in inglese)', 'Why (in English)') },
}

const words = (text: LocalText | null) => [text?.it ?? null, text?.en ?? null]

/** Every public tie between two public records: the golden thread as a table. */
export const tiesDataset: Dataset = {
  slug: 'ties',
  title: about('Legami fra le schede', 'Ties between records'),
  description: about(
    'Il filo fra le schede pubbliche: quale porta a quale, e in che modo. Un legame per riga.',
    'The thread between public records: which leads to which, and how. One tie a row.',
  ),
  columns: TIE_HEADERS.map((name) => ({ name, ...(DESCRIBED[name] as Omit<Column, 'name'>) })),
  count: ({ tx }) => countPublicTies(tx),
  read: async ({ tx }, part) =>
    (await listPublicTies(tx, part)).map(({ relation, from, to, role, note, derived, reason }) => [
      relation,
      from,
      to,
      role,
      ...words(note),
      derived,
      ...words(reason),
    ]),
  changedAt: ({ tx }) => findLastAct(tx),
}
