import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../../kernel/error.ts'
import { answersSignal } from './identity.ts'

/**
 * What `postmaster.pid` tells of a server. PostgreSQL writes it while it starts and removes it as the last thing it
 * does; a killed one leaves it behind.
 */
export type ServerNote = {
  readonly pid: number
  readonly port: number
  /** `starting`, `ready`, `stopping`, or `''` while it is being written. */
  readonly state: string
}

/**
 * Reads the note of the server of a database folder; `undefined` when there is none.
 * @throws `embedded/folder-not-readable`
 */
export async function findServerNote(folder: string): Promise<ServerNote | undefined> {
  const text = await readFile(notePath(folder), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
    throw new AppError('embedded/folder-not-readable', { folder, reason: error.message }, [], {
      cause: error,
    })
  })
  if (text === undefined) return undefined
  const lines = text.split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3]), state: lines[7]?.trim() ?? '' }
}

/**
 * Makes PostgreSQL see that the server of the note is no more, and gives what takes this back.
 *
 * PostgreSQL would take it for a living one when its number now belongs to another program, or to a zombie, which a
 * container that does not collect them keeps for ever. It does not mind the number of the process that starts it,
 * and still uses the rest of the note to make sure that no session of the old server is left; removing the file
 * would take that safety away. A server that does live after all would leave within a minute: hence the way back.
 */
export async function disownServerNote(folder: string): Promise<() => Promise<void>> {
  const note = await findServerNote(folder)
  if (!note || !answersSignal(note.pid)) return async () => undefined
  const text = await readFile(notePath(folder), 'utf8')
  await writeFile(notePath(folder), text.replace(/^\d+/, String(process.pid)))
  return async () => {
    // Only over a note that is still there: a new file would be ours, and PostgreSQL could not change it.
    if (await findServerNote(folder)) await writeFile(notePath(folder), text)
  }
}

function notePath(folder: string): string {
  return join(folder, 'postmaster.pid')
}
