import { type Answer, page, type Route, redirect, type SitePageRequest } from '../http/route.ts'
import { identityWords } from './messages.ts'
import { outcomeOf, type Refusal } from './refusal.ts'
import { CODE_MINUTES, isCode, localPath } from './rules.ts'
import type { SignIn } from './sign-in.ts'
import { AskCodeView, EnterCodeView } from './views/sign-in-view.tsx'

type Shown = Readonly<{ email: string; back: string; refusal: Refusal | null }>

function frame({ language, links, csrf }: SitePageRequest) {
  // Whoever has not signed in has no session, and so no token: the browser's own headers tell where a form is from.
  return { lang: language, links, csrf: csrf === '' ? undefined : csrf }
}

const more = (refusal: Refusal | null) => ({ noIndex: true, ...(refusal ? { status: refusal.status } : {}) })

function askCode(request: SitePageRequest, shown: Shown): Answer {
  const words = identityWords(request.language)
  return page(words.signIn, <AskCodeView {...frame(request)} {...shown} />, more(shown.refusal))
}

function enterCode(request: SitePageRequest, shown: Shown & { code: string; justSent: boolean }): Answer {
  const words = identityWords(request.language)
  const isToken = !isCode(shown.code)
  // The token of a link is hidden in the form; refused once, it is of no use: a code is.
  const isLink = isToken && shown.refusal === null
  const code = isToken && !isLink ? '' : shown.code
  const view = (
    <EnterCodeView {...frame(request)} {...shown} code={code} isLink={isLink} minutes={CODE_MINUTES} />
  )
  return page(words.codeTitle, view, more(shown.refusal))
}

/** The routes by which people come in and leave. */
export function signInRoutes(signIn: SignIn): Route[] {
  const showAsk = async (request: SitePageRequest): Promise<Answer> => {
    const { query, actor, links } = request
    const back = localPath(query.back)
    if (actor.kind === 'account') return redirect(back ?? links.desk())
    return askCode(request, { email: query.email ?? '', back: back ?? '', refusal: null })
  }
  const ask = async (request: SitePageRequest): Promise<Answer> => {
    const { form, language } = request
    const [email, back] = [form.email?.trim() ?? '', localPath(form.back) ?? '']
    const { refusal } = await outcomeOf(signIn.requestCode(email, language, back), language)
    if (refusal) return askCode(request, { email, back, refusal })
    return enterCode(request, { email, back, code: '', justSent: true, refusal: null })
  }
  const showCode = async (request: SitePageRequest): Promise<Answer> => {
    const { query, actor, links } = request
    const back = localPath(query.back)
    if (actor.kind === 'account') return redirect(back ?? links.desk())
    return enterCode(request, {
      email: query.email ?? '',
      back: back ?? '',
      code: query.codice ?? '',
      justSent: false,
      refusal: null,
    })
  }
  const enter = async (request: SitePageRequest): Promise<Answer> => {
    const { form, language, links } = request
    const [email, code, back] = [form.email?.trim() ?? '', form.codice?.trim() ?? '', localPath(form.back)]
    const { value: headers, refusal } = await outcomeOf(signIn.enter(email, code, language), language)
    if (refusal) return enterCode(request, { email, back: back ?? '', code, justSent: false, refusal })
    return { kind: 'redirect', to: back ?? links.desk(), headers }
  }
  const leave = async (request: SitePageRequest): Promise<Answer> => {
    return { kind: 'redirect', to: request.links.site('/'), headers: await signIn.leave(request.headers) }
  }
  return [
    { scope: 'site', method: 'GET', path: '/accedi', access: 'public', handle: showAsk },
    { scope: 'site', method: 'POST', path: '/accedi', access: 'public', limit: 'sign-in', handle: ask },
    { scope: 'site', method: 'GET', path: '/accedi/codice', access: 'public', handle: showCode },
    {
      scope: 'site',
      method: 'POST',
      path: '/accedi/codice',
      access: 'public',
      limit: 'sign-in',
      handle: enter,
    },
    { scope: 'site', method: 'POST', path: '/esci', access: 'public', handle: leave },
  ]
}
