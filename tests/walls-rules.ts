/** The walls that no list of imports shows: they need the syntax of a file. */
import ts from 'typescript'
import { type Fault, isTest, lineOf, parse, type SourceFile, walk } from './support/sources.ts'

/** TypeScript that is part of the product. */
export function isProduct(path: string): boolean {
  return /^src\/.*\.tsx?$/.test(path) && !isTest(path)
}

type Wall = {
  readonly message: string
  /** Whether the wall stands around this file. */
  readonly binds: (path: string) => boolean
  readonly breaks: (node: ts.Node) => boolean
}

const ROUTES = /\/((pages|desk|api)[a-z-]*|[a-z-]+-routes|routes)\.tsx?$/

const WALLS: readonly Wall[] = [
  {
    message: 'rules get the moment as an argument, they do not look at a clock',
    binds: (path) => /(\/|-)rules\.ts$/.test(path),
    breaks: (node) =>
      (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) ||
      (ts.isCallExpression(node) &&
        /^(Date(\.now)?|Math\.random|performance\.now)$/.test(node.expression.getText())),
  },
  {
    message: 'SQL stands in stores',
    binds: (path) => !/(\/|-)store\.ts$|^src\/platform\/database\//.test(path),
    breaks: (node) =>
      (ts.isTaggedTemplateExpression(node) && /^sql\b/.test(node.tag.getText())) ||
      (ts.isCallExpression(node) &&
        ts.isPropertyAccessExpression(node.expression) &&
        /^(selectFrom|selectNoFrom|insertInto|replaceInto|updateTable|deleteFrom|mergeInto)$/.test(
          node.expression.name.text,
        )),
  },
  {
    message: 'only src/config.ts reads the environment',
    binds: (path) => path !== 'src/config.ts',
    breaks: (node) => ts.isPropertyAccessExpression(node) && node.getText() === 'process.env',
  },
  {
    message: 'routes catch nothing: one place turns errors into pages',
    binds: (path) => ROUTES.test(path),
    breaks: (node) => ts.isTryStatement(node),
  },
]

/** Every place in the product where one of these walls is broken. */
export function findBreaches(files: readonly SourceFile[]): Fault[] {
  return files
    .filter(({ path }) => isProduct(path))
    .flatMap((file) => {
      const walls = WALLS.filter(({ binds }) => binds(file.path))
      const tree = parse(file)
      const faults: Fault[] = []
      walk(tree, (node) => {
        for (const { message, breaks } of walls) {
          if (breaks(node)) faults.push({ path: file.path, line: lineOf(tree, node), message })
        }
      })
      return faults
    })
}

const MODULE = /^src\/modules\/([^/]+)\//

/** Calls from one module to another that its manifest does not declare, and declarations that nobody uses. */
export function findUndeclaredNeeds(
  files: readonly SourceFile[],
  imports: readonly (readonly [from: string, to: string])[],
): string[] {
  const manifests = files.filter(({ path }) => /^src\/modules\/[^/]+\/module\.ts$/.test(path))
  const declared = new Map(manifests.map((file) => [moduleOf(file.path) ?? '', new Set(needsOf(file))]))
  const used = new Set<string>()
  for (const [from, to] of imports) {
    const [caller, called] = [moduleOf(from), moduleOf(to)]
    if (caller && called && caller !== called && !isTest(from)) used.add(`${caller} ${called}`)
  }
  const undeclared = [...used].filter((pair) => {
    const [caller = '', called = ''] = pair.split(' ')
    return !declared.get(caller)?.has(called)
  })
  const unused = [...declared].flatMap(([caller, needs]) =>
    [...needs].map((called) => `${caller} ${called}`).filter((pair) => !used.has(pair)),
  )
  return [
    ...undeclared.map((pair) => `${pair.replace(' ', ' calls ')}, which its manifest does not need`),
    ...unused.map((pair) => `${pair.replace(' ', ' needs ')} and never calls it`),
  ]
}

function moduleOf(path: string): string | undefined {
  return MODULE.exec(path)?.[1]
}

function needsOf(file: SourceFile): string[] {
  const needs: string[] = []
  walk(parse(file), (node) => {
    if (!ts.isPropertyAssignment(node) || node.name.getText() !== 'needs') return
    if (!ts.isArrayLiteralExpression(node.initializer)) return
    needs.push(...node.initializer.elements.filter(ts.isStringLiteral).map(({ text }) => text))
  })
  return needs
}
