import { AppError } from '../../../kernel/error.ts'
import { readText } from '../../../kernel/language.ts'
import type { Actor } from '../../../platform/context.ts'
import { type Answer, type PageRequest, page, type Route, redirect } from '../../../platform/http/route.ts'
import type { Registry } from '../../../platform/record/index.ts'
import { LEAVE_PATH, sayDue } from './digest-letter.ts'
import { digestWords } from './digest-messages.ts'
import { chooseDigest, isOfDigest, leaveDigest, readOwnDigest } from './digest-service.ts'
import { DigestView, LeaveView } from './views/digest-view.tsx'

const PATH = '/riepilogo'

type Person = Extract<Actor, { kind: 'account' }>

/** Whoever has a desk has an account. */
function personOf({ actor }: PageRequest['ctx']): Person {
  if (actor.kind !== 'account') throw new AppError('http/sign-in')
  return actor
}

async function showOwn(registry: Registry, { ctx, links, csrf, query }: PageRequest): Promise<Answer> {
  const { language, territory } = ctx
  const words = digestWords(language)
  const { tasks, isOff } = await readOwnDigest(ctx, registry, personOf(ctx))
  const done = { si: words.switchedOn, no: words.switchedOff }[query.fatto ?? ''] ?? null
  const view = (
    <DigestView
      lang={language}
      action={links.desk(territory.slug, PATH)}
      csrf={csrf}
      isReceiver={ctx.actor.kind === 'account' && ctx.actor.grants.some(({ role }) => role !== 'reader')}
      isOff={isOff}
      done={done}
      tasks={tasks.map((task) => {
        const title = readText(task.title, language)
        return {
          title: title.text,
          textLang: title.language,
          kind: words.kinds[task.kind],
          due: sayDue(task, ctx),
          href: links.desk(territory.slug, task.path),
        }
      })}
    />
  )
  const desk = { label: readText(territory.title, language).text, href: links.desk(territory.slug) }
  return page(words.digest, view, { crumbs: [desk, { label: words.digest }] })
}

async function choose({ ctx, links, form }: PageRequest): Promise<Answer> {
  const isOff = form.off === 'true'
  await chooseDigest(ctx, personOf(ctx), isOff)
  return redirect(`${links.desk(ctx.territory.slug, PATH)}?fatto=${isOff ? 'no' : 'si'}`)
}

/** What a link that belongs to nobody's digest leads to. */
function sayUnknown({ ctx }: PageRequest): Answer {
  const words = digestWords(ctx.language)
  const content = (
    <>
      <h1>{words.unknown}</h1>
      <p>{words.unknownText}</p>
    </>
  )
  return page(words.unknown, content, { noIndex: true, status: 404 })
}

async function askToLeave(request: PageRequest): Promise<Answer> {
  const { ctx, links, params } = request
  const words = digestWords(ctx.language)
  const token = params.token ?? ''
  if (!(await isOfDigest(ctx, token))) return sayUnknown(request)
  const view = (
    <LeaveView
      lang={ctx.language}
      action={links.territory(ctx.territory.slug, `${LEAVE_PATH}/${token}`)}
      territory={readText(ctx.territory.title, ctx.language).text}
    />
  )
  return page(words.leave, view, { noIndex: true })
}

async function leave(request: PageRequest): Promise<Answer> {
  const { ctx, params } = request
  const words = digestWords(ctx.language)
  if (!(await leaveDigest(ctx, params.token ?? ''))) return sayUnknown(request)
  const content = (
    <>
      <h1>{words.left}</h1>
      <p>{words.leftText}</p>
    </>
  )
  return page(words.left, content, { noIndex: true })
}

// "List-Unsubscribe=One-Click" in a multipart envelope, with room to spare.
const ONE_CLICK_BYTES = 4096

/** The setting of the weekly digest on the desk, and the way out of it that needs no sign-in. */
export function digestRoutes(registry: Registry): Route[] {
  const path = `${LEAVE_PATH}/:token`
  return [
    {
      scope: 'desk',
      method: 'GET',
      path: PATH,
      access: 'desk',
      handle: (request) => showOwn(registry, request),
    },
    { scope: 'desk', method: 'POST', path: PATH, access: 'desk', handle: choose },
    { scope: 'territory', method: 'GET', path, access: 'public', handle: askToLeave },
    {
      scope: 'territory',
      method: 'POST',
      path,
      access: 'public',
      // A program of the reader's mail presses this button (RFC 8058), with a body of either kind and nobody's cookie.
      fromAnywhere: true,
      takesFile: ONE_CLICK_BYTES,
      handle: leave,
    },
  ]
}
