import { expect, it } from 'vitest'
import { playAll } from './play.js'

const given: unknown = import.meta.env.VITE_FUZZ_SEED

it(
  'shows of 10,000 answers, good and bad, what they say or that they are bad',
  { timeout: 900_000 },
  async () => {
    const seed = given === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(given)
    // Each round asks eight components.
    expect(await playAll(seed, 1250)).toEqual([])
  },
)
