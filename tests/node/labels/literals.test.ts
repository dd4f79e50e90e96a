import { readdirSync, readFileSync } from 'node:fs'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'

interface SyntaxNode {
  type: string
  [part: string]: unknown
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** Attributes and properties that people read or hear. */
const spoken =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|aria(Label|Description|RoleDescription)|title|alt|placeholder|label|summary|textContent|innerText|innerHTML)$/
const words = /\p{L}{2}/u
/** What begins with a capital and goes on, or ends as sentences do; `Enter` is a key, `VideoCTA` an event. */
const sentence = /^\P{L}*\p{Lu}\p{L}*[,;:.!?…]? +\p{L}|^\p{Lu}\p{Ll}+[.…!?]$|\p{L}{2,} +\p{L}.*[.!?…]$/u
/** Read by machines, or by developers alone. */
const unseen = /^(className|class|rel|allow|d|viewBox|style|dangerouslySetInnerHTML|key|id|hint)$/
const developers = /^(HippoError|Error|TypeError|RangeError|DOMException|warn|console|toHippoError|once)$/

const nameOf = (node: unknown): string => {
  if (!isNode(node)) return ''
  if (node.type === 'MemberExpression') {
    const object = nameOf(node.object)
    return object === 'console' ? object : nameOf(node.property)
  }
  return String(node.name ?? node.value ?? '')
}

function textOf(node: unknown): string {
  if (!isNode(node)) return ''
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : ''
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node.quasis)) return ''
  return node.quasis.map(({ value }: { value: { raw: string } }) => value.raw).join('•')
}

/** The words a person would read that are written in `code` itself. */
function literalsIn(code: string): string[] {
  const found: string[] = []
  function visit(node: unknown, place: 'code' | 'spoken'): void {
    if (Array.isArray(node)) return node.forEach((each) => visit(each, place))
    if (!isNode(node)) return
    const at = (parts: unknown[], where = place): void => parts.forEach((part) => visit(part, where))
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
      case 'TSInterfaceDeclaration':
      case 'TSTypeAliasDeclaration':
      case 'TSTypeAnnotation':
      case 'TSLiteralType':
        return
      case 'ExpressionStatement':
        if (node.directive) return
        break
      case 'JSXText':
        if (words.test(String(node.value))) found.push(String(node.value).trim())
        return
      case 'JSXAttribute': {
        const name = nameOf(node.name)
        if (!unseen.test(name)) at([node.value], spoken.test(name) ? 'spoken' : 'code')
        return
      }
      case 'JSXElement':
      case 'JSXFragment':
        at([node.openingElement])
        return at([node.children], 'spoken')
      case 'JSXOpeningElement':
        return at([node.attributes], 'code')
      case 'Property': {
        const name = nameOf(node.key)
        if (!unseen.test(name)) at([node.value], spoken.test(name) ? 'spoken' : 'code')
        return
      }
      case 'AssignmentExpression':
        return at([node.right], spoken.test(nameOf(node.left)) ? 'spoken' : place)
      case 'CallExpression':
      case 'NewExpression': {
        if (developers.test(nameOf(node.callee))) return
        const [first, ...rest] = Array.isArray(node.arguments) ? node.arguments : []
        const sets = nameOf(node.callee) === 'setAttribute'
        at([node.callee, first], 'code')
        return at(rest, sets && spoken.test(textOf(first)) ? 'spoken' : 'code')
      }
      case 'MemberExpression':
        return at([node.object, node.property], 'code')
      case 'BinaryExpression':
        if (node.operator !== '+') return
        break
      case 'Literal':
      case 'TemplateLiteral': {
        const text = textOf(node)
        if ((place === 'spoken' ? words : sentence).test(text)) found.push(text)
        return at([node.expressions ?? []], 'code')
      }
      case 'ConditionalExpression':
        at([node.test], 'code')
        return at([node.consequent, node.alternate])
      case 'LogicalExpression':
        at([node.left], node.operator === '&&' ? 'code' : place)
        return at([node.right])
      case 'ArrowFunctionExpression':
      case 'FunctionDeclaration':
      case 'FunctionExpression':
        return at([node.params, node.body], 'code')
    }
    for (const [part, value] of Object.entries(node)) if (part !== 'type') visit(value, place)
  }
  visit(parseSync('file.tsx', code).program, 'code')
  return found
}

const root = new URL('../../../src/', import.meta.url)
const files = ['components', 'embed', 'hooks', 'provider'].flatMap((room) =>
  readdirSync(new URL(`${room}/`, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${room}/${name}`),
)

/** A style sheet as text. */
const exempt = /sheet\.ts$/

describe('words on the screen', () => {
  it.each([
    ['<p>Try again</p>', 'Try again'],
    ['<b>{ready ? "Done" : null}</b>', 'Done'],
    ['<b>{ready && "Done"}</b>', 'Done'],
    ['<b>{`${count} new`}</b>', '• new'],
    ['<button aria-label="Close" />', 'Close'],
    ['<button title={ready ? `Close ${name}` : undefined} />', 'Close •'],
    ['<img alt="Poster" className="hippo poster" />', 'Poster'],
    ['const props = { "aria-label": "Recorder", className: "a b" }', 'Recorder'],
    ['const words = { idle: "Copy the link" }', 'Copy the link'],
    ['const words = { busy: "Loading…" }', 'Loading…'],
    ['button.textContent = "Stop"', 'Stop'],
    ['frame.setAttribute("aria-label", "Video")', 'Video'],
    ['announce("Recording has started")', 'Recording has started'],
  ])('are found in %s', (code, text) => {
    expect(literalsIn(code)).toEqual([text])
  })

  it.each([
    '<p className="hippo-soft big">{labels.common.retry} · {format.number(3)}</p>',
    'throw new HippoError("network", "The server cannot be reached.", { hint: "Try again later." })',
    '"use client"',
    'if (key === "Enter" || type === "VideoCTA") go("idle")',
    '<b>{state === "ready" && labels.ready}</b>',
    'console.warn("Two cameras have the same name.")',
  ])('are not found in %s', (code) => {
    expect(literalsIn(code)).toEqual([])
  })

  it('all come from labels', () => {
    expect(files.length).toBeGreaterThan(200)
    const found = files
      .filter((name) => !exempt.test(name))
      .flatMap((name) =>
        literalsIn(readFileSync(new URL(name, root), 'utf8')).map((text) => `${name}: ${text}`),
      )
    expect(found).toEqual([])
  })
})
