import { describe, expect, test } from 'vitest'
import { readReference } from '../../.storybook/props/readReference.js'
import type { Member } from '../../.storybook/props/types.js'
import { apiReference } from '../support/apiReference.js'
import { entries, exportsOf, sources } from '../support/surface.js'

const exported = entries().flatMap(({ entry, file }) =>
  [...exportsOf(file)].map(([name, { kind, doc, text }]) => ({ entry, name, kind, doc, text })),
)

const reference = new Map(readReference().map((described) => [described.name, described]))

/** Props that a component takes from elsewhere: picked, in a union, or behind an alias. */
const elsewhere: Record<string, string[]> = {
  Recorder: ['config', 'on', 'onError', 'onEvent'],
  RecordButton: ['config', 'on', 'onError', 'onEvent'],
  ImportVideo: ['onError', 'onEvent', 'poll'],
  VideoActions: ['onDeleted', 'onRestored', 'undoMs'],
  VideoPlayer: ['captions', 'onAction', 'playback', 'shareUrl'],
  ViewerTable: ['columns', 'empty', 'leadEmail', 'query', 'videoId'],
  ViewerRows: ['columns', 'rows'],
  HippoProvider: ['client', 'engine', 'onError'],
}

/** Names of an interface’s own properties. */
const ownProps = (text: string): string[] =>
  [...text.matchAll(/^ {4}([\w]+)\??[:(]/gm)].map(([, name = '']) => name)

const untold = (name: string, members: readonly Member[]): string[] =>
  members.filter(({ sentence }) => sentence === '').map((member) => `${name}.${member.name}`)

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
      ({ entry, kind, name, text }) =>
        entry === '.' &&
        /interface|type/.test(kind) &&
        /(Props|Options|Result)$/.test(name) &&
        // Options of a read, all of which are TanStack Query's.
        !/DataTag</.test(text),
    )
    expect(described.length).toBeGreaterThan(50)
    expect(described.flatMap(({ name, text }) => bareProps(text).map((prop) => `${name}.${prop}`))).toEqual(
      [],
    )
  })

  test('Storybook’s table of every component holds each of its props with a sentence', () => {
    const components = exported.filter(
      ({ entry, kind, name }) => entry === '.' && kind === 'function' && /^[A-Z]/.test(name),
    )
    expect(components.length).toBeGreaterThan(30)
    const absent = components.flatMap(({ name }) => {
      const names = reference.get(name)?.members.map((member) => member.name) ?? []
      const props = exported.find((other) => other.name === `${name}Props` && other.kind === 'interface')
      const wanted = [...ownProps(props?.text ?? ''), ...(elsewhere[name] ?? [])]
      return names.length === 0
        ? [name]
        : wanted.filter((prop) => !names.includes(prop)).map((prop) => `${name}.${prop}`)
    })
    expect(absent).toEqual([])
    expect(components.flatMap(({ name }) => untold(name, reference.get(name)?.members ?? []))).toEqual([])
  })

  test('attributes of an element are told of once, and not one by one', () => {
    const names = reference.get('Recorder')?.members.map(({ name }) => name)
    expect(names).not.toContain('className')
    expect(reference.get('Recorder')?.members.at(-1)).toMatchObject({
      name: '…',
      sentence: 'And every attribute of `<section>`.',
    })
  })

  test('Storybook’s tables of hooks, client and server have a sentence for each option and result', () => {
    const functions = [...reference.values()].filter(
      ({ name }) => /^use[A-Z]/.test(name) || name === 'createClient' || name === 'createHippoServer',
    )
    expect(functions.length).toBeGreaterThan(50)
    const fields = ({ group, name }: Member): boolean =>
      name !== 'returns' && (group === 'Options' || group === 'Result')
    expect(functions.flatMap(({ name, members }) => untold(name, members.filter(fields)))).toEqual([])
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
