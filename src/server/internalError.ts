import { HippoError } from '../core/error.js'

/** Gives back a `HippoError`; what anything else said may be a secret of the app, so only its cause holds it. */
export function internalError(cause: unknown): HippoError {
  if (cause instanceof HippoError) return cause
  return new HippoError('server_error', 'The app’s server had a problem.', {
    status: 500,
    hint: 'The cause is in the server’s log if it has an onError.',
    cause,
  })
}
