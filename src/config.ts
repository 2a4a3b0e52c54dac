import { join, resolve } from 'node:path'
import { z } from 'zod'
import { AppError, type ErrorKind, type Problem } from './kernel/error.ts'
import type { Language, Localized } from './kernel/language.ts'

/** The settings of the application: read once from the environment, then frozen. */
export type Config = {
  /** Port and address that the server listens on. */
  readonly port: number
  readonly host: string
  /** Absolute path of the folder that holds everything Telaio writes down. */
  readonly dataDir: string
  /** The server that holds the data; absent when it is the embedded one. */
  readonly database: { readonly appUrl: string; readonly ownerUrl: string } | undefined
  /** What people type to get here, without a slash at the end. */
  readonly publicUrl: string
  /** The mail server; without one, mail is written into `outboxDir`. */
  readonly smtpUrl: string | undefined
  readonly outboxDir: string
  readonly mailFrom: string
  /** Whether the sample territories are loaded into a database without territories. */
  readonly samples: boolean
  /** Who gets the one-time link that the first start prints. */
  readonly stewardEmail: string
  /** Whether the address of a visitor is the one that a proxy in front of us states. */
  readonly trustProxy: boolean
  /** The language of what the terminal says, as the terminal asks for it. */
  readonly language: Language
}

/** What can be wrong with a setting, and what would be right. */
const PROBLEMS: Readonly<Record<string, { wrong: Localized; right: Localized }>> = {
  port: {
    wrong: { it: 'non è una porta', en: 'is not a port' },
    right: {
      it: 'Un numero intero da 1 a 65535, per esempio 3000.',
      en: 'A whole number from 1 to 65535, such as 3000.',
    },
  },
  host: {
    wrong: { it: 'non è un indirizzo su cui ascoltare', en: 'is not an address to listen on' },
    right: {
      it: 'Un nome o un indirizzo IP senza porta: 127.0.0.1 per questa sola macchina, 0.0.0.0 per tutte.',
      en: 'A name or an IP address without port: 127.0.0.1 for this machine alone, 0.0.0.0 for all.',
    },
  },
  database: {
    wrong: {
      it: 'non è l’indirizzo di un database PostgreSQL',
      en: 'is not the address of a PostgreSQL database',
    },
    right: {
      it: 'Nella forma postgres://ruolo:password@server:5432/database.',
      en: 'In the form postgres://role:password@server:5432/database.',
    },
  },
  ownerMissing: {
    wrong: { it: 'manca, ma c’è DATABASE_URL', en: 'is missing, though DATABASE_URL is set' },
    right: {
      it: 'L’indirizzo dello stesso database con il ruolo che possiede le tabelle: le crea e le aggiorna lui. Non un superutente.',
      en: 'The address of the same database with the role that owns the tables, which creates and updates them. Not a superuser.',
    },
  },
  appMissing: {
    wrong: { it: 'manca, ma c’è TELAIO_OWNER_URL', en: 'is missing, though TELAIO_OWNER_URL is set' },
    right: {
      it: 'L’indirizzo dello stesso database con un ruolo che non possiede nulla: l’applicazione lavora con quello.',
      en: 'The address of the same database with a role that owns nothing: the application works with that one.',
    },
  },
  sameRole: {
    wrong: { it: 'usa lo stesso ruolo di DATABASE_URL', en: 'uses the same role as DATABASE_URL' },
    right: {
      it: 'Due ruoli diversi: chi possiede le tabelle non sente le regole che separano i territori.',
      en: 'Two different roles: the owner of the tables does not feel the rules that keep territories apart.',
    },
  },
  publicUrl: {
    wrong: { it: 'non è l’indirizzo di un sito', en: 'is not the address of a site' },
    right: {
      it: 'Solo schema e nome, per esempio https://agenda.unione.example, senza percorso.',
      en: 'Scheme and name only, such as https://agenda.union.example, without a path.',
    },
  },
  smtp: {
    wrong: { it: 'non è l’indirizzo di un server di posta', en: 'is not the address of a mail server' },
    right: {
      it: 'Nella forma smtp://utente:password@server:587 oppure smtps://utente:password@server:465.',
      en: 'In the form smtp://user:password@server:587 or smtps://user:password@server:465.',
    },
  },
  email: {
    wrong: { it: 'non è un indirizzo di posta', en: 'is not an e-mail address' },
    right: { it: 'Nella forma nome@esempio.it.', en: 'In the form name@example.org.' },
  },
  boolean: {
    wrong: { it: 'non è né sì né no', en: 'is neither yes nor no' },
    right: { it: 'true oppure false.', en: 'true or false.' },
  },
}

/** The error of settings that cannot work; its problems name each. */
export const configErrors: Record<string, ErrorKind> = {
  'config/invalid': {
    status: 500,
    text: {
      it: 'Telaio non parte con queste impostazioni. Correggile e riavvia.',
      en: 'Telaio cannot start with these settings. Mend them and start again.',
    },
  },
}

const YES = ['1', 'true', 'yes', 'on', 'sì', 'si']
const NO = ['0', 'false', 'no', 'off']

/** An address with one of `schemes`; `problem` names the words for one that is not. */
function address(problem: string, schemes: readonly string[]): z.ZodString {
  return z.string().refine((text) => {
    return URL.canParse(text) && schemes.includes(new URL(text).protocol) && new URL(text).hostname !== ''
  }, problem)
}

const database = address('database', ['postgres:', 'postgresql:']).refine(
  (text) => !URL.canParse(text) || new URL(text).pathname.length > 1,
  'database',
)
const email = z.email('email')

/** Words, not truthiness: `TELAIO_SAMPLES=false` must not mean yes because it is a text that is not empty. */
const boolean = z
  .string()
  .toLowerCase()
  .refine((text) => YES.includes(text) || NO.includes(text), 'boolean')
  .transform((text) => YES.includes(text))

const SETTINGS = z.object({
  PORT: z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535, 'port')
    .transform(Number)
    .default(3000),
  // Loopback unless told otherwise: a first look must not open a port to the whole network.
  TELAIO_HOST: z
    .string()
    .regex(/^(?:[a-z0-9.-]+|[0-9a-f:]*:[0-9a-f:.]*)$/i, 'host')
    .default('127.0.0.1'),
  TELAIO_DATA: z.string().default('data'),
  DATABASE_URL: database.optional(),
  TELAIO_OWNER_URL: database.optional(),
  TELAIO_PUBLIC_URL: address('publicUrl', ['http:', 'https:'])
    .refine(
      (text) => !URL.canParse(text) || /^\/?$/.test(text.slice(new URL(text).origin.length)),
      'publicUrl',
    )
    .transform((text) => new URL(text).origin)
    .optional(),
  TELAIO_SMTP_URL: address('smtp', ['smtp:', 'smtps:']).optional(),
  TELAIO_MAIL_FROM: email.optional(),
  TELAIO_SAMPLES: boolean.default(true),
  TELAIO_STEWARD_EMAIL: email.default('steward@telaio.local'),
  TELAIO_TRUST_PROXY: boolean.default(false),
})

/** What the two addresses of the database owe each other, as pairs of setting and problem. */
function checkRoles(given: Readonly<Record<string, string | undefined>>): [string, string][] {
  const { DATABASE_URL: app, TELAIO_OWNER_URL: owner } = given
  if (app && !owner) return [['TELAIO_OWNER_URL', 'ownerMissing']]
  if (owner && !app) return [['DATABASE_URL', 'appMissing']]
  if (!app || !owner || !URL.canParse(app) || !URL.canParse(owner)) return []
  return new URL(app).username === new URL(owner).username ? [['TELAIO_OWNER_URL', 'sameRole']] : []
}

/**
 * Reads the settings from the environment; a variable that is empty counts as absent.
 * @throws `config/invalid` with every problem at once, in the language of the terminal.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const language = readTerminalLanguage(env)
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const parsed = SETTINGS.safeParse(given)
  const issues = (parsed.error?.issues ?? []).map(({ path, message }): [string, string] => [
    String(path[0]),
    message,
  ])
  const wrong = [...issues, ...checkRoles(given)]
  if (!parsed.success || wrong.length > 0) throw invalid(wrong, language)
  const found = parsed.data
  const { PORT: port, DATABASE_URL: appUrl, TELAIO_OWNER_URL: ownerUrl } = found
  const publicUrl = found.TELAIO_PUBLIC_URL ?? `http://localhost:${port}`
  const dataDir = resolve(found.TELAIO_DATA)
  return Object.freeze({
    port,
    host: found.TELAIO_HOST,
    dataDir,
    database: appUrl && ownerUrl ? Object.freeze({ appUrl, ownerUrl }) : undefined,
    publicUrl,
    smtpUrl: found.TELAIO_SMTP_URL,
    outboxDir: join(dataDir, 'outbox'),
    mailFrom: found.TELAIO_MAIL_FROM ?? `telaio@${new URL(publicUrl).hostname}`,
    samples: found.TELAIO_SAMPLES,
    stewardEmail: found.TELAIO_STEWARD_EMAIL,
    trustProxy: found.TELAIO_TRUST_PROXY,
    language,
  })
}

/** English for every terminal that does not ask for Italian: so do the other programs of a server. */
function readTerminalLanguage(env: NodeJS.ProcessEnv): Language {
  return /^it/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'it' : 'en'
}

function invalid(wrong: readonly [setting: string, problem: string][], language: Language): AppError {
  const problems = new Map<string, Problem>()
  for (const [field, problem] of wrong) {
    const words = PROBLEMS[problem]
    if (words) problems.set(field, { field, wrong: words.wrong[language], right: words.right[language] })
  }
  return new AppError('config/invalid', {}, [...problems.values()])
}
