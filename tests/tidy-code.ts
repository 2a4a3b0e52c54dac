/** The part of the rule book that needs the syntax of a file. */
import ts from 'typescript'
import { type Fault, isCode, isTest, lineOf, parse, type SourceFile, walk } from './support/sources.ts'

const FUNCTION_LINES = 70
/** Markup and a test's steps are read from top to bottom, so they may be longer than a decision. */
const VIEW_LINES = 120

/** Functions that no screen shows whole. */
export function findLongFunctions(files: readonly SourceFile[]): Fault[] {
  return files
    .filter(({ path }) => isCode(path))
    .flatMap((file) => {
      const tree = parse(file)
      const limit = isView(file.path) || isTest(file.path) ? VIEW_LINES : FUNCTION_LINES
      const faults: Fault[] = []
      walk(tree, (node) => {
        if (!ts.isFunctionLike(node) || !('body' in node) || !node.body || isSuite(node)) return
        const line = lineOf(tree, node)
        const lines = tree.getLineAndCharacterOfPosition(node.end).line + 2 - line
        if (lines > limit) {
          faults.push({
            path: file.path,
            line,
            message: `a function of ${lines} lines, the limit is ${limit}`,
          })
        }
      })
      return faults
    })
}

function isView(path: string): boolean {
  return /^src\/ui\/.*\.tsx$|\/views\/[^/]+\.tsx$/.test(path)
}

/** The callback of `describe` is a chapter, not a function that anybody calls. */
function isSuite(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && /^describe\b/.test(node.parent.expression.getText())
}

/** Configuration whose reader asks for a default export. */
const DEFAULT_EXPORT_ALLOWED = /(^|\/)(vitest\.config\.ts|\.dependency-cruiser\.mjs)$/

/** A default export has another name wherever it is imported, and cannot be searched. */
export function findDefaultExports(files: readonly SourceFile[]): Fault[] {
  return files
    .filter(({ path }) => isCode(path) && !DEFAULT_EXPORT_ALLOWED.test(path))
    .flatMap((file) => {
      const tree = parse(file)
      return tree.statements.filter(isDefaultExport).map((statement) => ({
        path: file.path,
        line: lineOf(tree, statement),
        message: 'a default export: give it a name',
      }))
    })
}

function isDefaultExport(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement)) return true
  if (
    ts.isExportDeclaration(statement) &&
    statement.exportClause &&
    ts.isNamedExports(statement.exportClause)
  ) {
    return statement.exportClause.elements.some(({ name }) => name.text === 'default')
  }
  return modifiersOf(statement).has(ts.SyntaxKind.DefaultKeyword)
}

function modifiersOf(node: ts.Node): Set<ts.SyntaxKind> {
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : []
  return new Set(modifiers.map(({ kind }) => kind))
}

/** Exported functions whose reader is not told what they do. */
export function findUndocumented(files: readonly SourceFile[]): Fault[] {
  return files
    .filter(({ path }) => isCode(path) && !/\.test\.(tsx?|mjs)$/.test(path))
    .flatMap((file) => {
      const tree = parse(file)
      const documented = new Set<string>()
      return tree.statements.flatMap((statement): Fault[] => {
        if (!modifiersOf(statement).has(ts.SyntaxKind.ExportKeyword)) return []
        const name = nameOfFunction(statement)
        if (name === undefined || documented.has(name)) return []
        // The overloads of a function share the comment of the first.
        documented.add(name)
        if (hasDocComment(tree, statement)) return []
        const message = `the exported function ${name} has no doc comment`
        return [{ path: file.path, line: lineOf(tree, statement), message }]
      })
    })
}

function nameOfFunction(statement: ts.Statement): string | undefined {
  if (ts.isFunctionDeclaration(statement)) return statement.name?.text ?? 'default'
  if (!ts.isVariableStatement(statement)) return undefined
  const declaration = statement.declarationList.declarations.find(
    ({ initializer }) =>
      initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)),
  )
  return declaration?.name.getText()
}

function hasDocComment(tree: ts.SourceFile, statement: ts.Statement): boolean {
  const comments = ts.getLeadingCommentRanges(tree.text, statement.getFullStart()) ?? []
  const last = comments.at(-1)
  if (!last) return false
  const text = tree.text.slice(last.pos, last.end)
  // One that stands at the top of a file with a gap below speaks of the file.
  const gap = tree.text.slice(last.end, statement.getStart(tree))
  return /^\/\*\*[\s*]*[^\s*/]/.test(text) && !/\n\s*\n/.test(gap)
}

/** `test.skip` and its kin: a test that does not run is one that nobody misses until it would have failed. */
export function findSilencedTests(files: readonly SourceFile[]): Fault[] {
  return files
    .filter(({ path }) => isTest(path) && isCode(path))
    .flatMap((file) => {
      const tree = parse(file)
      const faults: Fault[] = []
      walk(tree, (node) => {
        if (!ts.isCallExpression(node)) return
        const called = node.expression.getText(tree)
        const line = lineOf(tree, node)
        if (/^(test|it|describe|suite)\b.*\.(only|todo)$/.test(called)) {
          faults.push({ path: file.path, line, message: `${called} must not land` })
        }
        if (/^(test|it|describe|suite|context)\b.*\.skip$/.test(called) && !hasReason(tree, line)) {
          faults.push({ path: file.path, line, message: `${called} needs its reason in a comment above it` })
        }
      })
      return faults
    })
}

function hasReason(tree: ts.SourceFile, line: number): boolean {
  const above = tree.text.split('\n')[line - 2] ?? ''
  return /^\s*(\/\/|\*|\/\*).*\w+ \w+ \w+/.test(above)
}
