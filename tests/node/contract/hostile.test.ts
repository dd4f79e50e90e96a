import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as contract from 'react-hippo-video/contract'
import * as any from './arbitraries.js'
import { beat, delivery } from './bodies.js'
import { decoders } from './decoders.js'
import { fixture } from './fixture.js'

test('no decoder of the contract is left out here', () => {
  const named = Object.keys(contract).filter((name) => name.startsWith('decode') && name !== 'decodeMissing')
  const covered = new Set(Object.keys(decoders).map((name) => name.split(' ')[0]))
  expect(named.filter((name) => !covered.has(name))).toEqual([])
})

/** What `decode` throws besides `HippoError`; null where it throws none. */
function stray(decode: (wire: unknown) => unknown, wire: unknown): unknown {
  try {
    decode(wire)
    return null
  } catch (error) {
    return error instanceof contract.HippoError ? null : error
  }
}

describe.each(Object.entries(decoders))('%s', (_, [decode, valid]) => {
  test('accepts a valid body', () => {
    expect(decode(valid)).toBeDefined()
  })

  test('throws nothing but HippoError, whatever JSON it is given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (wire) => {
        expect(stray(decode, wire)).toBeNull()
      }),
    )
  })

  test('throws nothing but HippoError, whatever happened to a valid body', () => {
    fc.assert(
      fc.property(any.mutated(valid), (wire) => {
        expect(stray(decode, wire)).toBeNull()
      }),
      { numRuns: 300 },
    )
  })
})

test('no figure that gets through is NaN, infinite, negative or out of range', () => {
  fc.assert(
    fc.property(any.mutated(fixture('report')), (wire) => {
      let read: contract.VideoReport
      try {
        read = contract.decodeReport(wire)
      } catch {
        return
      }
      const { averageWatchRate, actions, watchRate, pageLoads, plays, viewers } = read
      for (const each of [
        pageLoads,
        plays,
        viewers,
        ...Object.values(actions),
        ...watchRate.map((b) => b.count),
      ]) {
        expect(Number.isSafeInteger(each) && each >= 0).toBe(true)
      }
      expect(averageWatchRate >= 0 && averageWatchRate <= 100).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('nothing decoded touches the prototype of anything', () => {
  const hostile = JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}')
  for (const [decode, valid] of Object.values(decoders)) {
    expect(stray(decode, hostile)).toBeNull()
    expect(stray(decode, { ...(valid as object), ...hostile })).toBeNull()
  }
  expect({}).not.toHaveProperty('polluted')
})

/**
 * The body with one of its links made a script, once for each of them. A referrer is no link: any page may claim
 * one, and it is shown as text.
 */
function scripted(body: unknown): { path: string; wire: unknown }[] {
  const found: { path: string; wire: unknown }[] = []
  const walk = (value: unknown, path: string, put: (value: unknown) => unknown): void => {
    if (typeof value === 'string' && /(?<!referer_)url$/i.test(path)) {
      found.push({ path, wire: put('javascript:alert(1)') })
    } else if (Array.isArray(value)) {
      value.forEach((each, at) => walk(each, `${path}.${at}`, (to) => put(value.with(at, to))))
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, each] of Object.entries(value)) {
        walk(each, `${path}.${key}`, (to) => put({ ...value, [key]: to }))
      }
    }
  }
  walk(body, '', (value) => value)
  return found
}

const linking = Object.entries(decoders).filter(
  ([name, [, valid]]) => name !== 'readAnswer' && scripted(valid).length > 0,
)
test.each(linking)('%s lets no script through as a link', (_, [decode, valid]) => {
  const letThrough = scripted(valid).flatMap(({ path, wire }) => {
    try {
      const { raw: _raw, ...read } = Object(decode(wire)) as { raw?: unknown }
      return JSON.stringify(read).includes('javascript:') ? [path] : []
    } catch {
      return []
    }
  })
  expect(letThrough).toEqual([])
})

test('no moment gets through that no Date can be', () => {
  const late = 8.64e15 + 1
  const conversation = {
    comments: [{ id: '1', replyTo: null, name: null, text: 'a', atMs: 0, createdAt: late }],
    reactions: [],
    votes: [],
  }
  const video = { id: '1', title: null, thumbnailUrl: null, shareUrl: null }
  const event = { id: '1', type: 'VideoCreated', occurredAt: late, video, person: null }
  expect(() => contract.decodeVideoConversation(conversation)).toThrow(contract.HippoError)
  expect(() => contract.decodeActivityFrame({ type: 'event', event })).toThrow(contract.HippoError)
  expect(() => contract.decodeWebhookDelivery({ ...delivery, createdAt: late })).toThrow(contract.HippoError)
  const wire = { pass: 'a', expiresAt: late, shareUrl: '/a' }
  expect(() => contract.decodeViewerPass(wire)).toThrow(contract.HippoError)
})

test('a beat is refused when its passes run backwards or are too many', () => {
  expect(() => contract.decodeBeat({ ...beat, passes: [[2, 1]] })).toThrow(contract.HippoError)
  expect(() =>
    contract.decodeBeat({ ...beat, passes: Array.from({ length: 10_001 }, () => [0, 1]) }),
  ).toThrow(contract.HippoError)
  expect(() => contract.decodeBeat({ ...beat, sequence: 0 })).toThrow(contract.HippoError)
})
