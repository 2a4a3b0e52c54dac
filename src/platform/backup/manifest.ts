import { createHash } from 'node:crypto'
import { open, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../kernel/error.ts'

/** A backup of another format is not guessed at. */
export const FORMAT = 'telaio-backup/1'
/** What makes a folder a backup. It is written last: without it there is none. */
export const MANIFEST_FILE = 'manifest.json'
/** Where the rows of one backup stand, inside its folder. */
export const ROWS_FOLDER = /^rows-\d{8}T\d{9}Z$/
/** The files in it: the rows of a table, and the secret of the installation. */
export const ROWS_FILE = /^(?:[a-z][a-z0-9_]*\.copy|secret)$/

const digest = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().min(0)
const MANIFEST = z.strictObject({
  format: z.literal(FORMAT),
  software: z.string(),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.strictObject({ name: z.string(), digest })),
  territories: z.array(z.string()),
  folder: z.string().regex(ROWS_FOLDER),
  files: z.array(
    z.strictObject({
      name: z.string().regex(ROWS_FILE),
      /** Absent for the secret. */
      table: z.strictObject({ name: z.string(), columns: z.array(z.string()), rows: count }).optional(),
      bytes: count,
      sha256: digest,
    }),
  ),
})

/** What a backup says of itself. */
export type Manifest = z.infer<typeof MANIFEST>
export type ManifestFile = Manifest['files'][number]

const sealOf = (manifest: object) => createHash('sha256').update(JSON.stringify(manifest)).digest('hex')

/** Writes the manifest through a new file, so that the folder holds the earlier backup or this one, nothing between. */
export async function writeManifest(dir: string, manifest: Manifest): Promise<void> {
  const file = join(dir, MANIFEST_FILE)
  const handle = await open(`${file}.new`, 'w', 0o600)
  try {
    await handle.writeFile(`${JSON.stringify({ ...manifest, seal: sealOf(manifest) }, null, 2)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(`${file}.new`, file)
}

/** The text of a manifest as it was sealed; null when a byte of it is another. */
function unseal(text: string): Record<string, unknown> | null {
  try {
    const { seal, ...manifest } = JSON.parse(text) as Record<string, unknown>
    const isWhole = text === `${JSON.stringify({ ...manifest, seal }, null, 2)}\n`
    return isWhole && seal === sealOf(manifest) ? manifest : null
  } catch {
    return null
  }
}

async function explainAbsence(dir: string, cause: unknown): Promise<AppError> {
  const names = await readdir(dir).catch(() => [])
  const code = names.some((name) => ROWS_FOLDER.test(name)) ? 'restore/unfinished' : 'restore/none'
  return new AppError(code, { folder: dir, file: MANIFEST_FILE }, [], { cause })
}

/**
 * Reads the manifest of a backup.
 * @throws AppError `restore/none`, `restore/unfinished`, `restore/format`, `restore/damaged`
 */
export async function readManifest(dir: string): Promise<Manifest> {
  const text = await readFile(join(dir, MANIFEST_FILE), 'utf8').catch(async (error: unknown) => {
    throw await explainAbsence(dir, error)
  })
  const manifest = unseal(text)
  if (manifest && manifest.format !== FORMAT)
    throw new AppError('restore/format', { format: String(manifest.format), known: FORMAT })
  const parsed = MANIFEST.safeParse(manifest)
  if (parsed.success) return parsed.data
  const problem = { file: MANIFEST_FILE, wrong: 'non è più com’era / is not as it was' }
  throw new AppError('restore/damaged', { folder: dir }, [problem])
}
