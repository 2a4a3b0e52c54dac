import {
  Composer,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  Lexer,
  LineCounter,
  Parser,
  visit,
} from 'yaml'

/** What can be wrong with a YAML text; `other` is any fault of form that has no words of its own. */
export type YamlFault =
  | 'alias'
  | 'character'
  | 'colon'
  | 'deep'
  | 'indentation'
  | 'key'
  | 'large'
  | 'mapping'
  | 'other'
  | 'quotes'
  | 'repeated'
  | 'several'
  | 'tab'
  | 'tag'

export type YamlProblem = Readonly<{ fault: YamlFault; line: number; name?: string }>

/** A mapping that was read, with the line of each of its parts. */
export type YamlMapping = Readonly<{
  value: Readonly<Record<string, unknown>>
  /** The line of the part at a dotted path, or of the nearest part around it. */
  lineOf: (path: string) => number
}>

export type YamlReading = Readonly<{ mapping: YamlMapping } | { problems: YamlProblem[] }>

// The deepest file that we write has five open levels; the parser counts two for each.
const DEPTH = 40
// Beyond the largest record that the fields allow. Comparing keys costs the square of their number.
const LENGTH = 4_000_000
const ENTRIES = 1000

const FAULTS: Readonly<Record<string, YamlFault>> = {
  BAD_INDENT: 'indentation',
  BLOCK_AS_IMPLICIT_KEY: 'colon',
  BAD_SCALAR_START: 'quotes',
  BLOCK_IN_FLOW: 'indentation',
  MULTILINE_IMPLICIT_KEY: 'quotes',
  MISSING_CHAR: 'quotes',
  BAD_DQ_ESCAPE: 'quotes',
  DUPLICATE_KEY: 'repeated',
  TAB_AS_INDENT: 'tab',
  TAG_RESOLVE_FAILED: 'tag',
  BAD_ALIAS: 'alias',
}

type Excess = { excess: 'deep' | 'large'; at: number }

/** The documents of a text, or where it goes beyond any file of ours. */
function compose(text: string, lines: LineCounter): Document.Parsed[] | Excess {
  const parser = new Parser(lines.addNewLine)
  const tokens = []
  lines.addNewLine(0)
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme))
    // Asked at every step: the parser climbs without recursion, but everything after it recurses, and compares
    // every key with every other.
    if (parser.stack.length > DEPTH) return { excess: 'deep', at: parser.offset }
    const open = parser.stack.at(-1)
    if (open && 'items' in open && open.items.length > ENTRIES) return { excess: 'large', at: parser.offset }
  }
  tokens.push(...parser.end())
  const composer = new Composer({ version: '1.2', schema: 'core', strict: true, merge: false })
  return [...composer.compose(tokens, true, text.length)] as Document.Parsed[]
}

/** What a document may say by the rules of YAML and no file of ours does. */
function listForeign(document: Document.Parsed, lineAt: (offset: number) => number): YamlProblem[] {
  const found: YamlProblem[] = []
  const add = (fault: YamlFault, node: unknown, name?: string) => {
    const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0
    found.push({ fault, line: lineAt(offset), ...(name === undefined ? {} : { name }) })
  }
  visit(document, {
    Node(_key, node) {
      if (isAlias(node)) add('alias', node, node.source)
      else if (isScalar(node) && typeof node.value === 'string' && !isStorable(node.value)) {
        add('character', node)
      } else if (isScalar(node) && typeof node.value === 'object' && node.value !== null) add('tag', node)
    },
    Pair(_key, { key }) {
      if (!isScalar(key) || typeof key.value !== 'string') add('key', key)
    },
  })
  return found
}

/** PostgreSQL stores every text but one: with a null character or half of a surrogate pair in it. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}

function toMapping(document: Document.Parsed, lineAt: (offset: number) => number): YamlMapping {
  return {
    value: document.toJS({ maxAliasCount: 0 }) ?? {},
    lineOf(path) {
      const parts = path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))
      let node: unknown = document.contents
      let line = lineAt(document.contents?.range?.[0] ?? 0)
      for (const part of parts) {
        if (isMap(node)) {
          const pair = node.items.find(({ key }) => isScalar(key) && key.value === part)
          if (!pair) break
          line = isNode(pair.key) ? lineAt(pair.key.range?.[0] ?? 0) : line
          node = pair.value
        } else if (isCollection(node)) {
          node = node.get(part, true)
          if (!isNode(node)) break
          line = lineAt(node.range?.[0] ?? 0)
        } else break
      }
      return line
    },
  }
}

/** Reads the one mapping that a text holds. `firstLine` is the line of the file on which the text starts. */
export function readYaml(text: string, firstLine: number): YamlReading {
  const lines = new LineCounter()
  const lineAt = (offset: number) => Math.max(lines.linePos(offset).line, 1) + firstLine - 1
  if (text.length > LENGTH) return { problems: [{ fault: 'large', line: firstLine }] }
  const documents = compose(text, lines)
  if ('excess' in documents) {
    return { problems: [{ fault: documents.excess, line: lineAt(documents.at) }] }
  }
  const [document, second] = documents
  if (!document) return { mapping: { value: {}, lineOf: () => firstLine } }
  const problems = [...document.errors, ...document.warnings].map(({ code, pos }): YamlProblem => {
    return { fault: FAULTS[code] ?? 'other', line: lineAt(pos[0]) }
  })
  if (second) problems.push({ fault: 'several', line: lineAt(second.range[0]) })
  if (problems.length === 0) problems.push(...listForeign(document, lineAt))
  if (problems.length === 0 && document.contents !== null && !isMap(document.contents)) {
    problems.push({ fault: 'mapping', line: firstLine })
  }
  return problems.length > 0 ? { problems } : { mapping: toMapping(document, lineAt) }
}
