// What of the library is its API: every name that an entry exports with its declaration, every token, attribute and label.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const read = (file: string): string => readFileSync(file, 'utf8')

const declaration =
  /(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*)?^export (?:declare )?(?:abstract )?(const|let|function|class|interface|type|enum) (\w+)/gm
const passedOn = /^export (?:type )?\{([^}]*)\} from '([^']+)'/gm
const wholeFile = /^export (?:type )?\* from '([^']+)'/gm

const fileOf = (from: string, specifier: string): string =>
  join(dirname(from), specifier.replace(/\.js$/, '.d.ts'))

/** Splits `a, type b, c as d` into what is called what. */
function pairs(names: string): { inside: string; outside: string }[] {
  const parts = names.split(',').map((part) => part.trim().replace(/^type /, ''))
  return parts.filter(Boolean).map((part) => {
    const [inside = part, outside = inside] = part.split(' as ')
    return { inside, outside }
  })
}

/** A declaration ends before the first line without indentation that does not close or continue it. */
function textFrom(source: string, start: number): string {
  const lines = source.slice(start).split('\n')
  const end = lines.findIndex((line, at) => at > 0 && /^\S/.test(line) && !/^[})\]|&]/.test(line))
  return lines
    .slice(0, end < 0 ? undefined : end)
    .join('\n')
    .trim()
}

/** One exported name. */
interface Exported {
  kind: string
  doc: string
  text: string
}

type Exports = Map<string, Exported>

/** Everything a declaration file exports, by name. */
export function exportsOf(file: string, seen: Map<string, Exports> = new Map()): Exports {
  const known = seen.get(file)
  if (known) return known
  const found: Exports = new Map()
  seen.set(file, found)
  const source = read(file)
  for (const match of source.matchAll(declaration)) {
    const [, doc = '', kind = '', name = ''] = match
    found.set(name, { kind, doc: doc.trim(), text: textFrom(source, match.index + doc.length) })
  }
  for (const [, names = '', specifier = ''] of source.matchAll(passedOn)) {
    const from = exportsOf(fileOf(file, specifier), seen)
    for (const { inside, outside } of pairs(names)) {
      const what = from.get(inside)
      if (!what) throw new Error(`${relative(root, file)} passes on ${inside}, which was not found.`)
      found.set(outside, what)
    }
  }
  for (const [, specifier = ''] of source.matchAll(wholeFile)) {
    for (const [name, what] of exportsOf(fileOf(file, specifier), seen)) {
      if (!found.has(name)) found.set(name, what)
    }
  }
  return found
}

/** The entries that are modules, with the file of their declarations. */
export function entries(): { entry: string; file: string }[] {
  const { exports } = JSON.parse(read(join(root, 'package.json'))) as {
    exports: Record<string, string | { types: string }>
  }
  return Object.entries(exports).flatMap(([entry, target]) =>
    typeof target === 'string' || /\.(css|js)$/.test(entry)
      ? []
      : [{ entry, file: join(root, target.types) }],
  )
}

/** The text of every file below a folder that is named so. */
export function sources(folder: string, name: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .map((file) => read(join(root, folder, file)))
}

const sorted = (names: readonly string[]): string[] => [...new Set(names)].sort()
const found = (texts: readonly string[], pattern: RegExp): string[] =>
  sorted(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name = '']) => name)))

/** Custom properties an app may set. */
export const tokens = (): string[] => found(sources('src/styles', /\.css$/), /(--hippo-[\w-]+)\s*:/g)

/** Attributes an app may style by, with the values that our own sheet speaks of. */
export function attributes(): string[] {
  const names = found(sources('src', /\.tsx?$/), /['\s](data-[a-z-]+)(?='|=)/g)
  const values = found(sources('src/styles', /\.css$/), /\[(data-[a-z-]+='[^']*')\]/g)
  return sorted([...names, ...values])
}

/** Every label by its path. */
export function labelKeys(labels: object, path = ''): string[] {
  return Object.entries(labels).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? labelKeys(value, `${path}${key}.`) : [`${path}${key}`],
  )
}
