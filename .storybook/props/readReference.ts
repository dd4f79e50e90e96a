import { fileURLToPath } from 'node:url'
import type { Node } from 'typescript/unstable/ast'
import {
  API,
  type Project,
  type Signature,
  SignatureKind,
  SymbolFlags,
  type Type,
} from 'typescript/unstable/sync'
import { createReader, type Reader } from './readMembers.js'
import type { Described, Member } from './types.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const src = `${root}src/`

/** What an app imports in its pages and on its server. */
const entries = ['index.ts', 'server/index.ts']

/** Components, hooks, and what an app makes once. Other functions say all in their sentence. */
const isDescribed = /^([A-Z]|use[A-Z]|create[A-Z]|browserEngine$|widgetEngine$)/

/** Written for many properties that others declare. */
const others = (name: string, type: string, sentence: string): Member => ({
  name,
  type,
  required: false,
  sentence,
  choice: { kind: 'other' },
})

const isOptional = (node: Node | undefined): boolean =>
  node !== undefined &&
  (('questionToken' in node && node.questionToken !== undefined) ||
    ('initializer' in node && node.initializer !== undefined))

function propsOf(type: Type, node: Node | undefined, { membersOf, elementOf }: Reader): Member[] {
  const element = node && elementOf(node)
  if (!element) return membersOf(type)
  const attributes = others('…', `ComponentProps<'${element}'>`, `And every attribute of \`<${element}>\`.`)
  return [...membersOf(type), attributes]
}

function optionsOf(type: Type, { membersOf, isQuery }: Reader): Member[] {
  const own = membersOf(type)
  if (isQuery(type)) own.push(others('…', 'TanStack Query', 'And TanStack Query’s own options.'))
  return own.map((member) => Object.assign(member, { group: 'Options' as const }))
}

function resultOf(type: Type, { checker }: Project, { membersOf, isQuery, sentenceOf }: Reader): Member[] {
  const text = checker.typeToString(type)
  if (text === 'void') return []
  const isObject = (type.isObjectType() || type.isIntersectionType()) && !checker.isArrayLikeType(type)
  const own = isObject && !isQuery(type) ? membersOf(type) : []
  if (own.length === 0) {
    own.push(others('returns', text, isQuery(type) ? 'TanStack Query’s result.' : sentenceOf(type)))
  }
  return own.map((member) => Object.assign(member, { required: true, group: 'Result' as const }))
}

function membersOf(name: string, signature: Signature, project: Project, reader: Reader): Member[] {
  const { checker } = project
  const isComponent = /^[A-Z]/.test(name)
  const members = signature.getParameters().flatMap((parameter, at) => {
    const given = checker.getParameterType(signature, at)
    const type = given && (checker.getNonNullableType(given) ?? given)
    if (!type) return []
    const node = reader.nodeOf(parameter.declarations[0])
    if (isComponent) return propsOf(type, node, reader)
    const options = /^(__\d+|options)$/.test(parameter.name) ? optionsOf(type, reader) : []
    if (options.length > 0) return options
    return [{ ...reader.parameterOf(parameter, type, isOptional(node)), group: 'Parameters' as const }]
  })
  const returned = isComponent ? undefined : checker.getReturnTypeOfSignature(signature)
  return returned ? [...members, ...resultOf(returned, project, reader)] : members
}

/** What an app calls and renders, read by the compiler from the sources. */
export function readReference(): Described[] {
  const api = new API({ cwd: root })
  try {
    const config = `${root}tsconfig.build.json`
    const project = api.updateSnapshot({ openProjects: [config] }).getProject(config)
    if (!project) throw new Error(`The compiler does not open ${config}.`)
    const { checker, program } = project
    const reader = createReader(project, src)
    const found = new Map<string, Described>()
    for (const entry of entries) {
      const file = program.getSourceFile(src + entry)
      const module = file && checker.getSymbolAtLocation(file)
      if (!module) throw new Error(`The compiler does not know ${entry}.`)
      for (const exported of checker.getExportsOfModule(module)) {
        const symbol = exported.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
        if (!(symbol.flags & SymbolFlags.Value) || !isDescribed.test(symbol.name)) continue
        const type = checker.getTypeOfSymbol(symbol)
        const [signature] = type ? checker.getSignaturesOfType(type, SignatureKind.Call) : []
        const [place] = symbol.declarations
        // A context can be called too, by React.
        if (!signature || !place || signature.declaration?.path !== place.path) continue
        found.set(symbol.name, {
          name: symbol.name,
          file: place.path,
          sentence: symbol.getDocumentationComment(checker),
          members: membersOf(symbol.name, signature, project, reader),
        })
      }
    }
    return [...found.values()]
  } finally {
    api.close()
  }
}
