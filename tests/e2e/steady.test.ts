import { afterAll, beforeAll, expect, it } from 'vitest'
import { steadyTake } from '../support/steadyTake.js'
import { createWorld, type World } from './world.js'

const mebibyte = 1024 * 1024

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world?.close())

it('a few seconds: a flat heap, little in flight, and nearly every frame encoded', async () => {
  const take = await steadyTake(world, 6000, { settleMs: 2000, sampleMs: 1000 })
  console.log(take)
  expect(take.heapMost - take.heapBefore).toBeLessThan(mebibyte)
  // In so few seconds nothing could fill 32 MiB: an upload that falls behind shows by its part of the take.
  expect(take.inFlight).toBeLessThan(take.bytes / 2)
  expect(take.framesEncoded / take.framesOffered).toBeGreaterThanOrEqual(0.98)
})
