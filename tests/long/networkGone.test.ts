import { appendFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createCutWorld, type CutWorld } from '../support/cutWorld.js'
import { loseNetwork } from '../support/goneNetwork.js'

let world: CutWorld
beforeAll(async () => {
  world = await createCutWorld()
})
afterAll(() => world.close())

it.each(['known', 'unknown'] as const)(
  'no network for thirty seconds of a recording, %s to the browser: every byte, one video',
  async (loss) => {
    const gone = await loseNetwork(world, loss, 30_000, 5000)
    console.log(loss, gone)
    if (process.env.FIGURES) appendFileSync(process.env.FIGURES, `${JSON.stringify({ loss, ...gone })}\n`)
    expect(gone.failures).toBeGreaterThan(0)
    // All that time the recording went on.
    expect(gone.behindBytes).toBeGreaterThan(500_000)
  },
)
