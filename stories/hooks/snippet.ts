interface Declaration {
  name: string
  text: string
}

/** What a file declares at its top level, each with the comment above it. */
function declarationsOf(source: string): Declaration[] {
  const begin =
    /^(?:\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n|\/\/.*\n)*(?:export )?(?:async )?(?:function|const|type|interface) (\w+)/gm
  const found = [...source.matchAll(begin)]
  return found.map(({ index, 1: name = '' }, at) => ({
    name,
    text: source.slice(index, found[at + 1]?.index).trim(),
  }))
}

const comment = /\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g

/** Whether code speaks of a name: not as a property, in quotes, or in a comment. */
const isUsed = (name: string, code: string): boolean =>
  new RegExp(`(?<![\\w'/-]|(?<!\\.\\.)\\.)${name}(?![\\w'-])`).test(code.replace(comment, ''))

/** The declaration and all it uses of its file, in the order of the file. */
function withHelpers(declarations: Declaration[], name: string): Declaration[] {
  const needed = new Set([name])
  for (const wanted of needed) {
    const text = declarations.find((declaration) => declaration.name === wanted)?.text ?? ''
    for (const other of declarations) if (isUsed(other.name, text)) needed.add(other.name)
  }
  return declarations.filter((declaration) => needed.has(declaration.name))
}

/** The imports of a file, with those names alone that the code uses. */
function importsFor(source: string, code: string): string[] {
  const imports = source.matchAll(/^import (type )?(?:\{([^}]*)\} from )?('[^']+')$/gm)
  return [...imports].flatMap(([line, type = '', names, from]) => {
    // A style sheet.
    if (names === undefined) return [line]
    const used = names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name && isUsed(name.replace(/^type /, '').replace(/^.* as /, ''), code))
    if (used.length === 0) return []
    const short = `import ${type}{ ${used.join(', ')} } from ${from}`
    return short.length <= 100 ? [short] : [`import ${type}{\n  ${used.join(',\n  ')},\n} from ${from}`]
  })
}

/** One declaration of a file as a file of its own: its imports, what it uses of the rest, and itself. */
export function snippet(source: string, name: string): string {
  const declarations = withHelpers(declarationsOf(source), name)
  if (!declarations.some((declaration) => declaration.name === name)) {
    throw new Error(`The file declares no ${name}.`)
  }
  const code = declarations.map(({ text }) => text).join('\n\n')
  return `${importsFor(source, code).join('\n')}\n\n${code}\n`.trimStart()
}
