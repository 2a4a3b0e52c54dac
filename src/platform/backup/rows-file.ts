import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'

/** How many bytes a file has, and their digest. */
export type Measured = Readonly<{ bytes: number; sha256: string }>

async function writeAll(handle: FileHandle, chunk: Buffer): Promise<void> {
  for (let from = 0; from < chunk.length; ) {
    from += (await handle.write(chunk, from)).bytesWritten
  }
}

/** Writes a new file for its owner alone, piece by piece, down to the disk; gives what `produce` gives, and the measure. */
export async function writeMeasured<T>(
  file: string,
  produce: (write: (chunk: Buffer) => Promise<void>) => Promise<T>,
): Promise<Measured & Readonly<{ result: T }>> {
  const hash = createHash('sha256')
  let bytes = 0
  const handle = await open(file, 'wx', 0o600)
  try {
    const result = await produce(async (chunk) => {
      hash.update(chunk)
      bytes += chunk.length
      await writeAll(handle, chunk)
    })
    await handle.sync()
    return { result, bytes, sha256: hash.digest('hex') }
  } finally {
    await handle.close()
  }
}

/** Measures a file, piece by piece; null when it cannot be read. */
export async function measure(file: string): Promise<Measured | null> {
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for await (const chunk of createReadStream(file)) {
      hash.update(chunk as Buffer)
      bytes += (chunk as Buffer).length
    }
  } catch {
    return null
  }
  return { bytes, sha256: hash.digest('hex') }
}
