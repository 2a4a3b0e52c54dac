import { AppError } from '../../kernel/error.ts'
import type { Scope } from '../context.ts'
import { type Answer, page, type Route, redirect, type SitePageRequest } from '../http/route.ts'
import { identityWords } from './messages.ts'
import { outcomeOf, type Refusal } from './refusal.ts'
import type { SignIn } from './sign-in.ts'
import { createToken, listTokens, revokeToken } from './token-service.ts'
import { type TokenForm, TokenView } from './views/token-view.tsx'

/** Writing without reading is of no use to a program: who may write may read. */
const SCOPES: Readonly<Record<string, Scope[]>> = { read: ['read'], write: ['read', 'write'] }

const BLANK: TokenForm = { name: '', scopes: 'read', days: '90' }

type Shown = Readonly<{
  made: Readonly<{ plain: string; name: string }> | null
  form: TokenForm
  refusal: Refusal | null
}>

/** The routes by which people keep their personal access tokens. */
export function tokenRoutes(signIn: SignIn): Route[] {
  /** A token must not make further tokens, or it would outlive its own end. */
  const accountIn = async ({ headers }: SitePageRequest): Promise<string> => {
    const signedIn = await signIn.identify(headers)
    if (!signedIn?.sessionId) throw new AppError('identity/session-needed')
    return signedIn.account.id
  }
  const draw = async (request: SitePageRequest, accountId: string, shown: Shown): Promise<Answer> => {
    const { db, language, links, csrf, now } = request
    const words = identityWords(language)
    const tokens = await listTokens(db, accountId)
    const view = <TokenView lang={language} links={links} csrf={csrf} now={now} tokens={tokens} {...shown} />
    return page(words.tokens, view, {
      noIndex: true,
      crumbs: [{ label: words.desk, href: links.desk() }, { label: words.tokens }],
      ...(shown.refusal ? { status: shown.refusal.status } : {}),
    })
  }
  const show = async (request: SitePageRequest): Promise<Answer> => {
    return draw(request, await accountIn(request), { made: null, form: BLANK, refusal: null })
  }
  const create = async (request: SitePageRequest): Promise<Answer> => {
    const { db, form, language, now } = request
    const accountId = await accountIn(request)
    const typed = { name: form.name ?? '', scopes: form.scopes ?? '', days: form.days ?? '' }
    const input = { name: typed.name, scopes: SCOPES[typed.scopes] ?? [], days: Number(typed.days) }
    const { value, refusal } = await outcomeOf(createToken(db, accountId, input, { now, language }), language)
    if (refusal) return draw(request, accountId, { made: null, form: typed, refusal })
    return draw(request, accountId, {
      made: { plain: value.plain, name: value.token.name },
      form: BLANK,
      refusal: null,
    })
  }
  const revoke = async (request: SitePageRequest): Promise<Answer> => {
    const { db, params, links, now } = request
    await revokeToken(db, await accountIn(request), params.id ?? '', now)
    return redirect(links.site('/accedi/token'))
  }
  const rest = { scope: 'site', access: 'account', variant: 'desk' } as const
  return [
    { ...rest, method: 'GET', path: '/accedi/token', handle: show },
    { ...rest, method: 'POST', path: '/accedi/token', handle: create },
    { ...rest, method: 'POST', path: '/accedi/token/:id/revoca', handle: revoke },
  ]
}
