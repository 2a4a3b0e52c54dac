import { fillWords, readText } from '../../kernel/language.ts'
import { type Answer, type PageRequest, page, type Route, redirect } from '../http/route.ts'
import { findUnkept, grantRole, listBodyChoices, listPeople, withdrawRole } from './grant-service.ts'
import { identityWords } from './messages.ts'
import { outcomeOf, type Refusal } from './refusal.ts'
import { ROLES } from './rules.ts'
import { PeopleView, type PersonForm } from './views/people-view.tsx'

const BLANK: PersonForm = { email: '', name: '', role: '', body: '' }

type Shown = Readonly<{ done: string | null; form: PersonForm; refusal: Refusal | null }>

async function draw({ ctx, links, csrf, query }: PageRequest, shown: Shown): Promise<Answer> {
  const { language, territory } = ctx
  const words = identityWords(language)
  const view = (
    <PeopleView
      lang={language}
      csrf={csrf}
      action={links.desk(territory.slug, '/persone')}
      roles={ROLES}
      people={await listPeople(ctx)}
      bodies={await listBodyChoices(ctx)}
      unkept={await findUnkept(ctx, query.senza)}
      handoverHref={links.desk(territory.slug, '/passaggio')}
      {...shown}
    />
  )
  const desk = { label: readText(territory.title, language).text, href: links.desk(territory.slug) }
  return page(words.people, view, {
    crumbs: [desk, { label: words.people }],
    ...(shown.refusal ? { status: shown.refusal.status } : {}),
  })
}

async function showPeople(request: PageRequest): Promise<Answer> {
  return draw(request, { done: null, form: BLANK, refusal: null })
}

async function withdraw(request: PageRequest): Promise<Answer> {
  const { ctx, params, links } = request
  const leaving = (await listPeople(ctx)).find(({ id }) => id === params.id)
  const { refusal } = await outcomeOf(withdrawRole(ctx, params.id ?? ''), ctx.language)
  if (refusal) return draw(request, { done: null, form: BLANK, refusal })
  // The page says so when nobody is left for the body.
  const body = leaving?.body ? `?senza=${leaving.body.slug}` : ''
  return redirect(`${links.desk(ctx.territory.slug, '/persone')}${body}`)
}

async function grant(request: PageRequest): Promise<Answer> {
  const { ctx, form } = request
  const typed: PersonForm = {
    email: form.email?.trim() ?? '',
    name: form.name ?? '',
    role: form.role ?? '',
    body: form.body ?? '',
  }
  const input = { ...typed, bodySlug: typed.body || null }
  const { value, refusal } = await outcomeOf(grantRole(ctx, input), ctx.language)
  if (refusal) return draw(request, { done: null, form: typed, refusal })
  const done = fillWords(identityWords(ctx.language).invited, { email: value.account.email })
  return draw(request, { done, form: BLANK, refusal: null })
}

/** The routes by which a steward gives and withdraws roles. */
export function peopleRoutes(): Route[] {
  const rest = { scope: 'desk', access: 'steward', variant: 'desk' } as const
  return [
    { ...rest, method: 'GET', path: '/persone', handle: showPeople },
    { ...rest, method: 'POST', path: '/persone', handle: grant },
    { ...rest, method: 'POST', path: '/persone/:id/togli', handle: withdraw },
  ]
}
