import { readText } from '../../../kernel/language.ts'
import type { Context } from '../../../platform/context.ts'
import type { Titles } from '../../../platform/desk/index.ts'
import type { Links } from '../../../platform/http/links.ts'
import { formatDate } from '../../../platform/i18n/format.ts'
import type { DrawRecord, RecordFace } from '../../../platform/module.ts'
import type { RecordType, StoredRecord } from '../../../platform/record/index.ts'
import { Card, type Definition } from '../../../ui/index.ts'
import { adoptionType } from '../records/adoption-type.ts'
import { findAgenda } from '../service.ts'
import { LocalProse, MissingLine } from '../views/local-text.tsx'
import { adoptionWords } from './adoption-messages.ts'
import { compareWithPresent, readAdoptions, type StateComparison } from './adoption-service.ts'
import { FROZEN_TYPES } from './agenda-state.ts'
import { countChanges, countRecords } from './differences.ts'
import type { FrozenAgenda, FrozenRecord } from './frozen-types.ts'
import { presentFrozen, titleOf, titlesOf } from './present-frozen.tsx'
import { FrozenContents, type FrozenGroup, type FrozenItem } from './views/frozen-contents.tsx'

type Adoption = StoredRecord<typeof adoptionType.fields>

/** What an item needs to be drawn: the copy, the titles in it, and what still exists. */
type At = Readonly<{
  ctx: Context
  links: Links
  state: FrozenAgenda
  titles: Titles
  /** The slug under which a record is known now; null for one that is gone. */
  nowOf: (type: string, slug: string) => string | null
}>

function itemOf(at: At, type: RecordType, record: FrozenRecord, isPart = false): FrozenItem {
  const { ctx, links, state, titles } = at
  const title = readText(titleOf(record), ctx.language)
  const { number } = record.values
  const now = at.nowOf(type.type, record.slug)
  return {
    id: `${type.type}-${record.slug}`,
    number: typeof number === 'string' ? number : null,
    title: title.text,
    textLang: title.language,
    kind: isPart ? type.label[ctx.language] : null,
    items: presentFrozen(state, type, record, ctx.language, titles),
    nowHref: now === null ? null : links.record(ctx.territory.slug, type.noun, now),
    parts: partsOf(at, type, record),
  }
}

/** What stands inside a record: goals in their goal, all parts of an action in their action. */
function partsOf(at: At, type: RecordType, { slug }: FrozenRecord): FrozenItem[] {
  return FROZEN_TYPES.flatMap((inner) => {
    const ref = type.type === 'goal' && inner.type === 'goal' ? 'parent' : 'action'
    if (type.type !== (ref === 'parent' ? 'goal' : 'action') || !(ref in inner.fields)) return []
    return (at.state.records[inner.type] ?? [])
      .filter(({ values }) => values[ref] === slug)
      .map((record) => itemOf(at, inner, record, inner.type !== 'goal'))
  })
}

/** The copy as the agenda shows itself: what was heard, goals, priorities, actions with their parts, agreements. */
function groupsOf(at: At): FrozenGroup[] {
  const outermost = FROZEN_TYPES.filter((type) => !('action' in type.fields))
  return outermost.flatMap((type) => {
    const all = at.state.records[type.type] ?? []
    const slugs = new Set(all.map(({ slug }) => slug))
    const roots = all.filter(({ values }) => type.type !== 'goal' || !slugs.has(String(values.parent)))
    const items = roots.map((record) => itemOf(at, type, record))
    const { label, plural } = type
    const title = (type.stage === 'plan' ? label : plural)[at.ctx.language]
    return items.length > 0 ? [{ title, items }] : []
  })
}

async function facts(
  ctx: Context,
  links: Links,
  adoption: Adoption,
  names: ReadonlyMap<string, string>,
  since: StateComparison | null,
): Promise<Definition[]> {
  const words = adoptionWords(ctx.language)
  const { adoptedOn, adoptedBy, act, document } = adoption.own
  const agenda = await findAgenda(ctx, adoption.own.agenda)
  const others = agenda ? await readAdoptions(ctx, agenda.id) : []
  const at = others.findIndex(({ slug }) => slug === adoption.slug)
  const earlier = others.slice(at + 1).find(({ hasCopy }) => hasCopy)
  const compare = `${links.record(ctx.territory.slug, adoptionType.noun, adoption.slug)}/confronto`
  const body = adoptedBy === null ? undefined : names.get(adoptedBy)
  const count = since ? countChanges(since.differences) : 0
  return [
    { label: words.adoptedOn, value: formatDate(adoptedOn, ctx.language) },
    {
      label: words.adoptedBy,
      value: body ? <a href={links.record(ctx.territory.slug, 'enti', adoptedBy as string)}>{body}</a> : null,
    },
    { label: words.act, value: act },
    { label: words.document, value: document ? <a href={document}>{words.openDocument}</a> : null },
    ...(agenda
      ? [
          {
            label: adoptionType.fields.agenda.label[ctx.language],
            value: (
              <a href={links.record(ctx.territory.slug, 'agende', agenda.slug)}>
                {readText(agenda.general.title, ctx.language).text}
              </a>
            ),
          },
        ]
      : []),
    ...(since
      ? [
          {
            label: words.since,
            value: <a href={compare}>{count === 0 ? words.noChange : words.changes(count)}</a>,
          },
        ]
      : []),
    ...(earlier && adoption.own.contents
      ? [
          {
            label: words.changedSince,
            value: (
              <a href={`${compare}?da=${earlier.slug}`}>
                {words.compareBefore(readText(earlier.title, ctx.language).text)}
              </a>
            ),
          },
        ]
      : []),
  ]
}

/** Finds what a frozen record is called now: the comparison holds the copy in the same order, under today's names. */
function nowIn(state: FrozenAgenda, since: StateComparison | null): At['nowOf'] {
  const now = new Map<string, string>()
  for (const [type, all] of Object.entries(state.records)) {
    const alive = new Set(since?.after.records[type]?.map(({ slug }) => slug))
    for (const [index, { slug }] of all.entries()) {
      const today = since?.before.records[type]?.[index]?.slug
      if (today !== undefined && alive.has(today)) now.set(`${type}/${slug}`, today)
    }
  }
  return (type, slug) => now.get(`${type}/${slug}`) ?? null
}

/** An adopted version: the act, the copy that can be read record by record, and the way to what changed since. */
export const drawAdoption: DrawRecord = async (ctx, record, links, _registry, names): Promise<RecordFace> => {
  const adoption = record as Adoption
  const words = adoptionWords(ctx.language)
  const state = adoption.own.contents as FrozenAgenda | null
  const since = state ? await compareWithPresent(ctx, adoption.own.agenda, state) : null
  const label = adoptionType.label[ctx.language]
  const { note } = adoption.own
  return {
    eyebrow: adoption.own.number ? `${label} ${adoption.own.number}` : label,
    middle: (
      <>
        <p>{words.adoptedLine(formatDate(adoption.own.adoptedOn, ctx.language), adoption.own.act)}.</p>
        <LocalProse text={note} lang={ctx.language} />
      </>
    ),
    facts: await facts(ctx, links, adoption, names, since),
    below: state ? (
      <>
        <Card title={words.whatItHolds(countRecords(state))} sub={words.whatItHoldsSub} />
        <FrozenContents
          lang={ctx.language}
          groups={groupsOf({ ctx, links, state, titles: titlesOf(state), nowOf: nowIn(state, since) })}
        />
      </>
    ) : (
      <Card title={words.whatItHolds(0)} sub={words.noCopy}>
        <MissingLine lang={ctx.language} />
      </Card>
    ),
  }
}
