/**
 * The walls of the house, from the ground up: kernel, ui, platform, modules, app. A room imports only from rooms
 * below it. tests/walls.test.ts runs these rules, counts what was cruised, and adds the rules that need syntax.
 */

const TEST = '\\.test\\.tsx?$'
const STORE = '(/|-)store\\.ts$'
const RULES = '(/|-)rules\\.ts$'
const TYPES = '(/|-)types\\.ts$'
const MESSAGES = '(/|-)messages\\.ts$'
const PRESENTER = '/present[a-z-]*\\.tsx?$'
/** What is made of the modules: the application, its settings, its commands. */
const TOP = '^src/([^/]+$|commands/)'
const VIEWS = '/views/'
/** Routes parse, call the service, choose a view. */
const ROUTES = '/((pages|desk|api)[a-z-]*|[a-z-]+-routes|routes)[.]tsx?$'

/** An import of types alone leaves nothing in the running program. */
const runs = { dependencyTypesNot: ['type-only'] }

/** Nothing of ours but what `allowed` names, and `packages` from outside. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

export default {
  forbidden: [
    forbid('no-cycle', 'Two files that need each other are one, or three.', {}, { circular: true }),
    forbid('resolvable', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
    forbid(
      'kernel-alone',
      'The kernel imports nothing of ours.',
      { path: '^src/kernel/', pathNot: TEST },
      { path: '^src/', pathNot: '^src/kernel/' },
    ),
    forbid(
      'kernel-pure',
      'The kernel does no input or output.',
      { path: '^src/kernel/', pathNot: TEST },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'ui-on-kernel',
      'Components know the kernel only.',
      { path: '^src/ui/', pathNot: TEST },
      { path: '^src/', pathNot: '^src/(ui|kernel)/' },
    ),
    forbid(
      'platform-knows-no-module',
      'The platform knows no module, nor what is made of them.',
      { path: '^src/platform/', pathNot: TEST },
      { path: '^src/', pathNot: '^src/(platform|ui|kernel)/' },
    ),
    forbid(
      'modules-below-app',
      'A module does not know the application it is part of.',
      { path: '^src/modules/', pathNot: TEST },
      { path: TOP },
    ),
    forbid(
      'modules-by-the-door',
      'A module reaches another only through its index.ts.',
      { path: '^src/modules/([^/]+)/' },
      { path: '^src/modules/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.ts$'] },
    ),
    forbid(
      'manifest-for-app',
      'Only app.ts reads a manifest.',
      { path: '^src/', pathNot: ['^src/app\\.ts$', TEST] },
      { path: '^src/modules/[^/]+/module\\.ts$' },
    ),
    forbid(
      'app-by-the-manifest',
      'The application takes modules by their manifest, or by their door.',
      { path: TOP, pathNot: TEST },
      { path: '^src/modules/', pathNot: '^src/modules/[^/]+/(module|index)\\.ts$' },
    ),
    forbid(
      'rules-pure',
      'Rules decide from what they are given: kernel, types, other rules.',
      { path: RULES, pathNot: TEST },
      { ...runs, pathNot: ['^src/kernel/', TYPES, RULES] },
    ),
    forbid(
      'sql-in-stores',
      'Only stores talk to the database.',
      { path: '^src/', pathNot: [STORE, '^src/platform/database/', TEST] },
      { ...runs, path: '^node_modules/(kysely|pg|pg-[a-z-]+)/' },
    ),
    forbid(
      'routes-without-store',
      'Routes go through a service.',
      { path: ROUTES, pathNot: TEST },
      { path: STORE },
    ),
    forbid(
      'views-dumb',
      'A view gets what it shows: components, kernel, types, presenters, words and how to write a date.',
      { path: VIEWS, pathNot: TEST },
      {
        ...runs,
        path: '^src/',
        pathNot: ['^src/(ui|kernel|platform/i18n)/', VIEWS, TYPES, PRESENTER, MESSAGES],
      },
    ),
    forbid(
      'views-without-work',
      'A view does not even know the types of a store or of a service.',
      { path: VIEWS, pathNot: TEST },
      { path: [STORE, '(/|-)service\\.ts$', ROUTES] },
    ),
    forbid(
      'no-test-in-product',
      'What runs does not need what tests it.',
      { path: '^src/', pathNot: TEST },
      { path: [TEST, '^tests/', '^bench/'] },
    ),
    forbid(
      'no-tool-in-product',
      'What runs is among the dependencies, not among the tools.',
      { path: '^src/', pathNot: TEST },
      { ...runs, dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/platform/database/tables\\.ts$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
