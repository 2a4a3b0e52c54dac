import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../../kernel/error.ts'
import { faceOf, problemJson } from '../http/error-answer.tsx'
import { pathOf } from '../http/page-route.ts'
import type { Services } from '../http/services.ts'

/** Errors of PostgreSQL that two writes at the same moment give: unique, foreign key, serialisation, deadlock. */
const CONFLICTS: ReadonlySet<string> = new Set(['23505', '23503', '40001', '40P01'])

/** The codes of the server's own library, in ours. */
const LIBRARY: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'api/media-type',
  FST_ERR_CTP_BODY_TOO_LARGE: 'api/too-large',
}

/** What pages and programs are told differently: a program has a precondition where a person has a form. */
const FOR_PROGRAMS: Readonly<Record<string, string>> = {
  'record/stale': 'api/stale',
  'http/not-found': 'api/not-found',
  'http/sign-in': 'api/token',
}

/** An error in the words of the API; what is not known stays as it is. */
export function toApiError(error: unknown): unknown {
  if (error instanceof AppError) {
    const code = FOR_PROGRAMS[error.code]
    return code ? new AppError(code, error.details, error.problems, { cause: error }) : error
  }
  const {
    code = '',
    message = '',
    statusCode,
  } = error as {
    code?: string
    message?: string
    statusCode?: number
  }
  if (CONFLICTS.has(code)) return new AppError('api/conflict', {}, [], { cause: error })
  const known = LIBRARY[code]
  if (known) return new AppError(known)
  if (statusCode === 400) return new AppError('api/body', { reason: message })
  return error
}

/** Answers an error as problem+json (RFC 9457), with the headers that its status calls for. */
export function answerProblem(
  services: Services,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const known = toApiError(error)
  const face = faceOf(services, known, request.known.language)
  const details = known instanceof AppError ? known.details : {}
  if (face.status === 401) reply.header('www-authenticate', 'Bearer realm="telaio"')
  if (face.status === 405) reply.header('allow', details.allowed)
  if (face.retrySeconds !== undefined) reply.header('retry-after', face.retrySeconds)
  const current = face.code === 'api/stale' ? { current: details.current } : {}
  return reply
    .status(face.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify({ ...problemJson(face, pathOf(request)), ...current }))
}
