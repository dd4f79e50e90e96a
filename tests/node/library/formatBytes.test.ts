import { expect, it } from 'vitest'
import { createFormats } from '../../../src/labels/index.js'

it.each([
  [0, 'en', '0 bytes'],
  [999, 'en', '999 bytes'],
  [1000, 'en', '1 kB'],
  [12_400_000, 'en', '12.4 MB'],
  [27_000_000, 'de', '27 MB'],
  [1_240_000_000, 'de', '1,2 GB'],
  [-5, 'en', '0 bytes'],
])('%i bytes in %s read as %s', (bytes, locale, text) => {
  // Which space stands before the unit differs by language and unit.
  expect(createFormats(locale, 'UTC').bytes(bytes).replaceAll('\u00A0', ' ')).toBe(text)
})
