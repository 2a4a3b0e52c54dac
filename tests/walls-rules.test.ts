/** The walls are only as good as what they stop: a small house with one breach for each of them. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cruised, cruiseHouse } from './support/cruise.ts'
import { findBreaches, findUndeclaredNeeds, isProduct } from './walls-rules.ts'

/** Sound, file by file: what the walls must let through. */
const SOUND: Readonly<Record<string, string>> = {
  'package.json': '{"type":"module","dependencies":{"kysely":"1"},"devDependencies":{"vitest":"1"}}',
  'node_modules/kysely/package.json':
    '{"name":"kysely","version":"1.0.0","type":"module","exports":"./index.js"}',
  'node_modules/kysely/index.js': 'export const sql = 1\n',
  'node_modules/vitest/package.json':
    '{"name":"vitest","version":"1.0.0","type":"module","exports":"./index.js"}',
  'node_modules/vitest/index.js': 'export const test = 1\n',
  'src/main.ts': "import './app.ts'\nimport './config.ts'\n",
  'src/app.ts': "import './modules/agenda/module.ts'\nimport './modules/pact/module.ts'\n",
  'src/config.ts': "import './kernel/text.ts'\n",
  'src/kernel/text.ts': 'export type Text = string\nexport const text = 1\n',
  'src/ui/card.tsx': "import '../kernel/text.ts'\n",
  'src/platform/i18n/format.ts': 'export const a = 1\n',
  'src/platform/database/database.ts': "import { sql } from 'kysely'\nexport const a = sql\n",
  'src/platform/record/record-store.ts':
    "import { sql } from 'kysely'\nexport const a = sql\nexport type Row = 1\n",
  'src/platform/record/record-service.ts':
    "import './record-store.ts'\nimport type { sql } from 'kysely'\nexport type B = typeof sql\n",
  'src/modules/agenda/module.ts': "import './pages.tsx'\n",
  'src/modules/agenda/index.ts': "export * from './service.ts'\n",
  'src/modules/agenda/types.ts':
    "import type { Text } from '../../kernel/text.ts'\nexport type Goal = Text\n",
  'src/modules/agenda/rules.ts':
    "import type { Row } from '../../platform/record/record-store.ts'\nimport './types.ts'\nexport type C = Row\n",
  'src/modules/agenda/service.ts': "import './rules.ts'\nimport '../../platform/record/record-service.ts'\n",
  'src/modules/agenda/service.test.ts': "import 'vitest'\nimport '../../app.ts'\n",
  'src/modules/agenda/pages.tsx': "import './service.ts'\nimport './views/goal.tsx'\n",
  'src/modules/agenda/views/goal.tsx':
    "import '../../../ui/card.tsx'\nimport '../types.ts'\nimport '../../../platform/i18n/format.ts'\n",
  'src/modules/pact/module.ts': "import './service.ts'\n",
  'src/modules/pact/service.ts': "import '../agenda/index.ts'\n",
}

/** Each a file that breaks one wall, with the line that must be reported. */
const BREACHES: readonly (readonly [path: string, text: string, fault: string])[] = [
  ['src/kernel/a.ts', "import './b.ts'", 'no-cycle: src/kernel/a.ts → src/kernel/b.ts'],
  ['src/kernel/c.ts', "import '../ui/card.tsx'", 'kernel-alone: src/kernel/c.ts → src/ui/card.tsx'],
  ['src/kernel/d.ts', "import 'node:fs'", 'kernel-pure: src/kernel/d.ts → fs'],
  ['src/ui/a.tsx', "import '../config.ts'", 'ui-on-kernel: src/ui/a.tsx → src/config.ts'],
  [
    'src/platform/a.ts',
    "import type { Goal } from '../modules/agenda/types.ts'\nexport type A = Goal",
    'platform-knows-no-module: src/platform/a.ts → src/modules/agenda/types.ts',
  ],
  [
    'src/modules/pact/a.ts',
    "import '../../config.ts'",
    'modules-below-app: src/modules/pact/a.ts → src/config.ts',
  ],
  [
    'src/modules/pact/b.ts',
    "import '../agenda/service.ts'",
    'modules-by-the-door: src/modules/pact/b.ts → src/modules/agenda/service.ts',
  ],
  [
    'src/modules/pact/c.ts',
    "import './module.ts'",
    'manifest-for-app: src/modules/pact/c.ts → src/modules/pact/module.ts',
  ],
  [
    'src/commands/export.ts',
    "import '../modules/pact/service.ts'",
    'app-by-the-manifest: src/commands/export.ts → src/modules/pact/service.ts',
  ],
  [
    'src/serve.ts',
    "import './modules/pact/service.ts'",
    'app-by-the-manifest: src/serve.ts → src/modules/pact/service.ts',
  ],
  [
    'src/modules/pact/rules.ts',
    "import './service.ts'",
    'rules-pure: src/modules/pact/rules.ts → src/modules/pact/service.ts',
  ],
  ['src/platform/late-rules.ts', "import 'node:crypto'", 'rules-pure: src/platform/late-rules.ts → crypto'],
  [
    'src/platform/d.ts',
    "import { sql } from 'kysely'\nexport const a = sql",
    'sql-in-stores: src/platform/d.ts → node_modules/kysely/index.js',
  ],
  [
    'src/platform/e.ts',
    "import type { Kysely } from 'kysely'\nimport { sql } from 'kysely'\nexport const a: Kysely = sql",
    'sql-in-stores: src/platform/e.ts → node_modules/kysely/index.js',
  ],
  [
    'src/modules/pact/desk-edit.tsx',
    "import type { Row } from '../../platform/record/record-store.ts'\nexport type A = Row",
    'routes-without-store: src/modules/pact/desk-edit.tsx → src/platform/record/record-store.ts',
  ],
  [
    'src/platform/site/record-routes.tsx',
    "import '../record/record-store.ts'",
    'routes-without-store: src/platform/site/record-routes.tsx → src/platform/record/record-store.ts',
  ],
  [
    'src/modules/pact/views/a.tsx',
    "import '../rules.ts'",
    'views-dumb: src/modules/pact/views/a.tsx → src/modules/pact/rules.ts',
  ],
  [
    'src/modules/pact/views/b.tsx',
    "import type { A } from '../service.ts'\nexport type B = A",
    'views-without-work: src/modules/pact/views/b.tsx → src/modules/pact/service.ts',
  ],
  [
    'src/platform/f.ts',
    "import '../modules/agenda/service.test.ts'",
    'no-test-in-product: src/platform/f.ts → src/modules/agenda/service.test.ts',
  ],
  [
    'src/platform/g.ts',
    "import 'vitest'",
    'no-tool-in-product: src/platform/g.ts → node_modules/vitest/index.js',
  ],
  ['src/platform/h.ts', "import './gone.ts'", 'resolvable: src/platform/h.ts → ./gone.ts'],
]

describe('imports', () => {
  let folder: string
  let sound: Cruised
  let broken: Cruised

  const plant = async (files: Iterable<readonly [string, string]>): Promise<void> => {
    for (const [path, text] of files) {
      await mkdir(join(folder, dirname(path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'telaio-walls-'))
    await plant(Object.entries(SOUND))
    sound = await cruiseHouse(folder)
    await plant(BREACHES.map(([path, text]) => [path, `${text}\n`] as const))
    await plant([['src/kernel/b.ts', "import type { A } from './a.ts'\nexport type B = A\n"]])
    broken = await cruiseHouse(folder)
  })

  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('a sound house passes, seen whole', () => {
    expect(sound.faults).toEqual([])
    const own = Object.keys(SOUND).filter((path) => path.startsWith('src/'))
    expect([...sound.sources].sort()).toEqual(own.sort())
  })

  test.each(BREACHES)('%s with %j', (_path, _text, fault) => {
    expect(broken.faults.join('\n')).toContain(fault)
  })
})

describe('syntax', () => {
  test.each([
    ['src/modules/agenda/rules.ts', 'const a = new Date()', 1],
    ['src/modules/agenda/rules.ts', 'const a = Date.now()', 1],
    ['src/platform/thread/tie-rules.ts', 'const a = Math.random()', 1],
    ['src/modules/agenda/rules.ts', "const a = new Date('2024-01-01')", 0],
    ['src/modules/agenda/service.ts', 'const a = new Date()', 0],
    ['src/modules/agenda/service.ts', 'await sql`select 1`.execute(tx)', 1],
    ['src/modules/agenda/service.ts', "await tx.selectFrom('record').execute()", 1],
    ['src/modules/agenda/store.ts', "await tx.selectFrom('record').execute()", 0],
    ['src/platform/record/record-store.ts', 'await sql<Row>`select 1`.execute(tx)', 0],
    ['src/platform/database/migrate.ts', 'sql`select 1`', 0],
    ['src/modules/agenda/service.test.ts', 'await sql`select 1`.execute(tx)', 0],
    ['src/main.ts', 'const a = process.env.PORT', 1],
    ['src/config.ts', 'const a = process.env', 0],
    ['src/modules/agenda/pages.tsx', 'try { a() } catch { b() }', 1],
    ['src/modules/agenda/service.ts', 'try { a() } catch { b() }', 0],
  ])('%s with %s: %i', (path, text, faults) => {
    expect(findBreaches([{ path, text }])).toHaveLength(faults)
  })

  test('product is what runs', () => {
    expect(['src/a.ts', 'src/a.tsx', 'src/a.test.ts', 'tests/a.ts', 'src/a.scss'].filter(isProduct)).toEqual([
      'src/a.ts',
      'src/a.tsx',
    ])
  })
})

describe('needs', () => {
  const manifest = (name: string, needs: string) => ({
    path: `src/modules/${name}/module.ts`,
    text: `export const one = defineModule({ name: '${name}', needs: ${needs} })\n`,
  })
  const call = ['src/modules/pact/service.ts', 'src/modules/agenda/index.ts'] as const

  test('a call that the manifest declares', () => {
    expect(findUndeclaredNeeds([manifest('agenda', '[]'), manifest('pact', "['agenda']")], [call])).toEqual(
      [],
    )
  })

  test('a call that it does not, and a declaration without a call', () => {
    expect(findUndeclaredNeeds([manifest('agenda', "['pact']"), manifest('pact', '[]')], [call])).toEqual([
      'pact calls agenda, which its manifest does not need',
      'agenda needs pact and never calls it',
    ])
  })

  test('inside a module and in tests everything is near', () => {
    const calls = [
      ['src/modules/pact/service.ts', 'src/modules/pact/store.ts'],
      ['src/modules/pact/service.test.ts', 'src/modules/agenda/index.ts'],
    ] as const
    expect(findUndeclaredNeeds([manifest('pact', '[]')], calls)).toEqual([])
  })
})
