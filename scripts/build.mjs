/**
 * Makes build/ out of src/: the application, the scripts and the style sheet of its pages, and the fonts.
 * Run by every start: nothing is done when nothing changed, and the style sheet, which takes longest, is made
 * again only when a style changed.
 */
import { copyFile, cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { digestFiles, listFiles } from './lib/files.mjs'
import { LaunchError } from './lib/install.mjs'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const STAMP = 'stamp.json'
const FONTS = 'node_modules/bootstrap-italia/dist/fonts'

/**
 * Builds `root` unless its build is up to date; true when there was something to do.
 * The new build stands in a folder of its own until it is whole, so that a cut-off build is never run.
 */
export async function build({ root = ROOT, log = console.error } = {}) {
  const target = join(root, 'build')
  const inputs = await digestInputs(root)
  const stamp = await readStamp(target)
  if (stamp.code === inputs.code && stamp.style === inputs.style) return false

  log('Telaio: building…')
  const draft = join(root, `build.new-${process.pid}`)
  try {
    await mkdir(join(draft, 'assets'), { recursive: true })
    const style = stamp.style === inputs.style ? keepStyle(target, draft) : makeStyle(root, draft)
    await settle([bundleCode(root, draft), style])
    await writeVersion(join(draft, 'assets'))
    await writeFile(join(draft, STAMP), JSON.stringify(inputs))
    await replaceFolder(draft, target)
  } catch (error) {
    // esbuild has printed its findings already.
    throw new LaunchError(
      `The application could not be built. ${error.errors ? 'See above.' : error.message}`,
    )
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
  return true
}

async function digestInputs(root) {
  const own = [join(root, 'package-lock.json'), fileURLToPath(import.meta.url)]
  const sources = (await listFiles(join(root, 'src'))).filter((file) => !/\.test\.tsx?$/.test(file))
  const isStyle = (file) => file.endsWith('.scss')
  return {
    code: await digestFiles(root, [...own, ...sources.filter((file) => !isStyle(file))]),
    style: await digestFiles(root, [...own, ...sources.filter(isStyle)]),
  }
}

async function readStamp(target) {
  try {
    return JSON.parse(await readFile(join(target, STAMP), 'utf8'))
  } catch {
    return {}
  }
}

async function bundleCode(root, draft) {
  const { build: bundle } = await import('esbuild')
  const shared = {
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  }
  // Scripts of our own pages, and those that other sites load under an address that stays.
  const scriptsIn = async (folder) =>
    (await listFiles(folder)).filter((file) => dirname(file) === folder && /(?<!\.test)\.ts$/.test(file))
  const islands = await scriptsIn(join(root, 'src/ui/client'))
  const embeds = await scriptsIn(join(root, 'src/ui/embed'))
  await settle([
    bundle({
      ...shared,
      entryPoints: [join(root, 'src/main.ts')],
      outfile: join(draft, 'telaio.mjs'),
      platform: 'node',
      target: 'node24',
      packages: 'external',
      sourcemap: true,
      logLevel: 'warning',
    }),
    ...[
      { entryPoints: islands, outdir: join(draft, 'assets') },
      { entryPoints: embeds, outdir: join(draft, 'assets/embed') },
    ].map((scripts) =>
      bundle({
        ...shared,
        ...scripts,
        platform: 'browser',
        target: 'es2022',
        minify: true,
        logLevel: 'warning',
      }),
    ),
    cp(join(root, 'src/ui/theme/static'), join(draft, 'assets'), { recursive: true }).catch(ignoreAbsence),
  ])
}

/** Waits for all, also when one fails: nothing may still write into the draft when it is thrown away. */
async function settle(tasks) {
  const failed = (await Promise.allSettled(tasks)).find(({ status }) => status === 'rejected')
  if (failed) throw failed.reason
}

/** Compiles the theme and brings along the fonts that it names. */
async function makeStyle(root, draft) {
  const source = join(root, 'src/ui/theme/main.scss')
  const sass = await import('sass')
  const { css } = await sass.compileAsync(source, {
    style: 'compressed',
    loadPaths: [join(root, 'node_modules')],
    // bootstrap-italia is written for an older Sass: its hundreds of warnings are not ours to mend.
    quietDeps: true,
    silenceDeprecations: ['import'],
  })
  await writeFile(join(draft, 'assets/telaio.css'), css)
  await mkdir(join(draft, 'assets/fonts'))
  const fonts = new Map((await listFiles(join(root, FONTS))).map((file) => [basename(file), file]))
  for (const [, name] of css.matchAll(/fonts\/([\w.-]+\.woff2)/g)) {
    const file = fonts.get(name)
    if (!file) throw new Error(`src/ui/theme names the font ${name}, which ${FONTS} does not have`)
    await copyFile(file, join(draft, 'assets/fonts', name))
  }
}

async function keepStyle(target, draft) {
  for (const name of ['telaio.css', 'fonts']) {
    await cp(join(target, 'assets', name), join(draft, 'assets', name), { recursive: true })
  }
}

/** The version stands in the address of every asset, so that a browser may keep it for ever. */
async function writeVersion(assets) {
  const digest = await digestFiles(assets, await listFiles(assets))
  await writeFile(join(assets, 'version.txt'), digest.slice(0, 12))
}

async function replaceFolder(draft, target) {
  const old = `${draft}.old`
  await rename(target, old).catch(ignoreAbsence)
  await rename(draft, target)
  await rm(old, { recursive: true, force: true })
}

function ignoreAbsence(error) {
  if (error.code !== 'ENOENT') throw error
}

if (process.argv[1] && relative(process.argv[1], fileURLToPath(import.meta.url)) === '') {
  await build()
}
