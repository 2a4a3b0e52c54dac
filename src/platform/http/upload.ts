import type { FastifyInstance } from 'fastify'
import { AppError } from '../../kernel/error.ts'

/** A file that came with a form. */
export type Upload = Readonly<{ name: string; bytes: Uint8Array }>

// Two hundred thousand values with their sources have some forty megabytes; a tenth more than twice that is no honest file.
const UPLOAD_MEGABYTES = 96
/** As large as a form with a file may be. */
export const UPLOAD_BYTES = UPLOAD_MEGABYTES * 1024 * 1024

/** What a form with a file says: its texts, and the file where one was chosen. */
type Multipart = Readonly<{ form: Record<string, string>; upload: Upload | null }>

async function readMultipart(type: string, body: Buffer): Promise<Multipart> {
  const parts = await new Response(new Uint8Array(body), { headers: { 'content-type': type } })
    .formData()
    .catch((error: Error) => {
      throw new AppError('http/bad-request', { reason: 'multipart/form-data' }, [], { cause: error })
    })
  const form: Record<string, string> = Object.create(null)
  let upload: Upload | null = null
  for (const [name, value] of parts) {
    if (typeof value === 'string') form[name] = value
    // A browser sends a file without a name where none was chosen.
    else if (value.name !== '')
      upload = { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) }
  }
  return { form, upload }
}

/** Lets forms bring a file, on the routes that say so; on any other such a body is refused before it is read. */
export function takeUploads(server: FastifyInstance): void {
  server.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer', bodyLimit: UPLOAD_BYTES },
    async (request: Parameters<Parameters<FastifyInstance['addContentTypeParser']>[2]>[0], body: Buffer) => {
      if (!request.routeOptions.config.takesFile) throw new AppError('http/no-file')
      const { form, upload } = await readMultipart(request.headers['content-type'] ?? '', body)
      request.upload = upload
      return form
    },
  )
}
