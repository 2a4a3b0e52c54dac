import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { testIdentity } from '../../../tests/support/identity.ts'
import { testServer } from '../../../tests/support/server.ts'
import { testWorkshop } from '../../../tests/support/workshop.ts'
import { workOff } from '../job/worker.ts'
import { appointAdministrator, createAccount, listGrants } from './account-service.ts'
import { grantRole } from './grant-service.ts'
import { IDENTITY_ERRORS } from './identity-errors.ts'
import { identityRoutes } from './index.ts'
import { identityModule } from './module.ts'
import type { SignIn } from './sign-in.ts'
import { createToken } from './token-service.ts'

// The server needs sign-in and sign-in needs the server's database: this one is asked when it is there.
const later = new Proxy({} as SignIn, { get: (_nothing, name) => identity.signIn[name as keyof SignIn] })
const site = await testServer({
  routes: () => identityRoutes(later),
  services: { identify: (headers) => later.identify(headers), listGrants },
  errors: IDENTITY_ERRORS,
})
const identity = await testIdentity(site)
const { db } = site
const { letters, untilLetters, enter } = identity

const STEWARD = 'segreteria@unione.example'
const READER = 'lettrice@unione.example'
let steward: string
let reader: string

beforeAll(async () => {
  await site.addTerritory('valle')
  await site.addRecord('valle', 'body', {
    title: { it: 'Unione della valle' },
    slug: 'unione',
    kind: 'union',
  })
  await site.work('valle', (ctx) => grantRole(ctx, { email: STEWARD, role: 'steward', bodySlug: null }))
  await site.work('valle', (ctx) => grantRole(ctx, { email: READER, role: 'reader', bodySlug: null }))
  steward = await enter(STEWARD)
  reader = await enter(READER)
})

const get = (url: string, cookie?: string) =>
  site.server.inject({ url, headers: cookie === undefined ? {} : { cookie } })

/** Posts a form as a browser on our own page does. */
function post(url: string, form: Record<string, string>, cookie?: string) {
  return site.server.inject({
    method: 'POST',
    url,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      ...(cookie === undefined ? {} : { cookie }),
    },
    payload: new URLSearchParams(form).toString(),
  })
}

/** The token that the forms of a page carry. */
async function csrfOf(url: string, cookie: string): Promise<string> {
  return /name="_csrf" value="([^"]+)"/.exec((await get(url, cookie)).body)?.[1] ?? ''
}

const codeIn = (text: string): string => /\b(\d{3}) (\d{3})\b/.exec(text)?.slice(1).join('') ?? ''
const cookiesOf = (answer: { headers: Record<string, unknown> }) =>
  [answer.headers['set-cookie'] ?? []].flat()

test('a person comes in with address and code, and goes where they wanted', async () => {
  const before = letters.length
  expect((await get('/accedi?back=%2Fscrivania%2Fvalle%2Fpersone')).body).toContain(
    'value="/scrivania/valle/persone"',
  )
  const asked = await post('/accedi', { email: STEWARD, back: '/scrivania/valle/persone' })
  expect(asked.statusCode).toBe(200)
  expect(asked.body).toContain(`Se l’indirizzo ${STEWARD} è registrato`)
  await untilLetters(before + 1)
  const entered = await post('/accedi/codice', {
    email: STEWARD,
    codice: codeIn(letters[before]?.text ?? ''),
    back: '/scrivania/valle/persone',
  })
  expect([entered.statusCode, entered.headers.location]).toEqual([303, '/scrivania/valle/persone'])
  const [cookie] = cookiesOf(entered)
  expect((await get('/scrivania/valle/persone', String(cookie).split(';')[0])).statusCode).toBe(200)
})

test('the page is the same for an address that nobody registered', async () => {
  const before = letters.length
  const known = await post('/accedi', { email: STEWARD })
  // Its letter must not turn up in the middle of the next test.
  await untilLetters(before + 1)
  const unknown = await post('/accedi', { email: 'nessuno@altrove.example' })
  expect(unknown.statusCode).toBe(known.statusCode)
  expect(cookiesOf(unknown)).toEqual([])
  const strip = (body: string) =>
    body.replaceAll(/segreteria(@|%40)unione.example|nessuno(@|%40)altrove.example/g, '…')
  expect(strip(unknown.body)).toBe(strip(known.body))
})

test('opening the link of a letter fills the form and uses nothing up', async () => {
  const before = letters.length
  await post('/accedi', { email: READER })
  await untilLetters(before + 1)
  const link = new URL(/http:\S+/.exec(letters[before]?.text ?? '')?.[0] ?? '')
  for (const _scanner of [1, 2, 3]) {
    const opened = await get(link.pathname + link.search)
    expect(opened.statusCode).toBe(200)
    expect(opened.body).toContain(`value="${link.searchParams.get('codice')}"`)
    expect(cookiesOf(opened)).toEqual([])
  }
  const form = { email: READER, codice: link.searchParams.get('codice') ?? '' }
  expect((await post('/accedi/codice', form)).headers.location).toBe('/scrivania')
  const again = await post('/accedi/codice', form)
  expect(again.statusCode).toBe(422)
  expect(again.body).toContain('è sbagliato o è già stato usato')
})

test('the link of a first start opens with one press', async () => {
  const link = new URL(await identity.signIn.createLink(STEWARD))
  const opened = await get(link.pathname + link.search)
  expect(opened.body).toContain(`Il collegamento è per ${STEWARD}`)
  const form = { email: STEWARD, codice: link.searchParams.get('codice') ?? '' }
  expect(cookiesOf(await post('/accedi/codice', form))).toHaveLength(1)
  const again = await post('/accedi/codice', form)
  expect(again.body).toContain('è già stato usato o è scaduto')
  expect(again.body).toContain('name="codice"')
})

test('sign-in never leads to another site', async () => {
  for (const back of ['//altrove.example', 'https://altrove.example', '/\\altrove.example']) {
    const before = letters.length
    const asked = await post('/accedi', { email: READER, back })
    expect(asked.body).not.toContain('altrove')
    await untilLetters(before + 1)
    const entered = await post('/accedi/codice', {
      email: READER,
      codice: codeIn(letters[before]?.text ?? ''),
      back,
    })
    expect(entered.headers.location).toBe('/scrivania')
    expect((await get(`/accedi?back=${encodeURIComponent(back)}`, reader)).headers.location).toBe(
      '/scrivania',
    )
    await sql`delete from identity_verification`.execute(db)
  }
})

test('what was typed wrong comes back with its error', async () => {
  const asked = await post('/accedi', { email: '"><script>alert(1)</script>' })
  expect(asked.statusCode).toBe(422)
  expect(asked.body).toContain('href="#email"')
  expect(asked.body).toContain('&lt;script')
  expect(asked.body).not.toContain('<script>alert')
  const english = await post('/en/accedi/codice', { email: READER, codice: '' })
  expect(english.body).toContain('Write the code that you received.')
  expect(english.body).toContain(`value="${READER}"`)
})

test('a form of another site signs nobody in and nobody out', async () => {
  for (const url of ['/accedi', '/accedi/codice', '/esci']) {
    const answer = await site.server.inject({
      method: 'POST',
      url,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'cross-site',
        cookie: reader,
      },
      payload: 'email=x',
    })
    expect(answer.statusCode).toBe(403)
  }
  expect((await post('/esci', {}, reader)).statusCode).toBe(403)
  expect((await get('/accedi/token', reader)).statusCode).toBe(200)
})

test('leaving ends the session', async () => {
  const cookie = await enter(READER)
  const left = await post('/esci', { _csrf: await csrfOf('/accedi/token', cookie) }, cookie)
  expect([left.statusCode, left.headers.location]).toEqual([303, '/'])
  expect((await get('/accedi/token', cookie)).headers.location).toBe('/accedi?back=%2Faccedi%2Ftoken')
})

test('a token is shown once, listed, and revoked', async () => {
  const _csrf = await csrfOf('/accedi/token', reader)
  const made = await post(
    '/accedi/token',
    { _csrf, name: 'Scarico notturno', scopes: 'write', days: '30' },
    reader,
  )
  const plain = /tlo_[A-Za-z0-9_-]{43}/.exec(made.body)?.[0] ?? ''
  expect((await identity.signIn.identify(new Headers({ authorization: `Bearer ${plain}` })))?.scopes).toEqual(
    ['read', 'write'],
  )
  const listed = (await get('/accedi/token', reader)).body
  expect(listed).toContain('Scarico notturno')
  expect(listed).not.toContain('tlo_')
  const revoke = /action="(\/accedi\/token\/[^"]+\/revoca)"/.exec(listed)?.[1] ?? ''
  expect((await post(revoke, { _csrf }, steward)).statusCode).toBe(403)
  expect((await post(revoke, { _csrf: await csrfOf('/accedi/token', steward) }, steward)).statusCode).toBe(
    404,
  )
  expect((await post(revoke, { _csrf }, reader)).headers.location).toBe('/accedi/token')
  expect(await identity.signIn.identify(new Headers({ authorization: `Bearer ${plain}` }))).toBeNull()
})

test('a token that is asked for badly keeps what was typed', async () => {
  const _csrf = await csrfOf('/accedi/token', reader)
  const answer = await post('/accedi/token', { _csrf, name: '', scopes: 'all', days: '180' }, reader)
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('href="#name"')
  expect(answer.body).toContain('href="#scopes"')
  expect(answer.body).toMatch(/value="180" selected|selected value="180"/)
})

test('a token makes no further tokens', async () => {
  const account = await createAccount(db, { email: 'programma@unione.example' })
  const { plain } = await createToken(db, account.id, { name: 'x', scopes: ['read', 'write'], days: 1 })
  const headers = { authorization: `Bearer ${plain}`, cookie: 'a=b' }
  // A program reaches no page at all: it is asked to sign in as anybody else.
  const { statusCode, headers: answer } = await site.server.inject({ url: '/accedi/token', headers })
  expect([statusCode, answer.location]).toEqual([303, '/accedi?back=%2Faccedi%2Ftoken'])
})

test('a steward gives a role, its holder gets a letter, and the steward takes it back', async () => {
  const shop = testWorkshop(db, { modules: [identityModule], mail: identity.mail })
  await workOff(shop)
  const before = letters.length
  const _csrf = await csrfOf('/scrivania/valle/persone', steward)
  const given = await post(
    '/scrivania/valle/persone',
    { _csrf, email: 'Nuova@Comune.example', name: 'Nuova', role: 'editor', body: 'unione' },
    steward,
  )
  expect(given.body).toContain('Fra poco nuova@comune.example riceve un messaggio')
  await workOff(shop)
  const { to, subject, text } = letters[before] ?? { to: '', subject: '', text: '' }
  expect([to, subject]).toEqual(['nuova@comune.example', 'Hai un ruolo in Territorio valle'])
  expect(text).toContain('modifichi le schede di «Unione della valle»')
  const link = new URL(/http:\S+/.exec(text)?.[0] ?? '')
  expect(link.pathname).toBe('/accedi')
  expect(Object.fromEntries(link.searchParams)).toEqual({ email: to, back: '/scrivania/valle' })
  expect((await get(link.pathname + link.search)).body).toContain(`value="${to}"`)
  const row = given.body.slice(given.body.indexOf('nuova@comune.example</td>'))
  const withdraw = /action="([^"]+\/togli)"/.exec(row)?.[1] ?? ''
  expect((await post(withdraw, { _csrf }, steward)).statusCode).toBe(303)
  expect((await get('/scrivania/valle/persone', steward)).body).not.toContain('nuova@comune.example')
  await workOff(shop)
  expect(letters[before + 1]).toMatchObject({ to, subject: 'Un tuo ruolo in Territorio valle è finito' })
  expect(letters[before + 1]?.text).toContain('non puoi più modificare le schede di «Unione della valle»')
  expect(letters[before + 1]?.text).toContain('Qui non hai altri ruoli')
})

test('a role that is given badly keeps what was typed, and makes no account', async () => {
  const _csrf = await csrfOf('/scrivania/valle/persone', steward)
  const answer = await post(
    '/scrivania/valle/persone',
    { _csrf, email: 'altra@comune.example', name: 'Altra', role: 'editor', body: '' },
    steward,
  )
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('href="#body"')
  expect(answer.body).toContain('value="altra@comune.example"')
  const { rows } = await sql`select from identity_account where email = 'altra@comune.example'`.execute(db)
  expect(rows).toHaveLength(0)
})

test('the last steward is told why their role stays', async () => {
  const body = (await get('/scrivania/valle/persone', steward)).body
  const row = body.slice(body.indexOf(`${STEWARD}</td>`))
  const withdraw = /action="([^"]+\/togli)"/.exec(row)?.[1] ?? ''
  const answer = await post(withdraw, { _csrf: await csrfOf('/scrivania/valle/persone', steward) }, steward)
  expect(answer.statusCode).toBe(409)
  expect(answer.body).toContain('l’ultima persona che coordina')
})

test('only who keeps the territory sees its people; an administrator does', async () => {
  expect((await get('/scrivania/valle/persone')).headers.location).toMatch(/^\/accedi\?back=/)
  expect((await get('/scrivania/valle/persone', reader)).statusCode).toBe(403)
  await createAccount(db, { email: 'installazione@unione.example' })
  await appointAdministrator(db, 'installazione@unione.example', true)
  expect(
    (await get('/en/scrivania/valle/persone', await enter('installazione@unione.example'))).statusCode,
  ).toBe(200)
})

test('readers get no cookie', async () => {
  for (const url of ['/accedi', '/en/accedi', '/accedi/codice']) expect(cookiesOf(await get(url))).toEqual([])
})
