import { expect, it } from 'vitest'
import { playAll } from './play.js'

/** The same each time; another one finds other things: `VITE_FUZZ_SEED=$RANDOM`. */
const seed = Number(import.meta.env.VITE_FUZZ_SEED ?? 2)

it(
  'shows of 12,500 answers, good and bad, what they say or that they are bad',
  { timeout: 900_000 },
  async () => {
    // Each round asks ten components.
    expect(await playAll(seed, 1250)).toEqual([])
  },
)
