import { v7 } from 'uuid'

/** A UUIDv7: sorts by time of birth. Inside only; the outside knows (type, slug). */
export type Id = string

/** A new id. PostgreSQL makes them itself only from version 18, so the application does. */
export function newId(): Id {
  return v7()
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** True when `value` is a UUID in lower case. */
export function isId(value: string): boolean {
  return UUID.test(value)
}
