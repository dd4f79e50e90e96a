import { HippoError, type HippoErrorCode } from '../core/error.js'

/** The error that a fake was told to fail with. */
export function fakeError(failure: HippoErrorCode | HippoError): HippoError {
  if (failure instanceof HippoError) return failure
  return new HippoError(failure, `The fake engine was told to fail with ${failure}.`)
}
