/**
 * Sign-in on a database of its own, with a mailbox that keeps every letter.
 *
 *     const { signIn, askCode } = await testIdentity()
 *     await createAccount(db, { email: 'anna@comune.example' })
 *     const headers = await signIn.enter('anna@comune.example', await askCode('anna@comune.example'), 'it')
 */
import { afterAll } from 'vitest'
import { createSignIn, type SignIn } from '../../src/platform/identity/sign-in.ts'
import type { Mail, Message } from '../../src/platform/mail/mail.ts'
import { type TestDatabase, testDatabase } from './database.ts'

export type TestIdentity = TestDatabase &
  Readonly<{
    signIn: SignIn
    /** All that was mailed, oldest first. */
    letters: readonly Message[]
    /** The mail that brings them. */
    mail: Mail
    /** What sign-in wrote into the log. */
    said: readonly string[]
    /** Another sign-in on the same database, such as one behind TLS. */
    another: (options: { publicUrl?: string; secret?: string; fails?: boolean }) => SignIn
    /** Waits until `count` letters are there. */
    untilLetters: (count: number) => Promise<void>
    /** Asks for a code and reads it from the letter that brings it. */
    askCode: (email: string) => Promise<string>
    /** The cookie that a session has after signing in with a code. */
    enter: (email: string) => Promise<string>
  }>

export const TEST_SECRET = 'a secret of tests, long enough for the library'
const WAIT_MS = 10

/** The name and value of the first cookie that headers set, as a browser sends them back. */
export function cookieOf(headers: Headers): string {
  return headers.getSetCookie()[0]?.split(';', 1)[0] ?? ''
}

/** Makes sign-in for the calling file, at its top level, on a given database or a fresh one; closed at the end. */
export async function testIdentity(given?: TestDatabase): Promise<TestIdentity> {
  const database = given ?? (await testDatabase())
  const letters: Message[] = []
  const said: string[] = []
  const opened: SignIn[] = []
  const another: TestIdentity['another'] = (options) => {
    const send = async (message: Message): Promise<void> => {
      if (options.fails) throw new Error('the mail server is away')
      letters.push(message)
    }
    const signIn = createSignIn({
      appUrl: database.appUrl,
      secret: options.secret ?? TEST_SECRET,
      publicUrl: options.publicUrl ?? 'http://telaio.test',
      mail: { send, close: () => undefined },
      log: (line) => said.push(line),
    })
    opened.push(signIn)
    return signIn
  }
  const signIn = another({})
  const mail: Mail = { send: async (message) => void letters.push(message), close: () => undefined }
  afterAll(async () => {
    for (const one of opened) await one.close()
  })
  const untilLetters = async (count: number): Promise<void> => {
    while (letters.length < count) await new Promise((resolve) => setTimeout(resolve, WAIT_MS))
  }
  const askCode = async (email: string): Promise<string> => {
    const before = letters.length
    await signIn.requestCode(email, 'it', '')
    await untilLetters(before + 1)
    const code = /\b(\d{3}) (\d{3})\b/.exec(letters[before]?.text ?? '')
    if (!code) throw new Error('the letter brings no code')
    return `${code[1]}${code[2]}`
  }
  const enter = async (email: string): Promise<string> =>
    cookieOf(await signIn.enter(email, await askCode(email), 'it'))
  return { ...database, signIn, letters, mail, said, another, untilLetters, askCode, enter }
}
