import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError, type ErrorKind, type Problem } from '../../kernel/error.ts'
import { newId } from '../../kernel/id.ts'
import { fillWords, type Language } from '../../kernel/language.ts'
import { Notice, renderDocument } from '../../ui/index.ts'
import { HTTP_ERRORS } from './errors.ts'
import { frameAnswer } from './frame.tsx'
import { createLinks, stripLanguage } from './links.ts'
import { httpWords } from './messages.ts'
import { frameOf, pathOf } from './page-route.ts'
import type { Services } from './services.ts'

/** An error as the world is told of it. */
export type ErrorFace = Readonly<{ code: string; status: number; text: string; problems: readonly Problem[] }>

const FAULT: ErrorKind = HTTP_ERRORS['http/fault']

/** What a failed library calls its error, in our codes. */
function translate(error: unknown): AppError {
  if (error instanceof AppError) return error
  const { code, statusCode, message, ttl } = error as {
    code?: string
    statusCode?: number
    message?: string
    ttl?: number
  }
  if (code === 'http/not-found' || code === 'FST_ERR_MAX_PARAM_LENGTH' || code === 'FST_ERR_BAD_URL') {
    return new AppError('http/not-found')
  }
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new AppError('http/too-large', { limit: '4 MB' })
  if (statusCode === 429) return new AppError('http/too-many', { seconds: Math.ceil((ttl ?? 60_000) / 1000) })
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new AppError('http/bad-request', { reason: message ?? String(statusCode) })
  }
  return new AppError('http/fault', { reference: newId() }, [], { cause: error })
}

/** The words and status of an error in one language; what is not ours is a fault with a number to quote. */
export function faceOf(services: Services, error: unknown, language: Language): ErrorFace {
  const known = translate(error)
  const kind = services.application.errors[known.code]
  if (kind && kind !== FAULT) {
    return {
      code: known.code,
      status: kind.status,
      text: fillWords(kind.text[language], known.details),
      problems: known.problems,
    }
  }
  const reference = String(known.details.reference ?? newId())
  const cause = known.cause instanceof Error ? known.cause : known
  services.log(`fault ${reference}: ${cause.stack ?? cause.message}`)
  return {
    code: 'http/fault',
    status: 500,
    text: fillWords(FAULT.text[language], { reference }),
    problems: [],
  }
}

/** RFC 9457: the same error for a program. */
export function problemJson(face: ErrorFace, instance: string) {
  return {
    type: `urn:telaio:error:${face.code}`,
    title: face.text,
    status: face.status,
    code: face.code,
    instance,
    ...(face.problems.length > 0 ? { problems: face.problems } : {}),
  }
}

/** Turns an error into a page, into problem+json for a program, or into the way to sign in. */
export function answerError(
  services: Services,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const known = request.known
  const face = faceOf(services, error, known.language)
  if (stripLanguage(pathOf(request)).path.startsWith('/api/')) {
    return reply
      .status(face.status)
      .type('application/problem+json')
      .send(problemJson(face, pathOf(request)))
  }
  const links = createLinks(known.language)
  if (face.code === 'http/sign-in' && request.method === 'GET') {
    return reply.redirect(`${links.site('/accedi')}?back=${encodeURIComponent(pathOf(request))}`, 303)
  }
  const words = httpWords(known.language)
  const home = known.territory ? links.territory(known.territory.slug) : links.site('/')
  const content = (
    <>
      <h1>{words.error}</h1>
      <Notice lang={known.language} tone="error">
        <p>{face.text}</p>
        {face.problems.length > 0 ? (
          <ul>
            {face.problems.map((problem) => (
              <li key={`${problem.field} ${problem.wrong}`}>
                {problem.field ? `${problem.field}: ` : ''}
                {problem.wrong}
                {problem.right ? ` (${problem.right})` : ''}
              </li>
            ))}
          </ul>
        ) : null}
      </Notice>
      <p>
        <a href={home}>{words.backHome}</a>
      </p>
    </>
  )
  const frame = frameOf(services, request, known)
  const answer = { kind: 'page', title: words.error, content, noIndex: true } as const
  return reply
    .status(face.status)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(renderDocument(frameAnswer(answer, frame)))
}
