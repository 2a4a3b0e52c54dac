import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/**
 * Writes `chunks` into a file of the system's temporary folder and gives a stream of it; the file goes when the
 * stream ends or breaks off. So the transaction that makes the chunks ends before a slow reader has begun, memory
 * does not grow with the file, and what breaks halfway is an error and not half a file.
 * @throws whatever making the chunks throws
 */
export async function spool(
  chunks: AsyncIterable<string | Uint8Array> | Iterable<string>,
): Promise<Readable> {
  const path = join(tmpdir(), `telaio-${randomUUID()}`)
  const remove = () => rm(path, { force: true })
  try {
    await pipeline(Readable.from(chunks), createWriteStream(path, { flags: 'wx', mode: 0o600 }))
  } catch (error) {
    await remove()
    throw error
  }
  const stream = createReadStream(path)
  stream.once('close', () => void remove())
  return stream
}
