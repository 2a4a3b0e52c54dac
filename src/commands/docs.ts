import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createApplication, createRoutes } from '../app.ts'
import type { Config } from '../config.ts'
import { createSignIn } from '../platform/identity/sign-in.ts'
import { createMail } from '../platform/mail/mail.ts'
import { generateDocs } from './generated-docs.ts'
import { openData, PRODUCT_FOLDER, readSecret } from './open.ts'

/** `telaio docs`: writes docs/generated from the application itself. */
export async function writeDocs(
  config: Config,
  _args: readonly string[],
  log: (line: string) => void,
): Promise<number> {
  const { db, appUrl, close } = await openData(config, () => undefined)
  const mail = createMail({ smtpUrl: null, outboxDir: config.outboxDir, from: config.mailFrom })
  const signIn = createSignIn({
    appUrl,
    secret: await readSecret(config.dataDir),
    publicUrl: config.publicUrl,
    mail,
    log,
  })
  try {
    const application = createApplication()
    const folder = join(PRODUCT_FOLDER, 'docs/generated')
    await mkdir(folder, { recursive: true })
    for (const [name, text] of await generateDocs(db, application, createRoutes(application, signIn))) {
      await writeFile(join(folder, name), text)
    }
    log(folder)
    return 0
  } finally {
    await signIn.close()
    await close()
  }
}
