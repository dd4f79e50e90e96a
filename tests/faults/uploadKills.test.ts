import { statSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { until } from '../e2e/world.js'
import { createCutWorld, type CutWorld, recordLive } from '../support/cutWorld.js'

let world: CutWorld
beforeAll(async () => {
  world = await createCutWorld()
})
afterAll(() => world.close())

const kills = 10
/** On a busy machine a server takes long to start, and the upload's waits double meanwhile. */
const longestMs = 600_000

it(
  'kill -9 of the server ten times in one recording, each time back on the same folder and port: every byte, one video',
  async () => {
    const began = performance.now()
    const take = await recordLive(world)
    const held = (): number => statSync(take.file() ?? '').size
    await until('an upload', () => take.file() !== null && held() > 0)
    for (let kill = 0; kill < kills; kill += 1) {
      const before = held()
      await until(`bytes after kill ${kill}`, () => held() > before, 60_000)
      await world.sandbox.kill()
      await world.sandbox.start()
    }
    await take.stop()
    const bytes = await take.expectWhole()
    expect(take.failures()).toBeGreaterThanOrEqual(kills)
    console.log(
      `server killed: ${kills} times in ${Math.round((performance.now() - began) / 1000)} s of one recording, ` +
        `${take.failures()} requests failed, ${bytes} bytes, all there`,
    )
  },
  longestMs,
)
