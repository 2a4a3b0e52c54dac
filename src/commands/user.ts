import { createApplication } from '../app.ts'
import type { Config } from '../config.ts'
import { AppError } from '../kernel/error.ts'
import { inTerritory } from '../platform/database/database.ts'
import { appointAdministrator, ensureAccount, getAccount } from '../platform/identity/account-service.ts'
import { grantRole } from '../platform/identity/grant-service.ts'
import { createSignIn } from '../platform/identity/sign-in.ts'
import { createMail, type Mail } from '../platform/mail/mail.ts'
import { erasePerson } from '../platform/personal/erasure-service.ts'
import { personalHoldings } from '../platform/personal/holdings.ts'
import { systemContext } from '../platform/system-context.ts'
import { enterTerritory } from '../platform/territory/territory-store.ts'
import { type Opened, openData, readSecret } from './open.ts'

const USAGE =
  'telaio user add EMAIL | telaio user link EMAIL | telaio user admin EMAIL | telaio user erase EMAIL | telaio user steward EMAIL TERRITORY'

function openMail({ smtpUrl, outboxDir, mailFrom: from }: Config): Mail {
  return createMail({ smtpUrl: smtpUrl ?? null, outboxDir, from })
}

async function erase(config: Config, { db }: Opened, email: string): Promise<void> {
  const mail = openMail(config)
  const holdings = personalHoldings(createApplication().modules, mail.outbox)
  const { id } = await getAccount(db, email)
  await erasePerson(db, holdings, id, { by: null, now: new Date() })
  mail.close()
}

async function makeLink(
  config: Config,
  { appUrl }: Opened,
  email: string,
  log: (line: string) => void,
): Promise<void> {
  const mail = openMail(config)
  const signIn = createSignIn({
    appUrl,
    secret: await readSecret(config.dataDir),
    publicUrl: config.publicUrl,
    mail,
    log,
  })
  log(await signIn.createLink(email))
  await signIn.close()
  mail.close()
}

async function makeSteward({ db }: Opened, email: string, slug: string): Promise<void> {
  const territory = await db.transaction().execute((tx) => enterTerritory(tx, slug))
  if (!territory) throw new AppError('territory/missing', { slug })
  await inTerritory(db, territory.id, (tx) =>
    grantRole(systemContext(tx, territory, { language: 'it', now: new Date() }), {
      email,
      role: 'steward',
      bodySlug: null,
    }),
  )
}

/**
 * `telaio user …`: makes accounts, names administrators and stewards, erases people, prints a one-time link to sign in.
 * @throws AppError `command/usage`, `territory/missing`, and the codes of accounts
 */
export async function manageUser(
  config: Config,
  args: readonly string[],
  log: (line: string) => void,
): Promise<number> {
  const [verb, email, territory] = args
  if (!verb || !email || (verb === 'steward') !== (territory !== undefined))
    throw new AppError('command/usage', { usage: USAGE })
  const opened = await openData(config, () => undefined)
  try {
    switch (verb) {
      case 'add':
        await ensureAccount(opened.db, { email })
        break
      case 'admin':
        await ensureAccount(opened.db, { email })
        await appointAdministrator(opened.db, email, true)
        break
      case 'steward':
        await makeSteward(opened, email, territory as string)
        break
      case 'erase':
        await erase(config, opened, email)
        break
      case 'link':
        await makeLink(config, opened, email, log)
        break
      default:
        throw new AppError('command/usage', { usage: USAGE })
    }
    log(`ok: ${verb} ${email}`)
    return 0
  } finally {
    await opened.close()
  }
}
