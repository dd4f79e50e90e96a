import type { DetailedError } from 'tus-js-client'
import { HippoError } from '../../../core/error.js'

/** Statuses that a later try may not see again, although they are the client's fault by number. */
const passing: ReadonlySet<number> = new Set([408, 409, 423, 425, 429])

/** One try that failed, as the retry loop needs to know it. */
export type UploadFailure =
  /**
   * `renew` first asks for another ticket; `lost` is an upload that the server has no more; `look again` is a refusal of
   * the length, which the server may have taken a moment before.
   */
  | { next: 'retry' | 'renew' | 'lost' | 'look again' | 'give up'; error: HippoError }
  /** The server has an upload of this layer already, under `url`. */
  | { next: 'resume'; url: string; error: HippoError }

/** Tells a passing failure from a final one. */
export function readFailure(cause: unknown): UploadFailure {
  const error = toUploadError(cause)
  // What our own hooks threw says nothing about the upload.
  if (isDetailed(cause) && !cause.causingError) {
    const isCreation = cause.originalRequest.getMethod() === 'POST'
    if (isCreation && error.status === 409) {
      const url = otherUpload(cause)
      return url === null ? { next: 'give up', error: inTheWay(cause) } : { next: 'resume', url, error }
    }
    if (!isCreation && (error.status === 404 || error.status === 410)) return { next: 'lost', error }
    // A browser repeats by itself what it sent on a connection that broke: taken the first time, it is refused the second.
    const declares = !isCreation && cause.originalRequest.getHeader('Upload-Length') !== undefined
    if (declares && error.status === 400) return { next: 'look again', error }
  }
  // A server may call an expired ticket forbidden as well; what is forbidden for good is refused again.
  if (error.code === 'ticket_expired' || error.status === 403) return { next: 'renew', error }
  return { next: error.retryable ? 'retry' : 'give up', error }
}

function inTheWay(cause: unknown): HippoError {
  return new HippoError('upload_failed', 'The media server holds another upload of this layer.', {
    ...{ status: 409, cause },
    retryable: false,
    hint: 'It should name that one in the header Location, and expose the header to pages.',
  })
}

/** Where the upload is that stands in the way: on the same server only, as the ticket goes there. */
function otherUpload({ originalRequest, originalResponse }: DetailedError): string | null {
  const location = originalResponse?.getHeader('Location')
  if (!location) return null
  const endpoint = originalRequest.getURL()
  const url = new URL(location, endpoint)
  return url.origin === new URL(endpoint).origin ? url.href : null
}

/** What an answer with such a status means to an upload. */
export function failureOf(
  status: number,
  retryAfter: string | null | undefined,
  cause?: unknown,
): HippoError {
  if (status === 401) {
    return new HippoError('ticket_expired', 'The media server does not accept the upload ticket.', {
      status,
      hint: 'Look at renewTicket in the app’s backend, and at the clocks of both servers.',
      cause,
    })
  }
  if (passing.has(status) || status >= 500 || status < 400) {
    const code = status === 429 ? 'rate_limited' : status === 503 ? 'maintenance' : 'server_error'
    return new HippoError(code, `The media server answered ${status}; trying again.`, {
      status,
      retryAfterMs: readRetryAfter(retryAfter),
      cause,
    })
  }
  return new HippoError('upload_failed', `The media server refused the upload with status ${status}.`, {
    status,
    retryable: false,
    hint:
      status === 403 || status === 404 || status === 410
        ? 'The recording was discarded, or its ticket belongs to another one.'
        : 'Look at the media server’s log; a proxy in front of it may limit the size of requests.',
    cause,
  })
}

function toUploadError(cause: unknown): HippoError {
  if (cause instanceof HippoError) return cause
  if (!isDetailed(cause)) {
    return new HippoError('network', 'The media server cannot be reached; trying again.', { cause })
  }
  // tus-js-client wraps what our own hooks throw.
  if (cause.causingError) return toUploadError(cause.causingError)
  const response = cause.originalResponse
  if (!response)
    return new HippoError('network', 'The media server cannot be reached; trying again.', { cause })
  return failureOf(response.getStatus(), response.getHeader('Retry-After'), cause)
}

function isDetailed(cause: unknown): cause is DetailedError {
  return cause instanceof Error && 'originalResponse' in cause
}

/** `Retry-After` in milliseconds, from seconds or a date. */
function readRetryAfter(header: string | null | undefined): number | null {
  if (!header) return null
  const seconds = Number(header)
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000)
  const at = Date.parse(header)
  return Number.isNaN(at) ? null : Math.max(0, at - Date.now())
}
