import { readText } from '../../kernel/language.ts'
import { Card as CardBox, type Definition, DefinitionList, LinkList, Ties } from '../../ui/index.ts'
import type { Context } from '../context.ts'
import type { Links } from '../http/links.ts'
import { canReadDesk } from '../identity/policy.ts'
import type { DrawRecord, RecordFace } from '../module.ts'
import { listOwnedCards } from '../record/card-store.ts'
import type { Card, StoredRecord } from '../record/record.ts'
import { listRecords } from '../record/record-store.ts'
import type { Registry } from '../record/registry.ts'
import { siteWords } from '../site/messages.ts'
import { cardHref } from '../site/record-ties.ts'
import { presentValue } from '../site/record-value.tsx'
import { areaType } from './area-type.ts'
import { bodyType } from './body-type.ts'

/** What a body says of itself: who it is, who belongs to it, what it looks after. */
export const drawBody: DrawRecord = async (
  ctx: Context,
  record: StoredRecord,
  links: Links,
  registry: Registry,
): Promise<RecordFace> => {
  const language = ctx.language
  const words = siteWords(language)
  const onlyPublic = !canReadDesk(ctx.actor)
  const href = (slug: string) => links.record(ctx.territory.slug, bodyType.noun, slug)
  const members = await listRecords(ctx.tx, bodyType, { refs: { memberOf: record.id }, onlyPublic })
  const owned = await listOwnedCards(ctx.tx, record.id, onlyPublic)
  const items: Definition[] = Object.entries(bodyType.fields)
    .filter(([, field]) => field.kind !== 'ref')
    .map(([name, field]) => ({
      label: field.label[language],
      value: presentValue(field, record.own[name] ?? null, language),
    }))
  const memberOf = record.own.memberOf as string | null
  const [union] = memberOf ? await listRecords(ctx.tx, bodyType, { slug: memberOf, onlyPublic }) : []
  const governed = record.own.area as string | null
  const [area] = governed ? await listRecords(ctx.tx, areaType, { slug: governed, onlyPublic }) : []
  const toItem = (label: string, noun: string, other: StoredRecord | undefined): Definition[] =>
    other
      ? [
          {
            label,
            value: (
              <a href={links.record(ctx.territory.slug, noun, other.slug)}>
                {readText(other.general.title, language).text}
              </a>
            ),
          },
        ]
      : []
  const memberItems = members.map((member) => ({
    kind: bodyType.fields.kind.options[member.own.kind as 'other'][language],
    title: readText(member.general.title, language).text,
    href: href(member.slug),
  }))
  return {
    eyebrow: bodyType.fields.kind.options[record.own.kind as 'other'][language],
    middle: (
      <>
        <DefinitionList
          lang={language}
          layout="table"
          items={[
            ...items,
            ...toItem(bodyType.fields.memberOf.label[language], bodyType.noun, union),
            ...toItem(bodyType.fields.area.label[language], areaType.noun, area),
          ]}
        />
        {memberItems.length > 0 ? <h3>{words.members}</h3> : null}
        <Ties lang={language} items={memberItems} label={words.members} />
      </>
    ),
    besideTitle: words.partsIn,
    below: <OwnedRecords ctx={ctx} links={links} registry={registry} cards={owned} />,
  }
}

/** What a body looks after, folded by type: a union looks after a hundred records and more. */
function OwnedRecords({
  ctx,
  links,
  registry,
  cards,
}: {
  ctx: Context
  links: Links
  registry: Registry
  cards: readonly Card[]
}) {
  const groups = registry.types
    .map((type) => ({ type, owned: cards.filter((card) => card.type === type.type) }))
    .filter(({ owned }) => owned.length > 0)
  if (groups.length === 0) return null
  return (
    <CardBox title={siteWords(ctx.language).keeps}>
      {groups.map(({ type, owned }) => (
        <details key={type.type}>
          <summary>
            {type.plural[ctx.language]} ({owned.length})
          </summary>
          <LinkList
            items={owned.map((card) => ({
              label: readText(card.title, ctx.language).text,
              href: cardHref(card, ctx.territory.slug, links, registry),
            }))}
          />
        </details>
      ))}
    </CardBox>
  )
}
