import type { Localized } from '../../kernel/language.ts'
import type { Stage } from './type.ts'

/** A typed link between two records, with the words for both of its ends and the stages that it may join. */
export type Relation = Readonly<{
  from: readonly Stage[]
  to: readonly Stage[]
  /** Read from the first record: "diventa". */
  forward: Localized
  /** Read from the second record: "nasce da". */
  backward: Localized
  /** On the golden thread: the direction from need to result. `carries`, `depends-on` and `located-in` stand beside it. */
  thread: boolean
}>

/** The relations of DESIGN section 2. The list is small and fixed: a new one is a decision, not a line. */
export const RELATIONS = {
  grounds: {
    from: ['evidence', 'measure', 'contribution'],
    to: ['goal', 'priority'],
    forward: { it: 'fonda', en: 'grounds' },
    backward: { it: 'si fonda su', en: 'is grounded on' },
    thread: true,
  },
  contains: {
    from: ['goal'],
    to: ['priority', 'action'],
    forward: { it: 'comprende', en: 'contains' },
    backward: { it: 'fa parte di', en: 'is part of' },
    thread: true,
  },
  becomes: {
    from: ['priority'],
    to: ['action'],
    forward: { it: 'diventa', en: 'becomes' },
    backward: { it: 'nasce da', en: 'comes from' },
    thread: true,
  },
  delivers: {
    from: ['action', 'step'],
    to: ['result'],
    forward: { it: 'produce', en: 'delivers' },
    backward: { it: 'è prodotto da', en: 'is delivered by' },
    thread: true,
  },
  'measured-by': {
    from: ['action', 'step'],
    to: ['measure'],
    forward: { it: 'si misura con', en: 'is measured by' },
    backward: { it: 'misura', en: 'measures' },
    thread: true,
  },
  'depends-on': {
    from: ['action', 'step'],
    to: ['action', 'step', 'means'],
    forward: { it: 'dipende da', en: 'depends on' },
    backward: { it: 'serve a', en: 'is needed by' },
    thread: false,
  },
  answers: {
    from: ['decision'],
    to: ['contribution'],
    forward: { it: 'risponde a', en: 'answers' },
    backward: { it: 'ha risposta in', en: 'is answered by' },
    thread: true,
  },
  carries: {
    from: ['body'],
    to: ['plan', 'evidence', 'action', 'step', 'means'],
    forward: { it: 'partecipa a', en: 'takes part in' },
    backward: { it: 'con', en: 'with' },
    thread: false,
  },
  'located-in': {
    from: ['plan', 'evidence', 'contribution', 'action', 'step', 'means', 'result'],
    to: ['area'],
    forward: { it: 'si svolge in', en: 'takes place in' },
    backward: { it: 'è il luogo di', en: 'is the place of' },
    thread: false,
  },
} as const satisfies Record<string, Relation>

export type RelationName = keyof typeof RELATIONS
export const RELATION_NAMES = Object.keys(RELATIONS) as RelationName[]

/** The part that a body has in what it carries. */
export const ROLES = {
  lead: { it: 'responsabile', en: 'lead' },
  partner: { it: 'partner', en: 'partner' },
  involved: { it: 'da coinvolgere', en: 'to be involved' },
  member: { it: 'componente', en: 'member' },
  party: { it: 'parte dell’accordo', en: 'party to the agreement' },
} as const satisfies Record<string, Localized>

export type RoleName = keyof typeof ROLES
export const ROLE_NAMES = Object.keys(ROLES) as RoleName[]

/** True when `relation` may join a record of stage `from` to one of stage `to`. */
export function canRelate(relation: RelationName, from: Stage, to: Stage): boolean {
  const { from: froms, to: tos }: Relation = RELATIONS[relation]
  return froms.includes(from) && tos.includes(to)
}
