import { createHmac } from 'node:crypto'
import { betterAuth } from 'better-auth'
import { emailOTP } from 'better-auth/plugins/email-otp'
import { magicLink } from 'better-auth/plugins/magic-link'
import { newId } from '../../kernel/id.ts'
import type { Database } from '../database/database.ts'
import { CODE_ATTEMPTS, CODE_DIGITS, CODE_MINUTES, LINK_HOURS, SESSION_DAYS } from './rules.ts'

const MINUTE_S = 60
const HOUR_S = 60 * MINUTE_S
const DAY_S = 24 * HOUR_S

/** What the sign-in library needs to know of us. */
type LibraryOptions = Readonly<{
  db: Database
  /** At least 32 characters; signs cookies and codes. */
  secret: string
  publicUrl: string
  log: (line: string) => void
}>

/** The name of the session's cookie: `__Host-` makes browsers refuse it without TLS or from another host. */
export function sessionCookieName(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Host-telaio' : 'telaio'
}

const STAMPS = { createdAt: 'created_at', updatedAt: 'updated_at' } as const

/** The library's models on our tables. */
const MODELS = {
  user: {
    modelName: 'identity_account',
    fields: { emailVerified: 'email_verified', ...STAMPS },
    additionalFields: {
      isAdministrator: { type: 'boolean', fieldName: 'is_administrator', required: true, input: false },
    },
  },
  session: {
    modelName: 'identity_session',
    fields: {
      userId: 'account_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
      ...STAMPS,
    },
    expiresIn: SESSION_DAYS * DAY_S,
    // Reading a page must not write, nor answer with a cookie.
    disableSessionRefresh: true,
  },
  account: {
    modelName: 'identity_credential',
    fields: {
      userId: 'account_id',
      providerId: 'provider_id',
      accountId: 'provider_account_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      ...STAMPS,
    },
  },
  verification: { modelName: 'identity_verification', fields: { expiresAt: 'expires_at', ...STAMPS } },
} as const

/** Six digits by mail. */
function codePlugin(secret: string) {
  return emailOTP({
    otpLength: CODE_DIGITS,
    expiresIn: CODE_MINUTES * MINUTE_S,
    allowedAttempts: CODE_ATTEMPTS,
    disableSignUp: true,
    // A million codes are hashed in no time, so the hash is keyed: a copy of the database opens nothing.
    storeOTP: {
      hash: async (code) => createHmac('sha256', secret).update(`code:${code}`).digest('base64url'),
    },
    // Codes are made by `createVerificationOTP` and mailed by us, after the answer.
    sendVerificationOTP: async () => undefined,
  })
}

/** Handed through the library as metadata of a link, to get its token back. */
export type LinkTaker = { take: (token: string) => void }

/** A long token for an address that opens a session once. */
function linkPlugin() {
  return magicLink({
    expiresIn: LINK_HOURS * HOUR_S,
    disableSignUp: true,
    storeToken: 'hashed',
    // Whoever asks for a link takes its token here, to print it.
    sendMagicLink: async ({ token, metadata }) => (metadata as LinkTaker).take(token),
  })
}

/**
 * The sign-in library, set up on our tables. Only its functions are called: its own addresses are not served,
 * so its rate limits and its checks of origin are ours to do, in `platform/http`.
 */
export function createSignInLibrary({ db, secret, publicUrl, log }: LibraryOptions) {
  return betterAuth({
    ...MODELS,
    appName: 'Telaio',
    baseURL: publicUrl,
    secret,
    database: { db, type: 'postgres', transaction: true },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: {
      disableColors: true,
      level: 'warn',
      log: (level, message) => log(`sign-in ${level}: ${message}`),
    },
    advanced: {
      database: { generateId: () => newId() },
      // The prefix that the library knows is __Secure-; ours is stronger, so it stands in the name below.
      useSecureCookies: false,
      cookies: {
        session_token: {
          name: sessionCookieName(publicUrl),
          attributes: { httpOnly: true, sameSite: 'lax', path: '/', secure: publicUrl.startsWith('https:') },
        },
      },
    },
    plugins: [codePlugin(secret), linkPlugin()],
  })
}

export type SignInLibrary = ReturnType<typeof createSignInLibrary>
