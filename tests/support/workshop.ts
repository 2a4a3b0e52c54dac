import type { Database } from '../../src/platform/database/database.ts'
import type { Workshop } from '../../src/platform/job/worker.ts'
import type { Module } from '../../src/platform/module.ts'
import { createRegistry } from '../../src/platform/record/registry.ts'

type Given = Partial<Omit<Workshop, 'application'>> & Readonly<{ modules: readonly Partial<Module>[] }>

/** A place where the jobs and listeners of some modules are worked off, with a clock that may be the test's own. */
export function testWorkshop(db: Database, { modules, ...given }: Given): Workshop {
  const whole = modules.map(
    (module): Module => ({
      name: 'prova',
      title: { it: 'Prova', en: 'Try' },
      needs: [],
      records: [],
      menu: [],
      routes: () => [],
      errors: {},
      ...module,
    }),
  )
  return {
    db,
    application: { modules: whole, registry: createRegistry([], []), errors: {} },
    mail: { send: async () => undefined, close: () => undefined },
    publicUrl: 'http://telaio.test',
    clock: () => new Date(),
    log: () => undefined,
    ...given,
  }
}
