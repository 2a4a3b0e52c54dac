import type { OpenApi, OperationObject } from '../openapi.ts'

/** An operation with the method and path under which it stands. */
export type Listed = Readonly<{ method: string; path: string; operation: OperationObject }>

/** The operations of a chapter, in the order of the document. */
export function operationsOf(document: OpenApi, tag: string): Listed[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) =>
      operation.tags.includes(tag) ? [{ method: method.toUpperCase(), path, operation }] : [],
    ),
  )
}
