import { sql } from 'kysely'
import type { Id } from '../../../kernel/id.ts'

/** Narrows a query to what some bodies own, which for null is all. */
export const ofBodies = (column: string, bodies: readonly Id[] | null) =>
  bodies === null ? sql`` : sql`and ${sql.ref(column)} = any(${bodies}::uuid[])`
