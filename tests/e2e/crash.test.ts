import { afterAll, beforeAll, expect, it } from 'vitest'
import { killTake } from '../support/killedTake.js'
import { createWorld, type World } from './world.js'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

it('kill -9 of the browser: under a second is lost, the upload completes without a click, nobody else sees it', async () => {
  const take = await killTake(world, 3000)
  console.log(take)
  expect(take.recordedMs - take.recoveredMs).toBeLessThan(1000)
})
