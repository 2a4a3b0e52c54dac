import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import nodemailer, { type SendMailOptions } from 'nodemailer'
import { newId } from '../../kernel/id.ts'
import { slugify } from '../../kernel/slug.ts'
import { type Outbox, openOutbox } from './outbox.ts'

/** A message to one person. */
export type Message = Readonly<{
  to: string
  subject: string
  text: string
  html?: string
  /** Where the reader of a letter that comes by itself ends it: a page, which a program of mail also posts to. */
  unsubscribeUrl?: string
}>

/** Sends messages. */
export type Mail = Readonly<{
  /** @throws whatever the mail server or the disk says, so that the caller can log it */
  send(message: Message): Promise<void>
  /** Lets go of the connection to the mail server. */
  close(): void
  /** The folder of letters, where there is no server. */
  outbox?: Outbox
}>

export type MailOptions = Readonly<{
  /** `smtp://user:password@server:587` or `smtps://…:465`; without one, messages become files. */
  smtpUrl: string | null
  outboxDir: string
  from: string
}>

// A person waits for the code: a mail server that does not answer must fail while they are still there.
const TIMEOUT_MS = 15_000

/**
 * Sends mail through a server, or writes each message as a file `.eml` that any mail program opens.
 */
export function createMail({ smtpUrl, outboxDir, from }: MailOptions): Mail {
  return smtpUrl ? viaServer(smtpUrl, from) : intoFolder(outboxDir, from)
}

function compose(message: Message, from: string): SendMailOptions {
  return {
    from,
    to: { name: '', address: message.to },
    subject: message.subject,
    text: message.text,
    ...(message.html === undefined ? {} : { html: message.html }),
    // Machines that answer on their own, such as holiday notes, leave such a message alone (RFC 3834).
    headers: {
      'Auto-Submitted': 'auto-generated',
      // One click ends a letter that comes by itself (RFC 8058).
      ...(message.unsubscribeUrl === undefined
        ? {}
        : {
            'List-Unsubscribe': `<${message.unsubscribeUrl}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
    },
    // Nothing that a message says may make us open a file or another address.
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

function viaServer(smtpUrl: string, from: string): Mail {
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  })
  return {
    async send(message) {
      await transport.sendMail(compose(message, from))
    },
    close: () => transport.close(),
  }
}

function intoFolder(outboxDir: string, from: string): Mail {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return {
    async send(message) {
      const { message: composed } = await transport.sendMail(compose(message, from))
      await mkdir(outboxDir, { recursive: true, mode: 0o700 })
      // A message may open the desk, so only the owner of the folder reads it.
      await writeFile(join(outboxDir, fileName(message.to, new Date())), readable(composed as Buffer), {
        mode: 0o600,
        flag: 'wx',
      })
    },
    close: () => transport.close(),
    outbox: openOutbox(outboxDir),
  }
}

/**
 * A message of plain text as any editor shows it. The encoding that mail servers need breaks long lines, and
 * with them the links that a person without a mail program must be able to copy.
 */
function readable(composed: Buffer): Buffer {
  const text = composed.toString('latin1')
  const end = text.indexOf('\r\n\r\n')
  const head = text.slice(0, end)
  const encoding = /^content-transfer-encoding: quoted-printable$/im
  if (!encoding.test(head) || !/^content-type: text\/plain/im.test(head)) return composed
  const body = text
    .slice(end)
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return Buffer.from(head.replace(encoding, 'Content-Transfer-Encoding: 8bit') + body, 'latin1')
}

/** Sorts by time, names the recipient, and never collides: `2026-11-23T08-05-12Z-sindaca-esempio-it-0f3a9c.eml`. */
function fileName(to: string, at: Date): string {
  const time = at
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-')
  return `${time}-${slugify(to).slice(0, 60)}-${newId().slice(-6)}.eml`
}
