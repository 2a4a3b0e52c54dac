import { z } from 'zod'
import { LANGUAGES } from '../../kernel/language.ts'
import type { Event } from '../job/event.ts'
import { ROLES } from './rules.ts'

const ROLE_CHANGE = z.object({
  accountId: z.string(),
  role: z.enum(ROLES),
  bodyId: z.string().nullable(),
  /** The one of whoever gave or took the role: for a holder who has not signed in yet. */
  language: z.enum(LANGUAGES),
})

/** Whose role, and which. */
export type RoleChange = z.infer<typeof ROLE_CHANGE>

/** Somebody has a role in the territory that they did not have. */
export const roleGranted: Event<RoleChange> = { name: 'role.granted', payload: ROLE_CHANGE }

/** Somebody has lost a role in the territory. */
export const roleWithdrawn: Event<RoleChange> = { name: 'role.withdrawn', payload: ROLE_CHANGE }
