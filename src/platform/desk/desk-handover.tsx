import type { Problem } from '../../kernel/error.ts'
import { isSlug } from '../../kernel/slug.ts'
import { type Answer, type DeskRoute, type PageRequest, page, redirect } from '../http/route.ts'
import { handOver, takeBack } from '../record/handover-service.ts'
import type { Registry } from '../record/registry.ts'
import { attempt } from './attempt.ts'
import { explainProblems } from './form-errors.ts'
import { handoverWords } from './handover-messages.ts'
import { bodyNamed, NOBODY, readHandoverPage, sayHandedOver } from './handover-page-service.ts'
import { deskCrumbs } from './record-pages.ts'
import { HandoverPage } from './views/handover-page.tsx'

const PATH = '/passaggio'

/** What an address or a form names; anything that cannot be a body is nothing. */
function pickedIn(texts: PageRequest['query']): { from: string; to: string } {
  const plain = (text = '') => (text === NOBODY || isSlug(text) ? text : '')
  return { from: isSlug(texts.da ?? '') ? (texts.da ?? '') : '', to: plain(texts.a) }
}

async function draw(
  registry: Registry,
  { ctx, links, csrf, query }: PageRequest,
  picked: { from: string; to: string },
  failed: Readonly<{ status: number; problems: readonly Problem[] }> | null = null,
): Promise<Answer> {
  const words = handoverWords(ctx.language)
  const tried = await attempt(ctx.language, () =>
    readHandoverPage(ctx, registry, failed ? { from: '', to: '' } : picked),
  )
  const problems = [...(failed?.problems ?? []), ...(tried.ok ? [] : tried.problems)]
  const read = tried.ok ? tried.value : await readHandoverPage(ctx, registry, { from: '', to: '' })
  const [records, parts] = (query.fatto ?? '').split('-').map(Number)
  const view = (
    <HandoverPage
      lang={ctx.language}
      action={links.desk(ctx.territory.slug, PATH)}
      csrf={csrf}
      nobody={NOBODY}
      picked={picked}
      errors={explainProblems(problems, {}, ctx.language, { da: words.from, a: words.to })}
      done={
        query.fatto !== undefined && Number.isInteger(records) && Number.isInteger(parts)
          ? sayHandedOver({ records: records ?? 0, parts: parts ?? 0 }, ctx)
          : null
      }
      {...read}
    />
  )
  const status = failed?.status ?? (tried.ok ? 200 : tried.status)
  return page(words.handover, view, { status, crumbs: deskCrumbs(ctx, links, { label: words.handover }) })
}

/** Does what a form asks, and says how much went. */
async function act(
  registry: Registry,
  request: PageRequest,
  work: () => Promise<Readonly<{ records: number; parts: number }>>,
): Promise<Answer> {
  const { ctx, links, form } = request
  const tried = await attempt(ctx.language, work)
  if (!tried.ok) return draw(registry, request, pickedIn(form), tried)
  const { records, parts } = tried.value
  return redirect(`${links.desk(ctx.territory.slug, PATH)}?fatto=${records}-${parts}`)
}

/** The page on which the records of a body go to another one, and come back. */
export function handoverRoutes(registry: Registry): DeskRoute[] {
  const rest = { scope: 'desk', access: 'steward' } as const
  return [
    {
      ...rest,
      method: 'GET',
      path: PATH,
      handle: (request) => draw(registry, request, pickedIn(request.query)),
    },
    {
      ...rest,
      method: 'POST',
      path: PATH,
      handle: (request) => {
        const { from, to } = pickedIn(request.form)
        return act(registry, request, () =>
          handOver(request.ctx, { from, to: bodyNamed(to) }, request.form.parti === 'true'),
        )
      },
    },
    {
      ...rest,
      method: 'POST',
      path: `${PATH}/indietro`,
      handle: (request) => act(registry, request, () => takeBack(request.ctx, Number(request.form.atto))),
    },
  ]
}
