import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sources } from '../../support/surface.js'

const root = new URL('../../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const tokens = read('src/styles/tokens.css')
const sheets = sources('src/styles', /\.css$/).filter((sheet) => sheet !== tokens)

/** Values that our sheets give to `property`, without line breaks. */
const valuesOf = (property: string): string[] =>
  sheets.flatMap((sheet) =>
    [...sheet.matchAll(new RegExp(`(?<![\\w-])${property}:([^;]+);`, 'g'))].map(([, value = '']) =>
      value.trim().replace(/\s+/g, ' '),
    ),
  )

/** The digit that fills the circle of the countdown: drawn, rather than read. */
const drawn = new Set(['40px', 'var(--hippo-font-weight-semibold) 56px / 1 var(--hippo-font)'])
const without = (property: string, pattern: RegExp): string[] =>
  valuesOf(property).filter((value) => !pattern.test(value) && !drawn.has(value))

describe('type', () => {
  test('has its sizes and weights from tokens, so that an app can set them', () => {
    expect(valuesOf('font-size').length).toBeGreaterThan(50)
    expect(without('font-size', /var\(--hippo-font-size-/)).toEqual([])
    expect(without('font-weight', /^var\(--hippo-font-weight-[a-z]+\)$/)).toEqual([])
    expect(without('font', /^inherit$|^var\(--hippo-font-weight-.+var\(--hippo-font-size-/)).toEqual([])
  })

  test('has lines that follow its size', () => {
    expect(valuesOf('line-height').filter((value) => /\d(px|em)\b/.test(value))).toEqual([])
    expect(valuesOf('font').filter((value) => /\/ \S*\d(px|em)\b/.test(value))).toEqual([])
  })

  test('has its tokens and their values in the guide', () => {
    const pairs = (text: string, pattern: RegExp): string[] =>
      [...text.matchAll(pattern)].map(([, name, value]) => `${name}: ${value}`).sort()
    const set = pairs(tokens, /--hippo-((?:font-size|font-weight|line-height)-[a-z-]+): ([\d.px]+);/g)
    expect(set.length).toBeGreaterThan(12)
    const told = read('docs/theming.md').matchAll(/^\| `--hippo-(font-(?:size|weight))-([a-z-]+)`(.+)\|$/gm)
    const rows = [...told].flatMap(([, kind, step, cells = '']) => {
      const [value, line] = cells
        .split('|')
        .flatMap((cell) => (/^ *[\d.]+(px)? *$/.test(cell) ? cell.trim() : []))
      const row = `${kind}-${step}: ${value}`
      return line ? [row, `line-height-${step}: ${line}`] : [row]
    })
    expect(rows.sort()).toEqual(set)
  })
})
