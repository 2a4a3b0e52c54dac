/** The part of the rule book that reads names, sizes and words. */
import { basename, dirname } from 'node:path'
import { type Fault, isCode, type SourceFile } from './support/sources.ts'

const FILE_LINES = 300

/** Files that should be split by use case. */
export function findLongFiles(files: readonly SourceFile[]): Fault[] {
  return files
    .filter(({ path }) => /^(src|tests|scripts|bench|bin)\/.*\.(ts|tsx|mjs|scss)$/.test(path))
    .flatMap(({ path, text }) => {
      const lines = text.split('\n').length - 1
      if (lines <= FILE_LINES) return []
      return [{ path, line: FILE_LINES, message: `${lines} lines, the limit is ${FILE_LINES}` }]
    })
}

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/
/** A partial of Sass begins with a line. */
const FILE_NAME = /^(_?[a-z0-9]+(-[a-z0-9]+)*)(\.(test|config|examples))?\.(ts|tsx|mjs|scss)$/
/** Names under which anything can be hidden. */
const BANNED_NAMES = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'manager', 'base'])

/** Names of code files and of the folders that hold them. */
export function findBadNames(files: readonly SourceFile[]): Fault[] {
  return files
    .filter(({ path }) => /\.(ts|tsx|mjs|scss)$/.test(path) && !basename(path).startsWith('.'))
    .flatMap(({ path }) => {
      const stem = FILE_NAME.exec(basename(path))?.[1]
      const folders = dirname(path)
        .split('/')
        .filter((folder) => folder !== '.')
      const faults: Fault[] = []
      const report = (message: string): number => faults.push({ path, line: 1, message })
      if (!stem || !folders.every((folder) => KEBAB.test(folder))) report('names are written in kebab-case')
      const vague = [...folders, stem ?? ''].find((name) =>
        name
          .replace('_', '')
          .split('-')
          .some((word) => BANNED_NAMES.has(word)),
      )
      if (vague) report(`“${vague}” says nothing: name it after what it does`)
      return faults
    })
}

type Ban = { readonly pattern: RegExp; readonly message: string; readonly where?: RegExp }

const BANS: readonly Ban[] = [
  { pattern: /\b(TODO|FIXME|XXX|HACK)\b/, message: 'do it, or write an issue' },
  { pattern: /@ts-(ignore|nocheck)|eslint-disable/, message: 'mend the type instead of silencing it' },
  { pattern: /@ts-expect-error(?!.*\w+ \w+ \w+)/, message: 'an expected error needs its reason' },
  {
    pattern: /biome-ignore(?! lint\/[\w/]+: .*\w+ \w+ \w+)/,
    message: 'a silenced lint needs its rule and its reason',
  },
  { pattern: /^\s*debugger\b/, message: 'a forgotten breakpoint' },
  {
    pattern:
      /^\s*\/\/\s*(import .* from '|(const|let) [\w{[].* = |await [\w.]+\(|if \(.*\) \{|return .*[;)}]$|\}\)?;?$)/,
    message: 'code that is commented out is in git already',
  },
]

/** These name the banned words because they ban them, or plant them. */
const EXEMPT = /^tests\/(tidy|walls)-[a-z-]+(\.test)?\.ts$|^CONTRIBUTING\.md$/

/** Words that mean that something was put off or silenced. */
export function findBannedWords(files: readonly SourceFile[]): Fault[] {
  return findPatterns(
    files.filter(
      ({ path }) => (isCode(path) || /\.(sql|scss|md)$/.test(path)) && !/^territories\//.test(path),
    ),
    BANS,
  )
}

const PLACES: readonly Ban[] = [
  { pattern: /(^|[\s"'`(=:])\/(work|Users|home\/[a-z]+)\//, message: 'a path of somebody’s machine' },
  { pattern: /file:\/\/\/[A-Za-z]/, message: 'a path of somebody’s machine' },
  {
    pattern: /https?:\/\/[^\s/'"]*(registry|npmjs|artifact|nexus|verdaccio)/i,
    message: 'where packages come from is the machine’s business',
  },
  {
    pattern: /registry\s*=/,
    message: 'where packages come from is the machine’s business',
    where: /\.npmrc$/,
  },
]

/** What is true on one machine only. */
export function findMachinePaths(files: readonly SourceFile[]): Fault[] {
  return findPatterns(files, PLACES)
}

function findPatterns(files: readonly SourceFile[], bans: readonly Ban[]): Fault[] {
  return files
    .filter(({ path }) => !EXEMPT.test(path))
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((content, index) =>
        bans
          .filter(({ pattern, where }) => (where?.test(path) ?? true) && pattern.test(content))
          .map(({ pattern, message }) => ({
            path,
            line: index + 1,
            message: `“${pattern.exec(content)?.[0].trim()}”: ${message}`,
          })),
      ),
    )
}

/** Line ends and marks that differ between machines. A package that is broken on purpose is made by its test. */
export function findBadText(files: readonly SourceFile[]): Fault[] {
  return files.flatMap(({ path, text }) => {
    const faults: Fault[] = []
    if (text.startsWith('\uFEFF')) faults.push({ path, line: 1, message: 'a byte order mark' })
    const carriage = text.split('\n').findIndex((line) => line.endsWith('\r'))
    if (carriage >= 0) faults.push({ path, line: carriage + 1, message: 'a line that ends with CR LF' })
    if (text !== '' && !text.endsWith('\n')) faults.push({ path, line: 1, message: 'no line end at its end' })
    return faults
  })
}
