import type { Id } from '../../../kernel/id.ts'
import type { LocalText } from '../../../kernel/language.ts'
import type { Context } from '../../../platform/context.ts'
import { listCards } from '../../../platform/record/card-store.ts'
import { fieldsOf, flatValues, toInput } from '../../../platform/record/changes.ts'
import { refsOf } from '../../../platform/record/field/columns.ts'
import type { FieldValue, Values } from '../../../platform/record/field/field.ts'
import { listRecords, type RecordType, type StoredRecord, type Tie } from '../../../platform/record/index.ts'
import { listTies } from '../../../platform/record/tie-store.ts'
import { actionType } from '../records/action-type.ts'
import { activityType } from '../records/activity-type.ts'
import { agendaType } from '../records/agenda-type.ts'
import { agreementType } from '../records/agreement-type.ts'
import { consultationType } from '../records/consultation-type.ts'
import { goalType } from '../records/goal-type.ts'
import { milestoneType } from '../records/milestone-type.ts'
import { priorityType } from '../records/priority-type.ts'
import { resourceType } from '../records/resource-type.ts'
import { workstreamType } from '../records/workstream-type.ts'
import type { RefsOf } from './differences.ts'
import type { FrozenAgenda, FrozenRecord, FrozenTie } from './frozen-types.ts'

const OF_AGENDA: readonly RecordType[] = [
  goalType,
  priorityType,
  actionType,
  consultationType,
  agreementType,
] as readonly RecordType[]
const OF_ACTION: readonly RecordType[] = [
  workstreamType,
  activityType,
  milestoneType,
  resourceType,
] as readonly RecordType[]

/** The types of which a copy is made, in the order in which an agenda is read. */
export const FROZEN_TYPES: readonly RecordType[] = [agendaType as RecordType, ...OF_AGENDA, ...OF_ACTION]

/** Whether it is shown, in which order, and when somebody looked at it, is upkeep and no part of what was adopted. */
const UPKEEP = new Set(['isPublic', 'position', 'checkedOn', 'nextCheckOn'])

const REFS = new Map(FROZEN_TYPES.map((type) => [type.type, refsOf(fieldsOf(type))]))

/** The fields of a type of which copies are made that point at other records. */
export const refsOfType: RefsOf = (type) => REFS.get(type) ?? []

const isSaid = (value: FieldValue) => value !== null && !(Array.isArray(value) && value.length === 0)

/** True for a type of which copies are made. */
export function isFrozenType(type: string): boolean {
  return REFS.has(type)
}

/** What some records point at. */
export function refsFrom(records: readonly StoredRecord[]): { type: string; slug: string }[] {
  return records.flatMap((record) => {
    const values = flatValues(toInput(record))
    return refsOfType(record.type).flatMap(({ name, to }) =>
      typeof values[name] === 'string' ? [{ type: to, slug: values[name] }] : [],
    )
  })
}

/** A public record as a copy holds it: what it says, without references to what is not public. */
function freezeRecord(record: StoredRecord, isKnown: (key: string) => boolean): FrozenRecord {
  const type = FROZEN_TYPES.find((one) => one.type === record.type) as RecordType
  const fields = fieldsOf(type)
  const values: Values = flatValues(toInput(record))
  const kept = Object.entries(fields).flatMap(([name, field]) => {
    const value = values[name] ?? null
    if (UPKEEP.has(name) || !isSaid(value)) return []
    if (field.kind === 'ref' && !isKnown(`${field.to}/${value}`)) return []
    return [[name, value] as const]
  })
  return { slug: record.slug, values: Object.fromEntries(kept) }
}

/** The bodies that records and ties name, so that a copy can be read when they are called otherwise. */
function namesIn(
  records: FrozenAgenda['records'],
  ties: readonly FrozenTie[],
  bodies: ReadonlyMap<string, LocalText>,
): FrozenAgenda['names'] {
  const named = Object.entries(records).flatMap(([type, all]) => {
    return all.flatMap(({ values }) =>
      refsOfType(type).flatMap(({ name, to }) => (values[name] ? [`${to}/${values[name]}`] : [])),
    )
  })
  const keys = new Set([...named, ...ties.flatMap(({ from, to }) => [from, to])])
  return Object.fromEntries([...bodies].filter(([key]) => keys.has(key)))
}

/** What a copy is made of: public records, all public bodies, and the ties between whatever is public. */
type Material = Readonly<{
  records: readonly StoredRecord[]
  bodies: readonly Readonly<{ id: Id; type: string; slug: string; title: LocalText }>[]
  ties: readonly Tie[]
  /** What else is public, as `type/slug`. */
  known?: Iterable<string>
}>

/** Makes a state of what is public: its records in their order, the ties among them and with bodies. */
export function toState({ records, bodies, ties, known: others = [] }: Material): FrozenAgenda {
  const own = new Set(records.map(({ id }) => id))
  const keys = new Map([...records, ...bodies].map(({ id, type, slug }) => [id, `${type}/${slug}`]))
  const known = new Set([...keys.values(), ...others])
  const frozen: Record<string, FrozenRecord[]> = {}
  for (const { type } of FROZEN_TYPES) {
    const all = records.filter((record) => record.type === type)
    if (all.length > 0) frozen[type] = all.map((record) => freezeRecord(record, (key) => known.has(key)))
  }
  const frozenTies = ties.flatMap(({ fromId, toId, relation, role, note, derived, reason }): FrozenTie[] => {
    const [from, to] = [keys.get(fromId), keys.get(toId)]
    if (from === undefined || to === undefined || !(own.has(fromId) || own.has(toId))) return []
    return [{ relation, from, to, role, note, derived, reason }]
  })
  const titles = new Map(bodies.map((body) => [`${body.type}/${body.slug}`, body.title]))
  return { format: 1, records: frozen, ties: frozenTies, names: namesIn(frozen, frozenTies, titles) }
}

/** An agenda as it stands now, for everybody: the same for whoever asks. Null for one that is not public. */
export async function readState(ctx: Context, agenda: string): Promise<FrozenAgenda | null> {
  const [found] = await listRecords(ctx.tx, agendaType, { slug: agenda, onlyPublic: true })
  if (!found) return null
  const [ofAgenda, ofAction, bodies, ties] = await Promise.all([
    Promise.all(
      OF_AGENDA.map((type) => listRecords(ctx.tx, type, { refs: { agenda: found.id }, onlyPublic: true })),
    ),
    Promise.all(OF_ACTION.map((type) => listRecords(ctx.tx, type, { onlyPublic: true }))),
    listCards(ctx.tx, { types: ['body'], onlyPublic: true }),
    listTies(ctx.tx, true),
  ])
  const plan = ofAgenda.flat()
  const actions = new Set(plan.filter(({ type }) => type === actionType.type).map(({ slug }) => slug))
  const steps = ofAction.flat().filter(({ own }) => actions.has(own.action as string))
  return toState({ records: [found as StoredRecord, ...plan, ...steps], bodies, ties })
}
