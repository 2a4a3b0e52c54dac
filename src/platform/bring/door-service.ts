import { AppError } from '../../kernel/error.ts'
import type { Context } from '../context.ts'
import type { Upload } from '../http/upload.ts'
import type { Registry } from '../record/registry.ts'
import { explainFileError } from './bring-errors.ts'
import { takeFile } from './bring-service.ts'
import { type Reach, readAddress } from './source-service.ts'

/** What came of a file at the door: its id, or what is wrong and with which field. */
export type Taken = Readonly<
  { ok: true; id: string } | { ok: false; field: 'file' | 'target' | 'address'; text: string }
>

/** Keeps a file that was uploaded, or that stands at an address, or says in words why not. */
export async function tryFile(
  ctx: Context,
  registry: Registry,
  given: Readonly<{ target: string; upload: Upload | null; address: string }>,
  reach: Reach,
): Promise<Taken> {
  const address = given.upload === null && given.address !== '' ? given.address : null
  try {
    const upload = address === null ? given.upload : await readAddress(address, reach)
    return { ok: true, id: await takeFile(ctx, registry, given.target, upload, address) }
  } catch (error) {
    const text = explainFileError(error, ctx.language)
    const isTarget = error instanceof AppError && error.code === 'bring/no-target'
    return { ok: false, field: isTarget ? 'target' : address === null ? 'file' : 'address', text }
  }
}
