import { expect, it } from 'vitest'
import { playAll } from './play.js'

it('shows of 250 answers, good and bad, what they say or that they are bad', async () => {
  // Each round asks ten components.
  expect(await playAll(1, 25)).toEqual([])
})
