import { expect, test } from 'vitest'
import type { Pass } from '../../../src/contract/app/beat.js'
import { since } from '../../../src/tracking/since.js'

const cases: [what: string, known: Pass[], now: Pass[], gained: Pass[]][] = [
  ['all of a log that was not known', [], [[0, 900]], [[0, 900]]],
  ['nothing of one that stayed', [[0, 900]], [[0, 900]], []],
  ['what its last pass has grown by', [[0, 900]], [[0, 1900]], [[900, 1900]]],
  ['a repeat of what was known', [[0, 900]], [[0, 900], [0, 400]], [[0, 400]]], // prettier-ignore
  ['both', [[0, 900]], [[0, 1900], [0, 400]], [[900, 1900], [0, 400]]], // prettier-ignore
  ['no rounding at the end', [[0, 900]], [[0, 930]], []],
  ['new coverage alone, where passes were joined meanwhile', [[0, 100], [200, 300], [500, 900]], [[0, 300], [500, 1500]], [[100, 200], [900, 1500]]], // prettier-ignore
]

test.each(cases)('%s', (_, known, now, gained) => {
  expect(since(now, known)).toEqual(gained)
})
