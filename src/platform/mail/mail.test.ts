import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createMail } from './mail.ts'

const from = 'telaio@unione.example'
const LINK = `https://agenda.unione.example/accedi/codice?email=anna%40comune.example&codice=123456&back=${'a'.repeat(80)}`
const message = {
  to: 'anna@comune.example',
  subject: '123 456 è il tuo codice',
  text: `Perché no? Il codice è 123 456.\n\n${LINK}\n`,
}

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telaio-mail-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** A mail server on loopback that believes everything and keeps what it was told. */
async function startMailServer(
  refuse = false,
): Promise<{ port: number; lines: string[]; stop: () => Promise<void> }> {
  const lines: string[] = []
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    let inData = false
    let rest = ''
    socket.on('error', () => undefined)
    socket.write('220 loopback\r\n')
    socket.on('data', (chunk) => {
      const parts = (rest + chunk).split('\r\n')
      rest = parts.pop() ?? ''
      for (const line of parts) {
        lines.push(line)
        if (inData && line !== '.') continue
        if (line === 'DATA') socket.write('354 go on\r\n')
        else if (refuse && line.startsWith('RCPT')) socket.write('550 no such mailbox\r\n')
        else if (line === 'QUIT') socket.end('221 bye\r\n')
        else socket.write('250 fine\r\n')
        inData = line === 'DATA'
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const stop = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  }
  return { port: (server.address() as AddressInfo).port, lines, stop }
}

test('without a server each message is a file that a person can read', async () => {
  const mail = createMail({ smtpUrl: null, outboxDir: join(folder, 'outbox'), from })
  await mail.send(message)
  await mail.send({ ...message, to: '../../etc/passwd@comune.example' })
  const names = (await readdir(join(folder, 'outbox'))).sort()
  expect(names).toHaveLength(2)
  expect(names[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ-[a-z0-9-]+-[0-9a-f]{6}\.eml$/)
  const own = names.find((name) => name.includes('-anna-comune-example-')) as string
  const text = await readFile(join(folder, 'outbox', own), 'utf8')
  expect(text).toContain(`From: ${from}\r\nTo: anna@comune.example\r\n`)
  expect(text).toContain('Content-Transfer-Encoding: 8bit')
  expect(text).toContain('Perché no? Il codice è 123 456.')
  expect(text).toContain(LINK)
})

test('nobody but the owner of the folder reads the outbox, for its messages open the desk', async () => {
  const mail = createMail({ smtpUrl: null, outboxDir: join(folder, 'outbox'), from })
  await mail.send(message)
  const [name] = await readdir(join(folder, 'outbox'))
  expect((await stat(join(folder, 'outbox'))).mode & 0o077).toBe(0)
  expect((await stat(join(folder, 'outbox', name as string))).mode & 0o077).toBe(0)
})

test('a message with two faces stays as it was composed', async () => {
  const mail = createMail({ smtpUrl: null, outboxDir: folder, from })
  await mail.send({ ...message, html: '<p>Il codice è <b>123 456</b></p>' })
  const text = await readFile(join(folder, (await readdir(folder))[0] as string), 'utf8')
  expect(text).toContain('multipart/alternative')
  expect(text).toContain('Content-Transfer-Encoding: quoted-printable')
})

test('a line break in a recipient or a subject adds no header', async () => {
  const mail = createMail({ smtpUrl: null, outboxDir: folder, from })
  await mail.send({
    to: 'anna@comune.example\r\nBcc: ladro@altrove.example',
    subject: 'a\r\nBcc: b@c.example',
    text: 'x',
  })
  const text = await readFile(join(folder, (await readdir(folder))[0] as string), 'utf8')
  expect(text).not.toMatch(/^bcc:/im)
})

test('with a server the message goes there and no file is written', async () => {
  const server = await startMailServer()
  const mail = createMail({ smtpUrl: `smtp://127.0.0.1:${server.port}`, outboxDir: folder, from })
  await mail.send(message)
  mail.close()
  await server.stop()
  expect(server.lines).toContain(`MAIL FROM:<${from}>`)
  expect(server.lines).toContain('RCPT TO:<anna@comune.example>')
  expect(server.lines).toContain('Auto-Submitted: auto-generated')
  expect(await readdir(folder)).toEqual([])
})

test('a letter that comes by itself says how to end it with one click', async () => {
  const mail = createMail({ smtpUrl: null, outboxDir: folder, from })
  await mail.send({ ...message, unsubscribeUrl: 'https://agenda.unione.example/salute/riepilogo/abc' })
  const text = await readFile(join(folder, (await readdir(folder))[0] as string), 'utf8')
  expect(text).toContain('List-Unsubscribe: <https://agenda.unione.example/salute/riepilogo/abc>\r\n')
  expect(text).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n')
})

test('a server that refuses is an error that says so', async () => {
  const server = await startMailServer(true)
  const mail = createMail({ smtpUrl: `smtp://127.0.0.1:${server.port}`, outboxDir: folder, from })
  await expect(mail.send(message)).rejects.toThrow('no such mailbox')
  mail.close()
  await server.stop()
})
