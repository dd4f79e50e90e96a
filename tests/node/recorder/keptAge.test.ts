import { expect, test } from 'vitest'
import { readSettings } from '../../../sandbox/src/config.js'
import { endOf } from '../../../src/recorder/browser/store/sweep.js'

const dayMs = 24 * 60 * 60 * 1000

test('what a browser offers to resume its server lets it resume, and a day longer to send it', () => {
  const { UPLOAD_LIFE_MS } = readSettings({})
  const manifest = {
    ...{ id: 'a', scope: 'test', person: 'ada', createdAt: 0, config: {}, created: null },
    ...{ layers: [], durationMs: 0, phase: 'recording' as const, title: null },
  }
  const endAfter = (ms: number) => endOf({ person: 'ada', manifest }, 5, ms)
  expect(endAfter(UPLOAD_LIFE_MS - dayMs + 1)).toBe('old')
  // Nor is it kept in vain for much longer.
  expect(endAfter(UPLOAD_LIFE_MS - 2 * dayMs)).toBeNull()
})
