import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '../../../tests/support/database.ts'
import { createMail } from '../mail/mail.ts'
import { createAccount } from './account-service.ts'
import { createSignIn } from './sign-in.ts'

const { db, appUrl } = await testDatabase()
const outboxDir = await mkdtemp(join(tmpdir(), 'telaio-outbox-'))
const said: string[] = []
const mail = createMail({ smtpUrl: null, outboxDir, from: 'telaio@esempio.it' })
const options = {
  appUrl,
  secret: 'x'.repeat(40),
  publicUrl: 'http://localhost:3000',
  mail,
  log: (line: string) => said.push(line),
}
const signIn = createSignIn(options)
afterAll(async () => {
  await signIn.close()
  await rm(outboxDir, { recursive: true })
})

test('a code and a link each open a session once', async () => {
  await createAccount(db, { email: 'Anna@Esempio.it' })
  await signIn.requestCode('anna@esempio.it ', 'it', '/scrivania')
  await expect.poll(() => readdir(outboxDir)).toHaveLength(1)
  const text = await readFile(join(outboxDir, (await readdir(outboxDir))[0] as string), 'utf8')
  const code = /(\d{3} \d{3})/.exec(text)?.[1] as string
  const headers = await signIn.enter('anna@esempio.it', code)
  const cookie = headers.getSetCookie()[0]?.split(';')[0] as string
  expect(await signIn.identify(new Headers({ cookie }))).toMatchObject({
    account: { email: 'anna@esempio.it' },
  })
  await expect(signIn.enter('anna@esempio.it', code)).rejects.toThrow('identity/code-wrong')
  await signIn.leave(new Headers({ cookie }))
  expect(await signIn.identify(new Headers({ cookie }))).toBeNull()
  const link = await signIn.createLink('anna@esempio.it')
  const token = new URL(link).searchParams.get('codice') as string
  expect((await signIn.enter('anna@esempio.it', token)).getSetCookie()).toHaveLength(1)
  await expect(signIn.enter('anna@esempio.it', token)).rejects.toThrow('identity/link-used')
  expect(said).toEqual([])
})
