import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError, type ErrorKind, type Problem } from '../../kernel/error.ts'
import { newId } from '../../kernel/id.ts'
import { fillWords, type Language } from '../../kernel/language.ts'
import { LinkList, Notice, renderDocument } from '../../ui/index.ts'
import { HTTP_ERRORS } from './errors.ts'
import { type Frame, frameAnswer, menuOf } from './frame.tsx'
import { createLinks, pathOnInstallation, stripLanguage } from './links.ts'
import { httpWords } from './messages.ts'
import { frameOf, pathOf } from './page-route.ts'
import { type PageAnswer, page } from './route.ts'
import type { Services } from './services.ts'

/** An error as the world is told of it. */
export type ErrorFace = Readonly<{
  code: string
  status: number
  text: string
  problems: readonly Problem[]
  /** When trying again has a chance. */
  retrySeconds?: number
}>

// PostgreSQL's code for a query that it gave up because its time was over.
const GIVEN_UP = '57014'
/** When to come back: what was slow once is slow again until whatever made it so has passed. */
const RETRY_SECONDS = 60

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
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new AppError('http/too-large')
  if (code === GIVEN_UP) return new AppError('http/slow', { seconds: RETRY_SECONDS }, [], { cause: error })
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
    const { seconds } = known.details
    if (known.code === 'http/slow') services.log(`slow: ${(known.cause as Error).stack}`)
    return {
      code: known.code,
      status: kind.status,
      text: fillWords(kind.text[language], known.details),
      problems: known.problems,
      ...(typeof seconds === 'number' ? { retrySeconds: seconds } : {}),
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
  if (face.retrySeconds !== undefined) reply.header('retry-after', face.retrySeconds)
  if (face.code === 'http/sign-in' && request.method === 'GET') {
    const { domain, language } = known
    // With its query: a letter's link fills in the form to which it leads.
    const path = domain ? pathOnInstallation(request.url, domain.territory) : request.url
    const signIn = createLinks(language, domain).site('/accedi')
    return reply.redirect(`${signIn}?back=${encodeURIComponent(path)}`, 303)
  }
  const frame = frameOf(services, request, known)
  const answer = face.status === 404 ? missingPage(face, frame) : failedPage(face, frame)
  return reply
    .status(face.status)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(renderDocument(frameAnswer(answer, frame)))
}

function homeOf({ links, territory, domain }: Frame): string {
  const slug = territory?.slug ?? domain?.territory
  return slug === undefined ? links.site('/') : links.territory(slug)
}

/** Nobody did anything wrong: what is not there, and the ways from here. */
function missingPage(face: ErrorFace, frame: Frame): PageAnswer {
  const words = httpWords(frame.links.language)
  const ways = menuOf(frame)
  const content = (
    <>
      <h1>{words.notFound}</h1>
      <p>{face.text}</p>
      {ways.length > 0 ? (
        <>
          <p>{words.notFoundWays}</p>
          <LinkList items={[{ label: words.backHome, href: homeOf(frame) }, ...ways.slice(1)]} />
        </>
      ) : (
        <p>
          <a href={homeOf(frame)}>{words.backHome}</a>
        </p>
      )}
    </>
  )
  return page(words.notFound, content, { noIndex: true })
}

/** What happened, with every problem that is known, and the way back. */
function failedPage(face: ErrorFace, frame: Frame): PageAnswer {
  const words = httpWords(frame.links.language)
  const content = (
    <>
      <h1>{words.error}</h1>
      <Notice lang={frame.links.language} tone="error">
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
        <a href={homeOf(frame)}>{words.backHome}</a>
      </p>
    </>
  )
  return page(words.error, content, { noIndex: true })
}
