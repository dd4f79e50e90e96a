import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as server from 'react-hippo-video/server'

const folder = new URL('../../../src/server/', import.meta.url)

test('in a browser the import itself says what is wrong', async () => {
  await expect(import('../../../src/server/browser.js')).rejects.toThrow(/browser bundle.*createClient/s)
})

test('the browser’s module has every name of the real one, so that its sentence is what is read', () => {
  const source = readFileSync(new URL('browser.ts', folder), 'utf8')
  const names = [...source.matchAll(/export const (\w+)/g)].map((match) => match[1])
  expect(names.sort()).toEqual(Object.keys(server).sort())
})

describe('runs where there is no Node', () => {
  test.each(readdirSync(folder).filter((name) => name.endsWith('.ts')))('%s', (name) => {
    const source = readFileSync(new URL(name, folder), 'utf8')
    expect(source).not.toMatch(/from '(?:node:|http|fs|crypto|stream|path)/)
    expect(source).not.toMatch(/\bBuffer\b|\brequire\(|\b__dirname\b/)
  })
})
