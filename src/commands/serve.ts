import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createApplication, createRoutes } from '../app.ts'
import type { Config } from '../config.ts'
import { AppError } from '../kernel/error.ts'
import { registerApi } from '../platform/api/index.ts'
import { analyze } from '../platform/database/analyze.ts'
import { createServer } from '../platform/http/server.tsx'
import type { Services } from '../platform/http/services.ts'
import { listGrants } from '../platform/identity/account-service.ts'
import { createSignIn } from '../platform/identity/sign-in.ts'
import { startWork } from '../platform/job/worker.ts'
import { createMail } from '../platform/mail/mail.ts'
import { isUntouched, loadSamples, nameFirstSteward } from './first-start.ts'
import { openData, PRODUCT_FOLDER, readSecret } from './open.ts'

const BUILD_FOLDER = join(PRODUCT_FOLDER, 'build')
// A person at a desk saves a few times a minute; a program that writes more should slow down.
const LIMITS = { signIn: 10, write: 120 }
// A page takes hundredths of a second. One that takes this long keeps a connection from all others.
const READ_SECONDS = 10

/**
 * Serves until the process is told to end.
 * @throws AppError `serve/port-taken`, and all that opening the database can give
 */
export async function serve(config: Config, log: (line: string) => void): Promise<void> {
  const opened = await openData(config, log)
  const { db } = opened
  const mail = createMail({
    smtpUrl: config.smtpUrl ?? null,
    outboxDir: config.outboxDir,
    from: config.mailFrom,
  })
  const secret = await readSecret(config.dataDir)
  const signIn = createSignIn({ appUrl: opened.appUrl, secret, publicUrl: config.publicUrl, mail, log })
  const application = createApplication()
  const services: Services = {
    db,
    application,
    identify: signIn.identify,
    listGrants,
    publicUrl: config.publicUrl,
    secret,
    assets: {
      folder: join(BUILD_FOLDER, 'assets'),
      version: (await readFile(join(BUILD_FOLDER, 'assets/version.txt'), 'utf8')).trim(),
    },
    clock: () => new Date(),
    limits: LIMITS,
    readSeconds: READ_SECONDS,
    trustProxy: config.trustProxy,
    log,
  }
  if (config.samples && (await isUntouched(db))) {
    const folder = join(PRODUCT_FOLDER, 'territories')
    await loadSamples(db, application.registry, folder, config.publicUrl, log)
    await analyze(opened.ownerUrl)
  }
  const server = await createServer(services, createRoutes(application, signIn), registerApi(services))
  const close = async () => {
    await server.close()
    await signIn.close()
    mail.close()
    await opened.close()
  }
  try {
    await server.listen({ port: config.port, host: config.host })
  } catch (error) {
    await close()
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      throw new AppError('serve/port-taken', { port: config.port })
    throw error
  }
  const link = await nameFirstSteward(db, signIn, config.stewardEmail)
  log(`Telaio: ${config.publicUrl}`)
  if (link)
    log(
      `Prima volta: entra nella scrivania, una volta sola, da qui / first time: enter the desk, once, from here:\n  ${link}`,
    )
  const { clock } = services
  const stopWork = startWork({ db, application, mail, publicUrl: config.publicUrl, clock, log })
  await untilTold(async () => {
    await stopWork()
    await close()
  })
}

/** Resolves when the process was told to end and everything is closed. */
function untilTold(close: () => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    let isClosing = false
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (isClosing) return
        isClosing = true
        close().then(resolve, reject)
      })
    }
  })
}
