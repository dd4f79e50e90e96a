import { expect, test } from 'vitest'
import { HippoError } from '../../../src/core/error.js'
import { loadPart } from '../../../src/core/loadPart.js'

test('a part that comes is given on', async () => {
  expect(await loadPart(Promise.resolve({ word: 'here' }))).toEqual({ word: 'here' })
})

test('one that does not come is an error that may be tried again, with its cause', async () => {
  const cause = new TypeError('Failed to fetch dynamically imported module')
  const error = await loadPart(Promise.reject(cause)).catch((each: unknown) => each)
  expect(error).toBeInstanceOf(HippoError)
  expect(error).toMatchObject({ code: 'network', retryable: true, cause })
})
