// What belongs to a type, as the compiler sees it: through `extends`, `Pick`, `Omit`, unions and aliases.
import { type Node, type TypeNode, SyntaxKind } from 'typescript/unstable/ast'
import {
  type Checker,
  type NodeHandle,
  type Project,
  SignatureKind,
  SymbolFlags,
  type Type,
  TypeFlags,
} from 'typescript/unstable/sync'
import type { Choice, Member } from './types.js'

type Symbol = ReturnType<Checker['getPropertiesOfType']>[number]

const longestDetail = 1200
const longestType = 80
const nothing = TypeFlags.Undefined | TypeFlags.Null | TypeFlags.Void

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
const textOf = (node: Node): string => node.getText(node.getSourceFile())
const partsOf = (type: Type): readonly Type[] => (type.isUnionType() ? (type.getTypes() ?? []) : [type])

/** Where a declaration may give its own type, if it does. */
function annotationOf(node: Node | undefined): TypeNode | undefined {
  return node && 'type' in node ? (node.type as TypeNode | undefined) : undefined
}

export interface Reader {
  /** Those of the type's properties that the library declares itself. */
  membersOf: (type: Type) => Member[]
  /** One parameter as it stands. */
  parameterOf: (symbol: Symbol, type: Type, isOptional: boolean) => Member
  /** What is said of a type that is ours. */
  sentenceOf: (type: Type) => string
  /** Whether options or result are those of TanStack Query, more or less. */
  isQuery: (type: Type) => boolean
  /** The element whose attributes a declaration takes over. */
  elementOf: (declaration: Node) => string | null
  nodeOf: (handle: NodeHandle | undefined) => Node | undefined
}

/** Reads types of one project, of which what stands below `ours` is ours. */
export function createReader(project: Project, ours: string): Reader {
  const { checker } = project
  const nodeOf = (handle: NodeHandle | undefined): Node | undefined => handle?.resolve(project)
  const isOurs = (symbol: Symbol): boolean =>
    symbol.declarations.some((declaration) => declaration.path.startsWith(ours))
  const calls = (type: Type): boolean => checker.getSignaturesOfType(type, SignatureKind.Call).length > 0

  function propertiesOf(type: Type): Symbol[] {
    const found = new Map<string, Symbol>()
    for (const part of partsOf(type)) {
      for (const symbol of checker.getPropertiesOfType(part)) {
        if (!found.has(symbol.name)) found.set(symbol.name, symbol)
      }
    }
    // One that all parts have is known with all its types.
    for (const symbol of checker.getPropertiesOfType(type)) found.set(symbol.name, symbol)
    return [...found.values()]
  }

  function choiceOf(type: Type): Choice {
    const parts = partsOf(type).filter(({ flags }) => !(flags & nothing))
    if (parts.length === 0) return { kind: 'other' }
    const are = (flag: TypeFlags): boolean => parts.every(({ flags }) => Boolean(flags & flag))
    if (are(TypeFlags.BooleanLike)) return { kind: 'boolean' }
    if (are(TypeFlags.String)) return { kind: 'string' }
    if (are(TypeFlags.Number)) return { kind: 'number' }
    const values = parts.flatMap((part) =>
      part.isStringLiteralType() || part.isNumberLiteralType() ? [part.value] : [],
    )
    if (values.length === parts.length) return { kind: 'enum', values }
    if (!are(TypeFlags.Object | TypeFlags.Intersection)) return { kind: 'other' }
    if (parts.every(calls)) return { kind: 'function' }
    if (parts.every((part) => checker.isArrayLikeType(part))) return { kind: 'array' }
    const isData = parts.every(
      (part) =>
        !calls(part) &&
        checker.getPropertiesOfType(part).every((property) => {
          const held = checker.getTypeOfSymbol(property)
          return isOurs(property) && held !== undefined && !partsOf(held).some(calls)
        }),
    )
    return { kind: isData ? 'object' : 'other' }
  }

  /** The short declarations of ours that `node` names. */
  function declarationsIn(node: Node): string {
    const found = new Set<string>()
    const visit = (inner: Node): void => {
      if (inner.kind === SyntaxKind.TypeReference) {
        const declaration = declarationOf(inner)
        const text = declaration && textOf(declaration).replace(/^export /, '')
        if (text && text.length <= longestDetail) found.add(text)
      }
      inner.forEachChild(visit)
    }
    visit(node)
    return [...found].join('\n\n')
  }

  /** What of ours a reference to a type means. */
  function declarationOf(reference: Node): Node | undefined {
    const [name] = [...childrenOf(reference)]
    const symbol = name && checker.getSymbolAtLocation(name)
    if (!symbol) return undefined
    const meant = symbol.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    if (!isOurs(meant)) return undefined
    const node = nodeOf(meant.declarations[0])
    return node?.kind === SyntaxKind.InterfaceDeclaration || node?.kind === SyntaxKind.TypeAliasDeclaration
      ? node
      : undefined
  }

  /** What is said of a type that is ours. */
  function sentenceOf(type: Type): string {
    const symbol = type.getAliasSymbol() ?? type.getSymbol()
    return symbol && isOurs(symbol) ? inOneLine(symbol.getDocumentationComment(checker)) : ''
  }

  function describe(symbol: Symbol, type: Type | undefined, isOptional: boolean): Member {
    const declared =
      symbol.declarations.length === 1 ? annotationOf(nodeOf(symbol.declarations[0])) : undefined
    const isMethod = declared?.parent.kind === SyntaxKind.MethodSignature
    const text = declared && !isMethod ? textOf(declared) : type ? checker.typeToString(type) : 'unknown'
    const whole = inOneLine(text).replace(/ \| undefined$/, '')
    const isLong = whole.length > longestType
    const detail = [isLong ? text : '', declared ? declarationsIn(declared) : ''].filter(Boolean).join('\n\n')
    const standard = symbol.getJsDocTags(checker).find(({ name }) => name === 'default')?.text
    return {
      name: symbol.name,
      type: isLong ? `${whole.slice(0, longestType)}…` : whole,
      ...(detail ? { detail } : {}),
      required: !isOptional,
      sentence: inOneLine(symbol.getDocumentationComment(checker)) || (type ? sentenceOf(type) : ''),
      ...(standard ? { default: inOneLine(standard) } : {}),
      choice: type ? choiceOf(type) : { kind: 'other' },
    }
  }

  return {
    nodeOf,
    sentenceOf,
    membersOf: (type) =>
      propertiesOf(type)
        .filter(isOurs)
        .map((symbol) =>
          describe(symbol, checker.getTypeOfSymbol(symbol), Boolean(symbol.flags & SymbolFlags.Optional)),
        ),
    parameterOf: describe,
    isQuery: (type) =>
      propertiesOf(type).some((symbol) =>
        symbol.declarations.some(({ path }) => path.includes('/node_modules/@tanstack/')),
      ),
    elementOf(declaration) {
      const seen = new Set<Node>()
      const visit = (node: Node): string | null => {
        if (seen.has(node) || node.kind === SyntaxKind.PropertySignature) return null
        seen.add(node)
        const [, element] = /^ComponentProps(?:WithRef)?<'(\w+)'>$/.exec(textOf(node)) ?? []
        if (element) return element
        const isReference =
          node.kind === SyntaxKind.TypeReference || node.kind === SyntaxKind.ExpressionWithTypeArguments
        const next = isReference ? declarationOf(node) : undefined
        return (next && visit(next)) ?? node.forEachChild((child) => visit(child) ?? undefined) ?? null
      }
      return visit(declaration)
    },
  }
}

function childrenOf(node: Node): Node[] {
  const children: Node[] = []
  node.forEachChild((child) => {
    children.push(child)
  })
  return children
}
