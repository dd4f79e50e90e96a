import { expect, test } from 'vitest'
import { memoryDedupe } from 'react-hippo-video/webhooks'

test('a claim is busy until its lease ends, done until its time is over', async () => {
  let now = 0
  const dedupe = memoryDedupe({ ttlMs: 1000, clock: () => now })
  expect(await dedupe.claim('a', 100)).toBe('new')
  expect(await dedupe.claim('a', 100)).toBe('busy')
  now = 100
  expect(await dedupe.claim('a', 100)).toBe('new')
  await dedupe.done('a')
  now = 1099
  expect(await dedupe.claim('a', 100)).toBe('done')
  now = 1100
  expect(await dedupe.claim('a', 100)).toBe('new')
})

test('what is released is new', async () => {
  const dedupe = memoryDedupe()
  await dedupe.claim('a', 100)
  await dedupe.release('a')
  expect(await dedupe.claim('a', 100)).toBe('new')
})

test('beyond max, the oldest are forgotten', async () => {
  const dedupe = memoryDedupe({ max: 2 })
  for (const key of ['a', 'b', 'c']) await dedupe.done(key)
  expect(await dedupe.claim('b', 100)).toBe('done')
  expect(await dedupe.claim('c', 100)).toBe('done')
  expect(await dedupe.claim('a', 100)).toBe('new')
})
