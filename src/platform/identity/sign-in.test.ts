import { createHash } from 'node:crypto'
import { Socket } from 'node:net'
import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { cookieOf, testIdentity } from '../../../tests/support/identity.ts'
import { listActs } from '../audit/audit-store.ts'
import { INSTALLATION, inTerritory } from '../database/database.ts'
import { createAccount, findAccount } from './account-service.ts'
import { CODE_ATTEMPTS, CODES_UNDER_WAY } from './rules.ts'

const { db, appUrl, signIn, letters, said, another, untilLetters, askCode, enter } = await testIdentity()

let made = 0
/** A fresh account, so that tests do not meet each other's codes. */
async function newPerson(): Promise<string> {
  made += 1
  const { email } = await createAccount(db, { email: `persona-${made}@comune.example` })
  return email
}

const identify = (cookie: string, with_ = signIn) => with_.identify(new Headers({ cookie }))
const codeOf = (error: unknown): string => (error as { code: string }).code
const refusal = (email: string, code: string): Promise<string> =>
  signIn.enter(email, code, 'it').then(() => 'entered', codeOf)
const wrongOf = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

test('a code opens a session, once', async () => {
  const email = await newPerson()
  const code = await askCode(` ${email.toUpperCase()} `)
  const cookie = cookieOf(
    await signIn.enter(` ${email.toUpperCase()} `, `${code.slice(0, 3)} ${code.slice(3)} `, 'it'),
  )
  expect(await identify(cookie)).toMatchObject({
    account: { email, isAdministrator: false },
    scopes: ['read', 'write'],
  })
  expect(await refusal(email, code)).toBe('identity/code-wrong')
})

test('the same code twice at the same moment opens one session', async () => {
  const email = await newPerson()
  const code = await askCode(email)
  const results = await Promise.all([refusal(email, code), refusal(email, code), refusal(email, code)])
  expect(results.filter((result) => result === 'entered')).toHaveLength(1)
})

test('wrong codes run out, and then the right one is wrong too', async () => {
  const email = await newPerson()
  const code = await askCode(email)
  for (let attempt = 0; attempt < CODE_ATTEMPTS; attempt += 1) {
    expect(await refusal(email, wrongOf(code))).toBe('identity/code-wrong')
  }
  expect(await refusal(email, code)).toBe('identity/code-attempts')
  expect(await refusal(email, code)).toBe('identity/code-wrong')
  expect(await refusal(email, await askCode(email))).toBe('entered')
})

test('a code expires after a quarter of an hour', async () => {
  const email = await newPerson()
  const code = await askCode(email)
  const { rows } = await sql<{ minutes: number }>`
    select round(extract(epoch from expires_at - now()) / 60)::int as minutes from identity_verification
    where identifier = ${`sign-in-otp-${email}`}`.execute(db)
  expect(rows).toEqual([{ minutes: 15 }])
  await sql`update identity_verification set expires_at = now() - interval '1 second'
    where identifier = ${`sign-in-otp-${email}`}`.execute(db)
  expect(await refusal(email, code)).toBe('identity/code-expired')
})

test('only the latest code counts', async () => {
  const email = await newPerson()
  const first = await askCode(email)
  const second = await askCode(email)
  expect(await refusal(email, second)).toBe('entered')
  expect(await refusal(email, first)).toBe('identity/code-wrong')
})

test('an empty code is asked for, and uses no attempt', async () => {
  const email = await newPerson()
  const code = await askCode(email)
  for (let attempt = 0; attempt <= CODE_ATTEMPTS; attempt += 1) {
    expect(await refusal(email, ' ')).toBe('identity/code-missing')
  }
  expect(await refusal(email, code)).toBe('entered')
})

test('what is not an address is refused before anything is stored', async () => {
  for (const email of [
    '',
    'anna',
    'anna@',
    '@x.example',
    `${'a'.repeat(250)}@x.example`,
    'a@b.example\r\nBcc: c@d.example',
  ]) {
    await expect(signIn.requestCode(email, 'it', '')).rejects.toThrow('identity/email')
  }
})

test('an address without account gets the same answers, the same steps and no letter', async () => {
  const known = await newPerson()
  const unknown = 'nessuno@altrove.example'
  const knownCode = await askCode(known)
  const before = letters.length
  await expect(signIn.requestCode(unknown, 'it', '')).resolves.toBeUndefined()
  const shape = async (email: string): Promise<string[]> => {
    const { rows } = await sql<{ value: string }>`
      select value from identity_verification where identifier = ${`sign-in-otp-${email}`}`.execute(db)
    return rows.map(({ value }) => value.replace(/^[A-Za-z0-9_-]{43}:/, 'digest:'))
  }
  expect(await shape(unknown)).toEqual(await shape(known))
  for (let attempt = 0; attempt <= CODE_ATTEMPTS + 1; attempt += 1) {
    const answers = [await refusal(known, wrongOf(knownCode)), await refusal(unknown, wrongOf(knownCode))]
    expect(answers[1]).toBe(answers[0])
    expect(await shape(unknown)).toEqual(await shape(known))
  }
  // The letter to the known address came after its answer too: a moment later, nothing more may have come.
  await signIn.requestCode(known, 'it', '')
  await untilLetters(before + 1)
  expect(letters.slice(before).map(({ to }) => to)).toEqual([known])
  expect(await findAccount(db, unknown)).toBeNull()
})

test('nobody can fill a mailbox with codes', async () => {
  const email = await newPerson()
  const before = letters.length
  for (let asked = 0; asked < CODES_UNDER_WAY + 3; asked += 1) await signIn.requestCode(email, 'it', '')
  await untilLetters(before + CODES_UNDER_WAY)
  await askCode(await newPerson())
  expect(letters.slice(before).filter(({ to }) => to === email)).toHaveLength(CODES_UNDER_WAY)
})

test('the letter brings the code and a link that fills it in, in the language of the page', async () => {
  const email = await newPerson()
  const before = letters.length
  await signIn.requestCode(email, 'en', '/en/scrivania/valle?giro=1')
  await untilLetters(before + 1)
  const { subject, text } = letters[before] ?? { subject: '', text: '' }
  const link = new URL(/http:\S+/.exec(text)?.[0] ?? '')
  expect(subject).toMatch(/^\d{3} \d{3} is your sign-in code$/)
  expect(link.origin + link.pathname).toBe('http://telaio.test/en/accedi/codice')
  expect(Object.fromEntries(link.searchParams)).toEqual({
    email,
    codice: subject.slice(0, 7).replace(' ', ''),
    back: '/en/scrivania/valle?giro=1',
  })
})

test('a letter that cannot be sent is in the log and does not show in the answer', async () => {
  const email = await newPerson()
  const broken = another({ fails: true })
  await broken.requestCode(email, 'it', '')
  await broken.close()
  expect(said).toContainEqual('the sign-in code could not be mailed: the mail server is away')
})

test('the cookie is closed to scripts and other sites, and bound to the host behind TLS', async () => {
  const email = await newPerson()
  const plain = (await signIn.enter(email, await askCode(email), 'it')).getSetCookie()
  expect(plain).toHaveLength(1)
  expect(plain[0]).toMatch(/^telaio=[^;]+; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/)
  const tls = another({ publicUrl: 'https://telaio.test' })
  const secure = (await tls.enter(email, await askCode(email), 'it')).getSetCookie()
  expect(secure).toHaveLength(1)
  expect(secure[0]).toMatch(/^__Host-telaio=[^;]+; Max-Age=1209600; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  expect(await identify(cookieOf(new Headers({ 'set-cookie': secure[0] ?? '' })), tls)).not.toBeNull()
})

test('the language of the page on which somebody came in last is remembered, for their letters', async () => {
  const email = await newPerson()
  for (const language of ['en', 'it'] as const) {
    await signIn.enter(email, await askCode(email), language)
    const account = db.selectFrom('identity_account').select('language').where('email', '=', email)
    expect(await account.executeTakeFirst()).toEqual({ language })
  }
})

test('leaving ends the session and clears the cookie', async () => {
  const cookie = await enter(await newPerson())
  const headers = await signIn.leave(new Headers({ cookie }))
  expect(headers.getSetCookie()).toEqual([
    expect.stringMatching(/^telaio=; Max-Age=0; Path=\/; HttpOnly; SameSite=Lax$/),
  ])
  expect(await identify(cookie)).toBeNull()
  expect(await signIn.leave(new Headers())).toBeInstanceOf(Headers)
})

test('a session that expired, was forged or was signed with another secret is nobody', async () => {
  const cookie = await enter(await newPerson())
  const session = await identify(cookie)
  expect(await identify(`${cookie.slice(0, -8)}AAAAAAA%3D`)).toBeNull()
  expect(await identify(`telaio=${cookie.slice(7).split('.')[0]}`)).toBeNull()
  expect(await identify(cookie, another({ secret: 'another secret, just as long as the first' }))).toBeNull()
  await sql`update identity_session set expires_at = now() - interval '1 second' where id = ${session?.sessionId}`.execute(
    db,
  )
  expect(await identify(cookie)).toBeNull()
})

test('an Authorization of another scheme is a proxy’s and hides no session', async () => {
  const cookie = await enter(await newPerson())
  expect(await signIn.identify(new Headers({ cookie, authorization: 'Basic dXNlcjpwYXNz' }))).not.toBeNull()
  expect(await signIn.identify(new Headers({ cookie, authorization: 'Bearer tlo_wrong' }))).toBeNull()
})

test('the link of a first start opens a session once, within a day', async () => {
  const email = await newPerson()
  const link = new URL(await signIn.createLink(email))
  const token = link.searchParams.get('codice') ?? ''
  expect(link.pathname).toBe('/accedi/codice')
  expect(link.searchParams.get('email')).toBe(email)
  const { rows } = await sql<{ hours: number }>`
    select round(extract(epoch from max(expires_at) - now()) / 3600)::int as hours from identity_verification
    where value like ${`%${email}%`}`.execute(db)
  expect(rows).toEqual([{ hours: 24 }])
  expect(await identify(cookieOf(await signIn.enter(email, token, 'it')))).toMatchObject({
    account: { email },
  })
  expect(await refusal(email, token)).toBe('identity/link-used')
  await expect(signIn.createLink('nessuno@altrove.example')).rejects.toThrow('identity/account-missing')
})

test('a code that somebody asks for does not undo the link', async () => {
  const email = await newPerson()
  const token = new URL(await signIn.createLink(email)).searchParams.get('codice') ?? ''
  const code = await askCode(email)
  for (let attempt = 0; attempt <= CODE_ATTEMPTS; attempt += 1) await refusal(email, wrongOf(code))
  expect(await refusal(email, token)).toBe('entered')
})

test('a link expires', async () => {
  const email = await newPerson()
  const token = new URL(await signIn.createLink(email)).searchParams.get('codice') ?? ''
  await sql`update identity_verification set expires_at = now() - interval '1 second' where value like ${`%${email}%`}`.execute(
    db,
  )
  expect(await refusal(email, token)).toBe('identity/link-used')
})

test('a copy of the database opens nothing: codes and links are kept as digests', async () => {
  const email = await newPerson()
  const code = await askCode(email)
  const token = new URL(await signIn.createLink(email)).searchParams.get('codice') ?? ''
  const { rows } = await sql<{
    row: string
  }>`select to_jsonb(v)::text as row from identity_verification v`.execute(db)
  const kept = rows.map(({ row }) => row).join('\n')
  // Six digits are found from a plain digest in a second, so the digest of a code needs its key.
  const plain = createHash('sha256').update(code).digest('base64url')
  for (const secret of [`"${code}`, token, plain]) expect(kept).not.toContain(secret)
})

test('signing in is remembered in the chain of the installation, without the address', async () => {
  const email = await newPerson()
  const account = await findAccount(db, email)
  await enter(email)
  const [act] = await inTerritory(db, INSTALLATION, (tx) => listActs(tx, { limit: 1 }))
  expect(act).toMatchObject({ kind: 'session.opened', accountId: account?.id, payload: { by: 'code' } })
  expect(JSON.stringify(act?.payload)).not.toContain('@')
})

test('nothing but the database is ever asked', async () => {
  const email = await newPerson()
  const connect = vi.spyOn(Socket.prototype, 'connect')
  const fetched = vi.spyOn(globalThis, 'fetch')
  const fresh = another({ publicUrl: 'https://telaio.test' })
  const cookie = cookieOf(await fresh.enter(email, await askCode(email), 'it'))
  await fresh.identify(new Headers({ cookie }))
  await fresh.leave(new Headers({ cookie }))
  await fresh.close()
  const ports = connect.mock.calls.map((call) => Number([call].flat(2)[0]))
  expect(fetched).not.toHaveBeenCalled()
  expect(ports.length).toBeGreaterThan(0)
  expect(new Set(ports)).toEqual(new Set([Number(new URL(appUrl).port)]))
  vi.restoreAllMocks()
})
