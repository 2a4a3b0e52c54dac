import { AppError } from '../../kernel/error.ts'
import type { Actor } from '../context.ts'
import { type Answer, page, type Route, type SitePageRequest } from '../http/route.ts'
import { outcomeOf, type Refusal } from '../identity/refusal.ts'
import type { SignIn } from '../identity/sign-in.ts'
import type { Application } from '../module.ts'
import { collectPersonal, erasePerson } from './erasure-service.ts'
import { personalHoldings } from './holdings.ts'
import { personalWords } from './messages.ts'
import { OwnDataView } from './views/own-data-view.tsx'

type Person = Extract<Actor, { kind: 'account' }>

/** The routes by which people see, take away and erase what is held of them. */
export function personalRoutes({ modules }: Application, signIn: SignIn): Route[] {
  const holdings = personalHoldings(modules, signIn.outbox)
  /** A token speaks for a program: it must not carry off or erase a person. */
  const personIn = async ({ actor, headers }: SitePageRequest): Promise<Person> => {
    const signedIn = await signIn.identify(headers)
    if (!signedIn?.sessionId || actor.kind !== 'account') throw new AppError('identity/session-needed')
    return actor
  }
  const draw = (request: SitePageRequest, { email }: Person, typed: string, refusal: Refusal | null) => {
    const { language: lang, links, csrf } = request
    const words = personalWords(lang)
    const shown = { lang, links, csrf, email, typed, holdings, refusal }
    return page(words.title, <OwnDataView {...shown} />, {
      noIndex: true,
      crumbs: [{ label: words.desk, href: links.desk() }, { label: words.title }],
      ...(refusal ? { status: refusal.status } : {}),
    })
  }
  const show = async (request: SitePageRequest): Promise<Answer> =>
    draw(request, await personIn(request), '', null)
  const download = async (request: SitePageRequest): Promise<Answer> => {
    const { accountId } = await personIn(request)
    const collected = await collectPersonal(request.db, holdings, accountId)
    return {
      kind: 'file',
      type: 'application/json; charset=utf-8',
      name: 'telaio-dati-personali.json',
      body: `${JSON.stringify(collected, null, 2)}\n`,
    }
  }
  const erase = async (request: SitePageRequest): Promise<Answer> => {
    const { db, form, language, links, now, headers } = request
    const person = await personIn(request)
    const typed = form.email?.trim() ?? ''
    const { refusal } = await outcomeOf(eraseConfirmed(person, typed), language)
    if (refusal) return draw(request, person, typed, refusal)
    return { kind: 'redirect', to: links.site('/accedi/cancellato'), headers: await signIn.leave(headers) }

    async function eraseConfirmed({ accountId, email }: Person, written: string): Promise<void> {
      if (written.toLowerCase() !== email) throw new AppError('identity/confirm-email')
      await erasePerson(db, holdings, accountId, { by: accountId, now })
    }
  }
  const sayErased = async ({ language }: SitePageRequest): Promise<Answer> => {
    const words = personalWords(language)
    const content = (
      <>
        <h1>{words.erased}</h1>
        <p>{words.erasedText}</p>
      </>
    )
    return page(words.erased, content, { noIndex: true })
  }
  const own = { scope: 'site', access: 'account', variant: 'desk' } as const
  return [
    { ...own, method: 'GET', path: '/accedi/i-tuoi-dati', handle: show },
    { ...own, method: 'POST', path: '/accedi/i-tuoi-dati', handle: erase },
    { ...own, method: 'GET', path: '/accedi/i-tuoi-dati/scarica', handle: download },
    { scope: 'site', access: 'public', method: 'GET', path: '/accedi/cancellato', handle: sayErased },
  ]
}
