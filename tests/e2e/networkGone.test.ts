import { afterAll, beforeAll, expect, it } from 'vitest'
import { createCutWorld, type CutWorld } from '../support/cutWorld.js'
import { loseNetwork } from '../support/goneNetwork.js'

let world: CutWorld
beforeAll(async () => {
  world = await createCutWorld()
})
afterAll(() => world.close())

it('one request cut half way, no network for three seconds, the last answer lost: every byte, one video', async () => {
  const { proxy } = world
  const wanted = new Set(['half', 'lost'])
  proxy.fault(({ method, body, headers, isLast }) => {
    const isLaterData = method === 'PATCH' && body.length > 0 && Number(headers['upload-offset']) > 0
    if (isLaterData && wanted.delete('half')) return 'half'
    return isLast && wanted.delete('lost') ? 'lost' : null
  })
  const gone = await loseNetwork(world, 'known', 3000, 0)
  expect(proxy.failed).toHaveLength(2)
  expect(gone.failures).toBeGreaterThan(0)
  expect(gone.behindBytes).toBeGreaterThan(50_000)
})
