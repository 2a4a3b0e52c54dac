import pg from 'pg'
import { AppError } from '../../kernel/error.ts'

/**
 * Tries an address of the settings, so that a wrong one is told in words and without its password.
 * @throws AppError `database/unreachable`
 */
export async function assertReachable(url: string, setting: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  // A connection that is refused must not also end the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (cause) {
    const { hostname, port, pathname, username } = new URL(url)
    const address = `${hostname}:${port || 5432}${pathname}`
    const reason = cause instanceof Error && cause.message ? cause.message : String(cause)
    const details = { setting, address, role: decodeURIComponent(username), reason }
    throw new AppError('database/unreachable', details, [], { cause: cause as Error })
  } finally {
    await client.end().catch(() => undefined)
  }
}
