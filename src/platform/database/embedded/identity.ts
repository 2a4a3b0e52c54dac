import { readFile } from 'node:fs/promises'
import { runProgram } from './program.ts'

/** A process that cannot be mistaken for a later one with the same number. */
export type ProcessMark = { readonly pid: number; readonly started: string }

/**
 * When a process started, in the words of the system; `undefined` when there is none with that number.
 * After a restart of a machine or a container the same number soon belongs to another program.
 */
export async function findStart(pid: number): Promise<string | undefined> {
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  if (process.platform === 'linux') return findLinuxStart(pid)
  if (process.platform === 'win32') return answersSignal(pid) ? 'unknown' : undefined
  const { status, output } = await runProgram('/bin/ps', ['-o', 'lstart=', '-p', String(pid)])
  return status === 0 ? output.trim() : undefined
}

/** The mark of this process. */
export async function ownMark(): Promise<ProcessMark> {
  return { pid: process.pid, started: (await findStart(process.pid)) ?? 'unknown' }
}

/** True when the process that was marked is still there. */
export async function isRunning(mark: ProcessMark): Promise<boolean> {
  return (await findStart(mark.pid)) === mark.started
}

/** The words of a process's command line; none where the system does not tell. */
export async function readArguments(pid: number): Promise<string[]> {
  if (process.platform === 'linux') {
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    return line.split('\0').filter((word) => word !== '')
  }
  if (process.platform === 'win32') return []
  return (await runProgram('/bin/ps', ['-o', 'command=', '-p', String(pid)])).output.trim().split(' ')
}

async function findLinuxStart(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // The name of the program stands in brackets and may itself hold spaces and brackets. After it comes the state,
  // and 19 fields later the start, in ticks since the machine started: no change of the clock moves it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  // A zombie has ended; only nobody has asked for its exit code yet.
  return fields[0] === 'Z' ? undefined : fields[19]
}

/** True when some process has this number, be it a zombie. */
export function answersSignal(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
