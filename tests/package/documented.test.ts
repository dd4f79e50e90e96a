import { describe, expect, test } from 'vitest'
import { apiReference } from '../support/apiReference.js'
import { entries, exportsOf, sources } from '../support/surface.js'

const exported = entries().flatMap(({ entry, file }) =>
  [...exportsOf(file)].map(([name, { kind, doc, text }]) => ({ entry, name, kind, doc, text })),
)

/** Properties of an interface that stand without a doc comment before them. */
function bareProps(text: string): string[] {
  const lines = text.split('\n')
  return lines
    .filter((line, at) => /^ {4}[\w']+[\w-]*'?\??[:(]/.test(line) && !/\*\/\s*$/.test(lines[at - 1] ?? ''))
    .map((line) => line.trim().split(/[?:(]/)[0] ?? line)
}

describe('documentation', () => {
  test('every exported name has its sentence', () => {
    const bare = exported.filter(({ doc }) => !/\/\*\*\s*(?!@)[\s*]*[^\s*/@]/.test(doc))
    expect(bare.map(({ entry, name }) => `${entry} ${name}`)).toEqual([])
  })

  test('every prop, option and result of the React surface has its sentence', () => {
    const described = exported.filter(
      ({ entry, kind, name }) =>
        entry === '.' && kind === 'interface' && /(Props|Options|Result)$/.test(name),
    )
    expect(described.length).toBeGreaterThan(30)
    expect(described.flatMap(({ name, text }) => bareProps(text).map((prop) => `${name}.${prop}`))).toEqual(
      [],
    )
  })

  test('everything a React app can call or render appears in a story', () => {
    const told = sources('stories', /\.(tsx?|mdx)$/).join('\n')
    const absent = exported.filter(
      ({ entry, kind, name }) =>
        entry === '.' && /const|function|class/.test(kind) && !new RegExp(`\\b${name}\\b`).test(told),
    )
    expect(absent.map(({ name }) => name)).toEqual([])
  })

  test('docs/api.md is the reference of this build', async () => {
    await expect(apiReference()).toMatchFileSnapshot('../../docs/api.md')
  })
})
