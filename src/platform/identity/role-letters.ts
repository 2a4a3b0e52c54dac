import type { Context } from '../context.ts'
import { listenTo } from '../job/event.ts'
import type { JobTools } from '../job/job.ts'
import { findRoleNews } from './grant-store.ts'
import { type RoleChange, roleGranted, roleWithdrawn } from './role-events.ts'
import { farewellLetter, invitationLetter } from './role-mail.ts'

const RETRIES = 6

async function write(
  { tx }: Context,
  change: RoleChange,
  { mail, publicUrl }: JobTools,
  isGranted: boolean,
): Promise<void> {
  const news = await findRoleNews(tx, change.accountId, change.bodyId)
  const isHeld = news?.held.some(({ role, bodyId }) => role === change.role && bodyId === change.bodyId)
  // What was given and taken again meanwhile is no news any more.
  if (!news || isHeld !== isGranted) return
  const letter = isGranted ? invitationLetter : farewellLetter
  const language = news.language ?? change.language
  await mail.send({ to: news.email, ...letter(publicUrl, language, news, change.role) })
}

/** The letters to whoever was given a role, and to whoever lost one. */
export const roleLetters = [
  listenTo(roleGranted, {
    name: 'role-granted-letter',
    title: { it: 'Scrive a chi ha ricevuto un ruolo', en: 'Write to whoever was given a role' },
    retries: RETRIES,
    hear: (ctx, change, tools) => write(ctx, change, tools, true),
  }),
  listenTo(roleWithdrawn, {
    name: 'role-withdrawn-letter',
    title: { it: 'Scrive a chi ha perso un ruolo', en: 'Write to whoever lost a role' },
    retries: RETRIES,
    hear: (ctx, change, tools) => write(ctx, change, tools, false),
  }),
]
