import { readText } from '../../../kernel/language.ts'
import {
  type Answer,
  type PageRequest,
  page,
  redirect,
  type TerritoryRoute,
} from '../../../platform/http/route.ts'
import type { StoredRecord } from '../../../platform/record/index.ts'
import { findVisible } from '../../../platform/site/site-service.ts'
import { Card, EmptyState } from '../../../ui/index.ts'
import { adoptionType } from '../records/adoption-type.ts'
import { adoptionWords } from './adoption-messages.ts'
import { compareAdoptions, compareWithPresent, type StateComparison } from './adoption-service.ts'
import { isProgress } from './differences.ts'
import type { FrozenAgenda, RecordDifference } from './frozen-types.ts'
import { frozenType, presentChanges, titleOf, titlesOf } from './present-frozen.tsx'
import { type DifferenceItem, DifferenceList } from './views/difference-list.tsx'

type Adoption = StoredRecord<typeof adoptionType.fields>

const PATH = `/${adoptionType.noun}/:slug/confronto`

/** The differences as the page shows them; what is gone leads to the copy that holds it. */
function itemsOf(
  { ctx, links }: PageRequest,
  { before, after }: StateComparison,
  differences: readonly RecordDifference[],
  copyHref: string,
): DifferenceItem[] {
  const titles = titlesOf(before, after)
  return differences.flatMap((difference) => {
    const { type: name, slug, kind } = difference
    const type = frozenType(name)
    const record = difference.after ?? difference.before
    if (!type || !record) return []
    const title = readText(titleOf(record), ctx.language)
    return [
      {
        key: `${name}/${slug}`,
        kind,
        type: type.label[ctx.language],
        title: title.text,
        textLang: title.language,
        href:
          kind === 'removed'
            ? `${copyHref}#${name}-${slug}`
            : links.record(ctx.territory.slug, type.noun, slug),
        changes: kind === 'changed' ? presentChanges(difference, ctx.language, titles) : [],
      },
    ]
  })
}

/** What is compared: with an earlier adoption that the address names, or with today. */
async function readComparison({ ctx, query }: PageRequest, adoption: Adoption) {
  const copy = adoption.own.contents as FrozenAgenda | null
  if (!copy) return { earlier: null, comparison: null }
  if (query.da === undefined) {
    return { earlier: null, comparison: await compareWithPresent(ctx, adoption.own.agenda, copy) }
  }
  const found = await findVisible(ctx, adoptionType, query.da)
  if ('renamed' in found) return { earlier: found.renamed, comparison: null }
  const earlier = found.record as Adoption
  return { earlier, comparison: await compareAdoptions(ctx, earlier.slug, copy) }
}

async function showComparison(request: PageRequest): Promise<Answer> {
  const { ctx, links, params } = request
  const words = adoptionWords(ctx.language)
  const found = await findVisible(ctx, adoptionType, params.slug as string)
  const at = (slug: string) => links.record(ctx.territory.slug, adoptionType.noun, slug)
  if ('renamed' in found) return redirect(`${at(found.renamed)}/confronto`)
  const adoption = found.record as Adoption
  const { earlier, comparison } = await readComparison(request, adoption)
  if (typeof earlier === 'string') return redirect(`${at(adoption.slug)}/confronto?da=${earlier}`)
  const title = readText(adoption.general.title, ctx.language).text
  const copyHref = at(earlier?.slug ?? adoption.slug)
  const [moved, changed] = [true, false].map((isMoved) =>
    (comparison?.differences ?? []).filter((difference) => isProgress(difference) === isMoved),
  ) as [RecordDifference[], RecordDifference[]]
  const draw = (differences: readonly RecordDifference[]) =>
    comparison ? (
      <DifferenceList lang={ctx.language} items={itemsOf(request, comparison, differences, copyHref)} />
    ) : null
  const content = (
    <>
      <h1>{words.changedSince}</h1>
      <p class="lead">
        {earlier
          ? words.fromTo(readText(earlier.general.title, ctx.language).text, title)
          : words.sinceAdoption}
      </p>
      <p>
        <a href={at(adoption.slug)}>{title}</a>
      </p>
      {comparison === null ? (
        <EmptyState title={adoption.own.contents ? words.agendaGone : words.noCopy} />
      ) : changed.length > 0 ? (
        <Card id="cambiamenti" title={words.changes(changed.length)} sub={words.compareLead}>
          {draw(changed)}
        </Card>
      ) : (
        <EmptyState title={words.same} text={words.sameText} />
      )}
      {moved.length > 0 ? (
        <Card id="avanzamenti" title={words.progress} sub={words.progressSub}>
          {draw(moved)}
        </Card>
      ) : null}
    </>
  )
  const below = (path: string) => links.territory(ctx.territory.slug, path)
  return page(words.changedSince, content, {
    crumbs: [
      { label: readText(ctx.territory.title, ctx.language).text, href: below('') },
      { label: words.adopted, href: below(`/${adoptionType.noun}`) },
      { label: title, href: at(adoption.slug) },
      { label: words.changedSince },
    ],
    noIndex: !adoption.general.isPublic,
  })
}

/** What changed between an adopted version and today, or from the version before it. */
export const adoptionRoutes: readonly TerritoryRoute[] = [
  { scope: 'territory', method: 'GET', path: PATH, access: 'public', handle: showComparison },
]
