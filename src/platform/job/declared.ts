import type { Application } from '../module.ts'
import type { Listener } from './event.ts'
import type { Job } from './job.ts'

type Declared = Pick<Application, 'modules'>

/** The jobs of all modules. */
export function jobsOf({ modules }: Declared): Job[] {
  return modules.flatMap((module) => module.jobs ?? [])
}

/** Whoever listens, of all modules. */
export function listenersOf({ modules }: Declared): Listener[] {
  return modules.flatMap((module) => module.listens ?? [])
}
