import { spawn } from 'node:child_process'
import { AppError } from '../../../kernel/error.ts'

/** The operating-system user that PostgreSQL runs as; absent when it is the user that we are. */
export type SystemUser = { readonly name: string; readonly uid: number; readonly gid: number }

/** What a finished program left. */
export type Outcome = { readonly status: number | null; readonly output: string }

/** The part of spawn's options that makes a program run as `user`, in a folder that everybody may enter. */
export function runAs(user: SystemUser | undefined) {
  // The environment of the caller is not passed on: PGDATA, PGPORT or LC_ALL of a shell must not change the
  // server. Windows adds the variables that it cannot do without by itself.
  const surroundings = {
    cwd: process.platform === 'win32' ? process.cwd() : '/',
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    windowsHide: true,
  }
  return user ? { ...surroundings, uid: user.uid, gid: user.gid } : surroundings
}

/**
 * Runs a program to its end, with `input` as its standard input, and gives back everything it said.
 * A program that cannot be started has status `null` and the reason as its output.
 */
export function runProgram(
  path: string,
  args: readonly string[],
  options: { user?: SystemUser | undefined; input?: string } = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    let output = ''
    const failed = (error: Error): void => resolve({ status: null, output: error.message })
    try {
      const child = spawn(path, args, { ...runAs(options.user), stdio: 'pipe' })
      const listen = (chunk: Buffer): void => {
        output += chunk.toString()
      }
      child.on('error', failed)
      child.stdout.on('data', listen)
      child.stderr.on('data', listen)
      // A program that ends before it read its input closes the pipe; its status tells the reason.
      child.stdin.on('error', () => undefined)
      child.on('close', (status) => resolve({ status, output }))
      child.stdin.end(options.input ?? '')
    } catch (error) {
      failed(error as Error)
    }
  })
}

/**
 * Runs a program that has to succeed.
 * @throws `code` with the last lines of what the program said.
 */
export async function requireSuccess(
  code: string,
  path: string,
  args: readonly string[],
  options: { user?: SystemUser | undefined; input?: string } = {},
): Promise<void> {
  const { status, output } = await runProgram(path, args, options)
  if (status !== 0) throw new AppError(code, { reason: lastLines(output) })
}

/** The last lines of a program's output: the reason stands at the end. */
export function lastLines(output: string, count = 5): string {
  return output.trimEnd().split('\n').slice(-count).join('\n')
}
