import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** The letters that wait in a folder. */
export type Outbox = Readonly<{
  /** The names of the files that are for an address. */
  lettersTo(address: string): Promise<string[]>
  eraseTo(address: string): Promise<void>
  eraseBefore(moment: Date): Promise<void>
}>

/** The time at which a letter was written begins its name: `2026-11-23T08-05-12Z-…`. */
const LETTER = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z-.*\.eml$/

/** Opens the folder into which letters go; one that is not there yet is empty. */
export function openOutbox(folder: string): Outbox {
  const names = async (): Promise<string[]> => {
    const found = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return []
      throw error
    })
    return found.filter((name) => LETTER.test(name)).sort()
  }
  const lettersTo = async (address: string): Promise<string[]> => {
    const found: string[] = []
    for (const name of await names()) {
      const head = (await readFile(join(folder, name), 'latin1')).split('\r\n\r\n', 1)[0] ?? ''
      const to = /^to:\s*(.*(?:\r\n[ \t].*)*)/im.exec(head)?.[1]?.toLowerCase() ?? ''
      if (to.split(/[\s<>,]+/).includes(address)) found.push(name)
    }
    return found
  }
  const erase = (found: readonly string[]) =>
    Promise.all(found.map((name) => rm(join(folder, name), { force: true })))
  return {
    lettersTo,
    async eraseTo(address) {
      await erase(await lettersTo(address))
    },
    async eraseBefore(moment) {
      await erase((await names()).filter((name) => new Date(name.replace(LETTER, '$1T$2:$3:$4Z')) < moment))
    },
  }
}
