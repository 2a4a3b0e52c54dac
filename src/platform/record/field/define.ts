import type { Fields } from './field.ts'

/** Declares fields and keeps their exact types, so that values are typed from the declaration. */
export function defineFields<const F extends Fields>(fields: F): F {
  return fields
}
