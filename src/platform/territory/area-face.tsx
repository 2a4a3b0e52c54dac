import { readText } from '../../kernel/language.ts'
import {
  AreaMap,
  Card,
  type Definition,
  DefinitionList,
  LinkList,
  type MapShape,
  Prose,
} from '../../ui/index.ts'
import type { Context } from '../context.ts'
import type { Links } from '../http/links.ts'
import { canReadDesk } from '../identity/policy.ts'
import type { DrawRecord, RecordFace } from '../module.ts'
import type { StoredRecord } from '../record/record.ts'
import { listRecords } from '../record/record-store.ts'
import { siteWords } from '../site/messages.ts'
import { areaType } from './area-type.ts'
import { bodyType } from './body-type.ts'
import type { Boundary } from './boundary.ts'

type Area = StoredRecord<typeof areaType.fields>

/** The area with its parts, or with those beside it when it has none: what a map of it shows. */
function listAround(area: Area, all: readonly Area[]): readonly Area[] {
  const parts = all.filter((one) => one.own.partOf === area.slug)
  const beside = all.filter((one) => one.own.partOf !== null && one.own.partOf === area.own.partOf)
  return parts.length > 0 ? parts : beside
}

function Around({ ctx, links, area, all }: { ctx: Context; links: Links; area: Area; all: readonly Area[] }) {
  const words = siteWords(ctx.language)
  const toShape = (one: Area, tone: MapShape['tone']): MapShape[] =>
    one.own.boundary
      ? [
          {
            id: one.slug,
            label: readText(one.general.title, ctx.language).text,
            ...(tone === 'here' ? {} : { href: links.record(ctx.territory.slug, areaType.noun, one.slug) }),
            surface: one.own.boundary as Boundary,
            tone,
          },
        ]
      : []
  const others = listAround(area, all).filter(({ slug }) => slug !== area.slug)
  const shapes = [...toShape(area, 'here'), ...others.flatMap((one) => toShape(one, 'around'))]
  if (shapes.length === 0) return null
  return (
    <Card title={words.map}>
      <AreaMap lang={ctx.language} description={words.mapAround} shapes={shapes} />
    </Card>
  )
}

/** What an area says of itself: where it lies, of what it is part, what lies in it and who governs it. */
export const drawArea: DrawRecord = async (
  ctx: Context,
  record: StoredRecord,
  links: Links,
): Promise<RecordFace> => {
  const { language, territory } = ctx
  const words = siteWords(language)
  const onlyPublic = !canReadDesk(ctx.actor)
  const area = record as Area
  const [all, bodies] = await Promise.all([
    listRecords(ctx.tx, areaType, { onlyPublic }),
    listRecords(ctx.tx, bodyType, { refs: { area: record.id }, onlyPublic }),
  ])
  const toLink = (noun: string, { slug, general }: Pick<StoredRecord, 'slug' | 'general'>) => ({
    label: readText(general.title, language).text,
    href: links.record(territory.slug, noun, slug),
  })
  const whole = all.find(({ slug }) => slug === area.own.partOf)
  const parts = all.filter(({ own }) => own.partOf === area.slug)
  const { kind, code, partOf, boundary } = areaType.fields
  const items: Definition[] = [
    { label: kind.label[language], value: kind.options[area.own.kind][language] },
    { label: code.label[language], value: area.own.code },
    {
      label: partOf.label[language],
      value: whole ? (
        <a href={toLink(areaType.noun, whole).href}>{toLink(areaType.noun, whole).label}</a>
      ) : null,
    },
    {
      label: boundary.label[language],
      value: area.own.boundary ? boundary.words(area.own.boundary, language) : null,
    },
  ]
  const description = area.own.description ? readText(area.own.description, language) : null
  return {
    eyebrow: kind.options[area.own.kind][language],
    middle: (
      <>
        {description ? <Prose text={description.text} textLang={description.language} /> : null}
        <DefinitionList lang={language} layout="table" items={items} />
        {parts.length > 0 ? <h3>{words.areaParts}</h3> : null}
        <LinkList items={parts.map((part) => toLink(areaType.noun, part))} />
        {bodies.length > 0 ? <h3>{words.areaBodies}</h3> : null}
        <LinkList items={bodies.map((body) => toLink(bodyType.noun, body))} />
      </>
    ),
    below: <Around ctx={ctx} links={links} area={area} all={all} />,
  }
}
