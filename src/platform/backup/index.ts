/**
 * The backup of a whole installation: every territory, account, grant, token and the chain of acts, as a folder.
 *
 *     const made = await backUp(ownerUrl, dir, { secret, software, now })
 *     const restored = await restore(addresses, dir, { migrations, secretFile })
 */
export { backUp } from './backup.ts'
export { BACKUP_ERRORS } from './backup-errors.ts'
export { restore } from './restore.ts'
