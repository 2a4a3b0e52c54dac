/** `npm run bench`: builds the product, bundles the measurements and runs them. `--only pages` runs one part. */
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build as bundle } from 'esbuild'
import { build } from '../scripts/build.mjs'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
// Inside the folder of the product, so that the bundle finds the packages, and outside what git sees.
const TARGET = join(ROOT, 'build/bench')

await build({ root: ROOT })
await bundle({
  absWorkingDir: ROOT,
  entryPoints: [join(ROOT, 'bench/bench.ts'), join(ROOT, 'bench/peer.ts')],
  outdir: TARGET,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
})
const { runBench } = await import(pathToFileURL(join(TARGET, 'bench.mjs')).href)
await runBench(ROOT, process.argv.slice(2))
