import type { Problem } from '../../kernel/error.ts'
import { readText } from '../../kernel/language.ts'
import { attempt } from '../../platform/desk/index.ts'
import { type Answer, type DeskRoute, type PageRequest, page, redirect } from '../../platform/http/route.ts'
import type { Registry } from '../../platform/record/index.ts'
import { pactWords } from './messages.ts'
import { answerRequest, askToJoin, readRequests } from './request-service.ts'
import { type AskForm, RequestsView } from './views/requests-view.tsx'

const PATH = '/richieste'
const BLANK: AskForm = { workstream: '', body: '', message: '' }

async function draw(
  registry: Registry,
  request: PageRequest,
  shown: Readonly<{ form: AskForm; problems: readonly Problem[]; status?: number }>,
): Promise<Answer> {
  const { ctx, links, csrf, query } = request
  const words = pactWords(ctx.language)
  const view = (
    <RequestsView
      lang={ctx.language}
      csrf={csrf}
      action={links.desk(ctx.territory.slug, PATH)}
      desk={await readRequests(ctx, registry)}
      strandHref={(slug) => links.record(ctx.territory.slug, 'filiere', slug)}
      bodyHref={(slug) => links.record(ctx.territory.slug, 'enti', slug)}
      done={query.fatto === 'chiesto' ? words.sent : query.fatto === 'risposto' ? words.answered : null}
      form={shown.form}
      problems={shown.problems}
    />
  )
  const desk = {
    label: readText(ctx.territory.title, ctx.language).text,
    href: links.desk(ctx.territory.slug),
  }
  return page(words.requests, view, {
    crumbs: [desk, { label: words.requests }],
    ...(shown.status ? { status: shown.status } : {}),
  })
}

async function ask(registry: Registry, request: PageRequest): Promise<Answer> {
  const { ctx, links, form } = request
  const typed: AskForm = {
    workstream: form.workstream ?? '',
    body: form.body ?? '',
    message: form.message?.trim() ?? '',
  }
  const tried = await attempt(ctx.language, () => askToJoin(ctx, registry, typed))
  if (!tried.ok)
    return draw(registry, request, { form: typed, problems: tried.problems, status: tried.status })
  return redirect(`${links.desk(ctx.territory.slug, PATH)}?fatto=chiesto`)
}

async function answer(registry: Registry, { ctx, links, form, params }: PageRequest): Promise<Answer> {
  const given = { accept: form.decision === 'accept', answer: form.answer?.trim() ?? '' }
  await answerRequest(ctx, registry, params.id ?? '', given)
  return redirect(`${links.desk(ctx.territory.slug, PATH)}?fatto=risposto`)
}

/** The pages on which bodies ask to join workstreams, and are answered. */
export function requestRoutes(registry: Registry): DeskRoute[] {
  const rest = { scope: 'desk', variant: 'desk' } as const
  return [
    {
      ...rest,
      method: 'GET',
      path: PATH,
      access: 'desk',
      handle: (request) =>
        draw(registry, request, {
          form: { ...BLANK, workstream: request.query.filiera ?? '' },
          problems: [],
        }),
    },
    { ...rest, method: 'POST', path: PATH, access: 'writer', handle: (request) => ask(registry, request) },
    {
      ...rest,
      method: 'POST',
      path: `${PATH}/:id`,
      access: 'writer',
      handle: (request) => answer(registry, request),
    },
  ]
}
