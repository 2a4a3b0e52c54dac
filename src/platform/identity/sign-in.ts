import { AppError } from '../../kernel/error.ts'
import { DEFAULT_LANGUAGE, type Language } from '../../kernel/language.ts'
import { appendAct } from '../audit/audit-store.ts'
import type { Scope } from '../context.ts'
import { type Database, INSTALLATION, inTerritory, openDatabase } from '../database/database.ts'
import type { Mail } from '../mail/mail.ts'
import type { Outbox } from '../mail/outbox.ts'
import { findAccount, getAccount, normaliseEmail } from './account-service.ts'
import { setLanguage } from './account-store.ts'
import { CODE_MINUTES, CODES_UNDER_WAY, isCode, LINK_HOURS } from './rules.ts'
import {
  createSignInLibrary,
  type LinkTaker,
  type SignInLibrary,
  sessionCookieName,
} from './sign-in-library.ts'
import { addressOf, codeLetter } from './sign-in-mail.ts'
import { countCodes } from './sign-in-store.ts'
import { findTokenOwner } from './token-service.ts'
import type { SignedIn } from './types.ts'

/** Lets people and programs in. */
export type SignIn = Readonly<{
  /** Who sends these headers, by the session's cookie or by a personal access token; null for anybody else. */
  identify(headers: Headers): Promise<SignedIn | null>
  /**
   * Mails a code to an address, if it is an account's; does and answers the same if it is not.
   * @throws AppError `identity/email`
   */
  requestCode(email: string, language: Language, back: string): Promise<void>
  /**
   * Opens a session with a code, or with the token of a link, on a page in `language`: letters come in it from then
   * on. Gives the headers that set its cookie.
   * @throws AppError `identity/code-missing`, `identity/code-wrong`, `identity/code-expired`, `identity/code-attempts`, `identity/link-used`
   */
  enter(email: string, code: string, language: Language): Promise<Headers>
  /** Ends the session. Gives the headers that clear its cookie. */
  leave(headers: Headers): Promise<Headers>
  /**
   * An address that opens a session once, within 24 hours.
   * @throws AppError `identity/account-missing`
   */
  createLink(email: string, language?: Language): Promise<string>
  /** The letters that wait in a folder, where there is no mail server. */
  outbox: Outbox | null
  /** Waits for the mail under way and lets go of the database. */
  close(): Promise<void>
}>

export type SignInOptions = Readonly<{
  /** PostgreSQL under the role of the application. */
  appUrl: string
  /** At least 32 characters; whoever has it can make sessions. */
  secret: string
  publicUrl: string
  mail: Mail
  log: (line: string) => void
}>

/** A session may do all that its account may. */
const ALL_SCOPES: readonly Scope[] = ['read', 'write']
// Sign-in is rare beside the reading of pages: a few connections of its own do.
const CONNECTIONS = 3

/** Sign-in on our tables, with a small pool of its own. */
export function createSignIn(options: SignInOptions): SignIn {
  const { publicUrl, mail, log } = options
  const db = openDatabase(options.appUrl, CONNECTIONS)
  const library = createSignInLibrary({ ...options, db })
  const cookie = sessionCookieName(publicUrl)
  const underWay = new Set<Promise<void>>()
  /** Runs after the answer, so that the time of an answer says nothing of what an address is. */
  const afterAnswer = (what: string, work: () => Promise<void>): void => {
    const job = work()
      .catch((error: unknown) => log(`${what}: ${error instanceof Error ? error.message : String(error)}`))
      .finally(() => underWay.delete(job))
    underWay.add(job)
  }
  return {
    identify: (headers) => identify(library, db, cookie, headers),
    async requestCode(written, language, back) {
      const email = normaliseEmail(written)
      if ((await countCodes(db, email, new Date())) >= CODES_UNDER_WAY) return
      // The code is made and stored for any address: entering a wrong one then takes the same steps for all.
      const code = await library.api.createVerificationOTP({ body: { email, type: 'sign-in' } })
      afterAnswer('the sign-in code could not be mailed', async () => {
        if (!(await findAccount(db, email))) return
        await mail.send({ to: email, ...codeLetter(publicUrl, language, { email, code, back }) })
      })
    },
    async enter(written, code, language) {
      const email = written.trim().toLowerCase()
      const plain = code.replace(/\s+/g, '')
      if (plain === '') throw new AppError('identity/code-missing')
      const opened = await openSession(library, email, plain)
      await inTerritory(db, INSTALLATION, async (tx) => {
        await setLanguage(tx, opened.accountId, language)
        await appendAct(tx, {
          territoryId: INSTALLATION,
          at: new Date(),
          accountId: opened.accountId,
          kind: 'session.opened',
          recordIds: [],
          payload: { by: isCode(code) ? 'code' : 'link' },
        })
      })
      return onlyCookie(opened.headers, cookie)
    },
    async leave(headers) {
      const { headers: answer } = await library.api.signOut({ headers, returnHeaders: true })
      return onlyCookie(answer, cookie)
    },
    async createLink(written, language = DEFAULT_LANGUAGE) {
      const { email } = await getAccount(db, normaliseEmail(written))
      const token = await createLinkToken(library, email)
      return addressOf(publicUrl, language, '/accedi/codice', { email, codice: token })
    },
    outbox: mail.outbox ?? null,
    async close() {
      await Promise.all(underWay)
      await db.destroy()
    },
  }
}

async function identify(
  library: SignInLibrary,
  db: Database,
  cookie: string,
  headers: Headers,
): Promise<SignedIn | null> {
  const authorization = headers.get('authorization')
  // A program that shows a token is that token: no falling back to a cookie that came along. Other schemes are a proxy's.
  const token = /^bearer\s+(\S*)/i.exec(authorization ?? '')?.[1]
  if (token !== undefined) {
    const owner = await findTokenOwner(db, token)
    return owner && { account: owner.account, sessionId: null, scopes: owner.scopes }
  }
  // Readers have no cookie: they cost no query.
  if (!headers.get('cookie')?.includes(`${cookie}=`)) return null
  const found = await library.api.getSession({ headers })
  if (!found) return null
  const { id, name, email, isAdministrator } = found.user
  return { account: { id, name, email, isAdministrator }, sessionId: found.session.id, scopes: ALL_SCOPES }
}

/** What the library says of a code that it refuses, in our codes; anything else is a fault. */
const REFUSALS: Readonly<Record<string, string>> = {
  INVALID_OTP: 'identity/code-wrong',
  OTP_EXPIRED: 'identity/code-expired',
  TOO_MANY_ATTEMPTS: 'identity/code-attempts',
}

type Opened = { accountId: string; headers: Headers }

async function openSession(library: SignInLibrary, email: string, code: string): Promise<Opened> {
  if (!isCode(code)) return openWithLink(library, code)
  try {
    const { headers, response } = await library.api.signInEmailOTP({
      body: { email, otp: code },
      returnHeaders: true,
    })
    return { accountId: response.user.id, headers }
  } catch (cause) {
    const refusal = REFUSALS[(cause as { body?: { code?: string } }).body?.code ?? '']
    if (!refusal) throw cause
    throw new AppError(refusal, { minutes: CODE_MINUTES }, [], { cause: cause as Error })
  }
}

async function openWithLink(library: SignInLibrary, token: string): Promise<Opened> {
  try {
    const { headers, response } = await library.api.magicLinkVerify({
      query: { token },
      headers: new Headers(),
      returnHeaders: true,
    })
    return { accountId: response.user.id, headers }
  } catch (cause) {
    // The library answers a link that is not valid with a redirect to its own pages, which we do not serve.
    if ((cause as { status?: string }).status !== 'FOUND') throw cause
    throw new AppError('identity/link-used', { hours: LINK_HOURS }, [], { cause: cause as Error })
  }
}

async function createLinkToken(library: SignInLibrary, email: string): Promise<string> {
  const taken: string[] = []
  const taker: LinkTaker = { take: (token) => taken.push(token) }
  await library.api.signInMagicLink({ body: { email, metadata: taker }, headers: new Headers() })
  const [token] = taken
  if (token === undefined) throw new Error('the sign-in library made no link')
  return token
}

/** The session's own cookie and no other: the library also clears some that we never set. */
function onlyCookie(answer: Headers, name: string): Headers {
  const headers = new Headers()
  for (const cookie of answer.getSetCookie())
    if (cookie.startsWith(`${name}=`)) headers.append('set-cookie', cookie)
  return headers
}
