import { expect } from 'vitest'
import { HippoError } from '../../../src/core/error.js'

/** The `HippoError` that `work` throws; anything else fails the test. */
export function failure(work: () => unknown): HippoError {
  try {
    work()
  } catch (error) {
    expect(error).toBeInstanceOf(HippoError)
    if (error instanceof HippoError) return error
  }
  throw new Error('Nothing was thrown.')
}
