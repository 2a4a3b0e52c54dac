/** The files of the repository as the rule book sees them. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import ts from 'typescript'

export type SourceFile = { readonly path: string; readonly text: string }

/** What a rule found: where, and what to do about it. */
export type Fault = { readonly path: string; readonly line: number; readonly message: string }

const ROOT = join(import.meta.dirname, '../..')

const TEXT = new Set([
  '.ts',
  '.tsx',
  '.mjs',
  '.scss',
  '.sql',
  '.md',
  '.json',
  '.yaml',
  '.yml',
  '.csv',
  '.svg',
])
const DOTTED = /(^|\/)(\.[a-z]+(rc)?|\.ci\/run|LICENSE)$/

/** Written by a program: no rule of style binds them. */
const GENERATED = /^(docs\/generated\/|src\/platform\/database\/tables\.ts$|package-lock\.json$)/

/** Every text file that is in git or about to be, generated ones left out. */
export function listSources(): SourceFile[] {
  // The checkout of a build machine often belongs to another user, which git refuses unless told.
  const output = execFileSync(
    'git',
    [
      '-c',
      'safe.directory=*',
      'ls-files',
      '-z',
      '--cached',
      '--others',
      '--exclude-standard',
      '--deduplicate',
    ],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  return output
    .split('\0')
    .filter((path) => (TEXT.has(extname(path)) || DOTTED.test(path)) && !GENERATED.test(path))
    .flatMap((path) => {
      const text = readIfThere(path)
      return text === undefined ? [] : [{ path, text }]
    })
}

/** A file that git lists may be deleted in the working tree. */
function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(join(ROOT, path), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** TypeScript and the scripts that must run before it does. */
export function isCode(path: string): boolean {
  return /\.(ts|tsx|mjs)$/.test(path)
}

/** Tests and what only tests use. */
export function isTest(path: string): boolean {
  return path.startsWith('tests/') || /\.test\.(tsx?|mjs)$/.test(path)
}

const parsed = new WeakMap<SourceFile, ts.SourceFile>()

/** The syntax tree of a code file. */
export function parse(file: SourceFile): ts.SourceFile {
  const known = parsed.get(file)
  if (known) return known
  const tree = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true)
  parsed.set(file, tree)
  return tree
}

/** Calls `visit` for every node of the tree. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

/** The line on which a node begins, from 1. */
export function lineOf(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1
}
