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
  const take = await steadyTake(world, 30_000)
  console.log(take)
  expect(take.heapMost - take.heapBefore).toBeLessThan(10 * mebibyte)
  expect(take.inFlight).toBeLessThan(32 * mebibyte)
  expect(take.framesEncoded / take.framesOffered).toBeGreaterThanOrEqual(0.98)
})
