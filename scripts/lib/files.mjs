import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Every file below `folder`, sorted; none when the folder is not there. */
export async function listFiles(folder) {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile())
    return files.map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort()
  } catch (error) {
    if (error.code === 'ENOENT') return []
    throw error
  }
}

/** A digest of the names, relative to `root`, and the contents of `files`. */
export async function digestFiles(root, files) {
  const digest = createHash('sha256')
  for (const file of files) {
    const content = await readFile(file)
    digest.update(`${file.slice(root.length)} ${content.length}\n`).update(content)
  }
  return digest.digest('hex')
}
