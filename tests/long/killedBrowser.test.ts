import { appendFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createWorld, type World } from '../e2e/world.js'
import { killTake, type KilledTake } from '../support/killedTake.js'

const kills = 20

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

it(`kill -9 of the whole browser at ${kills} random moments: under a second is lost each time`, async () => {
  const takes: KilledTake[] = []
  for (let kill = 0; kill < kills; kill += 1) takes.push(await killTake(world, 500 + Math.random() * 9500))
  const missing = takes.map(({ recordedMs, recoveredMs }) => recordedMs - recoveredMs).sort((a, b) => a - b)
  console.log(`Missing, in ms: ${missing.join(', ')}`)
  if (process.env.FIGURES) appendFileSync(process.env.FIGURES, `${JSON.stringify({ takes })}\n`)
  expect(missing.at(-1)).toBeLessThan(1000)
})
