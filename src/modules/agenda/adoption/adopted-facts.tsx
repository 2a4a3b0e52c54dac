import { readText } from '../../../kernel/language.ts'
import type { Context } from '../../../platform/context.ts'
import type { Links } from '../../../platform/http/links.ts'
import { formatDate } from '../../../platform/i18n/format.ts'
import type { Definition } from '../../../ui/index.ts'
import { adoptionType } from '../records/adoption-type.ts'
import type { Action, ActionParts, Agenda } from '../service.ts'
import { adoptionWords } from './adoption-messages.ts'
import { compareAdoption, readActionDrift, readAdoptions } from './adoption-service.ts'
import { countChanges } from './differences.ts'

/** What the page of an agenda says of its adoptions: each with its act, the latest with what changed since. */
export async function adoptedFacts(ctx: Context, links: Links, agenda: Agenda): Promise<Definition[]> {
  const adoptions = await readAdoptions(ctx, agenda.id)
  const [latest] = adoptions
  if (!latest) return []
  const words = adoptionWords(ctx.language)
  const at = (slug: string) => links.record(ctx.territory.slug, adoptionType.noun, slug)
  const since = latest.hasCopy ? await compareAdoption(ctx, agenda.slug, latest.slug) : null
  const count = since ? countChanges(since.differences) : 0
  return [
    {
      label: words.adopted,
      value: (
        <ul>
          {adoptions.map(({ slug, title, adoptedOn, act }) => (
            <li key={slug}>
              <a href={at(slug)} title={readText(title, ctx.language).text}>
                {words.adoptedLine(formatDate(adoptedOn, ctx.language), act)}
              </a>
            </li>
          ))}
        </ul>
      ),
    },
    ...(since
      ? [
          {
            label: words.since,
            value: (
              <a href={`${at(latest.slug)}/confronto`}>
                {count === 0 ? words.noChange : words.changes(count)}
              </a>
            ),
          },
        ]
      : []),
  ]
}

/** One line on the page of an action: whether it still is as it was adopted. */
export async function driftFact(
  ctx: Context,
  links: Links,
  action: Action,
  parts: ActionParts,
): Promise<Definition[]> {
  const drift = action.general.isPublic ? await readActionDrift(ctx, action, parts) : null
  if (!drift) return []
  const words = adoptionWords(ctx.language)
  const href = links.record(ctx.territory.slug, adoptionType.noun, drift.adoption)
  const date = formatDate(drift.adoptedOn, ctx.language)
  const isNew = drift.differences.some(({ type, kind }) => type === 'action' && kind === 'added')
  const isSame = countChanges(drift.differences) === 0
  const said = isNew ? words.actionNew(date) : isSame ? words.actionSame(date) : words.actionDiffers(date)
  return [
    {
      label: adoptionType.label[ctx.language],
      value: (
        <>
          {said}{' '}
          <a href={isSame ? href : `${href}/confronto`}>{isSame ? words.openCopy : words.seeChanges}</a>
        </>
      ),
    },
  ]
}
