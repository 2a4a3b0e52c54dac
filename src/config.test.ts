import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { configErrors, readConfig } from './config.ts'
import { AppError } from './kernel/error.ts'

const APP_URL = 'postgres://telaio_app:secret@db.example:5432/telaio'
const OWNER_URL = 'postgres://telaio_owner:secret@db.example:5432/telaio'

function problemsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env)
    return []
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    expect(error.code).toBe('config/invalid')
    return error.problems.map(({ field, wrong }) => `${field} ${wrong}`)
  }
}

test('needs no variable at all', () => {
  expect(readConfig({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataDir: resolve('data'),
    database: undefined,
    publicUrl: 'http://localhost:3000',
    smtpUrl: undefined,
    outboxDir: resolve('data/outbox'),
    mailFrom: 'telaio@localhost',
    samples: true,
    stewardEmail: 'steward@telaio.local',
    trustProxy: false,
    language: 'en',
  })
})

test('reads every setting and cannot be changed afterwards', () => {
  const config = readConfig({
    PORT: '8080',
    TELAIO_HOST: '::1',
    TELAIO_DATA: '/srv/telaio',
    DATABASE_URL: APP_URL,
    TELAIO_OWNER_URL: OWNER_URL,
    TELAIO_PUBLIC_URL: 'https://agenda.example/',
    TELAIO_SMTP_URL: 'smtps://user:secret@mail.example:465',
    TELAIO_MAIL_FROM: 'agenda@unione.example',
    TELAIO_SAMPLES: 'No',
    TELAIO_STEWARD_EMAIL: 'segreteria@unione.example',
    TELAIO_TRUST_PROXY: '1',
    LANG: 'it_IT.UTF-8',
  })
  expect(config).toEqual({
    port: 8080,
    host: '::1',
    dataDir: '/srv/telaio',
    database: { appUrl: APP_URL, ownerUrl: OWNER_URL },
    publicUrl: 'https://agenda.example',
    smtpUrl: 'smtps://user:secret@mail.example:465',
    outboxDir: '/srv/telaio/outbox',
    mailFrom: 'agenda@unione.example',
    samples: false,
    stewardEmail: 'segreteria@unione.example',
    trustProxy: true,
    language: 'it',
  })
  expect(() => Object.assign(config, { port: 1 })).toThrow(TypeError)
  expect(() => Object.assign(config.database ?? {}, { appUrl: OWNER_URL })).toThrow(TypeError)
})

test('takes an empty variable for an absent one', () => {
  expect(readConfig({ PORT: '', TELAIO_SMTP_URL: ' ', TELAIO_SAMPLES: '' })).toEqual(readConfig({}))
})

test('tells all problems at once', () => {
  const problems = problemsOf({
    PORT: '70000',
    TELAIO_HOST: 'http://here',
    DATABASE_URL: 'mysql://db/telaio',
    TELAIO_PUBLIC_URL: 'agenda.example',
    TELAIO_SMTP_URL: 'mail.example',
    TELAIO_MAIL_FROM: 'nobody',
    TELAIO_SAMPLES: 'maybe',
    TELAIO_STEWARD_EMAIL: 'steward',
    TELAIO_TRUST_PROXY: '2',
  })
  expect(problems).toEqual([
    'PORT is not a port',
    'TELAIO_HOST is not an address to listen on',
    'DATABASE_URL is not the address of a PostgreSQL database',
    'TELAIO_PUBLIC_URL is not the address of a site',
    'TELAIO_SMTP_URL is not the address of a mail server',
    'TELAIO_MAIL_FROM is not an e-mail address',
    'TELAIO_SAMPLES is neither yes nor no',
    'TELAIO_STEWARD_EMAIL is not an e-mail address',
    'TELAIO_TRUST_PROXY is neither yes nor no',
    'TELAIO_OWNER_URL is missing, though DATABASE_URL is set',
  ])
})

test.each([
  ['PORT', ['0', '-1', '3000.5', 'http', '3e3']],
  ['TELAIO_HOST', ['127.0.0.1:3000', 'a b', '/tmp/socket']],
  [
    'TELAIO_PUBLIC_URL',
    ['https://agenda.example/telaio', 'https://agenda.example?x', 'ftp://agenda.example', 'https://'],
  ],
  ['TELAIO_SMTP_URL', ['smtp://', 'https://mail.example']],
])('refuses a wrong %s', (setting, values) => {
  for (const value of values) expect(problemsOf({ [setting]: value }), value).toHaveLength(1)
})

test('wants two different roles for a server database, each with a database', () => {
  expect(problemsOf({ TELAIO_OWNER_URL: OWNER_URL })).toEqual([
    'DATABASE_URL is missing, though TELAIO_OWNER_URL is set',
  ])
  expect(problemsOf({ DATABASE_URL: APP_URL, TELAIO_OWNER_URL: APP_URL })).toEqual([
    'TELAIO_OWNER_URL uses the same role as DATABASE_URL',
  ])
  expect(problemsOf({ DATABASE_URL: 'postgres://db.example', TELAIO_OWNER_URL: OWNER_URL })).toEqual([
    'DATABASE_URL is not the address of a PostgreSQL database',
  ])
})

test.each([
  ['it_IT.UTF-8', 'non è una porta', 'Un numero intero da 1 a 65535, per esempio 3000.'],
  ['C.UTF-8', 'is not a port', 'A whole number from 1 to 65535, such as 3000.'],
])('speaks to a terminal in %s', (locale, wrong, right) => {
  expect(() => readConfig({ LC_ALL: locale, PORT: 'x' })).toThrow(
    expect.objectContaining({ problems: [{ field: 'PORT', wrong, right }] }),
  )
  expect(configErrors).toHaveProperty(['config/invalid'])
})
