import type { UploadTicket } from '../../../contract/app/recordings.js'
import { HippoError, toHippoError } from '../../../core/error.js'

/** Renewed this long before it runs out, so that no request is sent with a ticket that dies on its way. */
const marginMs = 60_000

/** Leave to upload, kept fresh. */
export interface TicketKeeper {
  /** The ticket to send now, renewed first where it is about to run out. */
  current(): Promise<string>
  /** Fetches another one after the server refused this; calls at the same time share one request. */
  renew(): Promise<string>
}

/** Keeps one recording's ticket fresh; `fetchTicket` asks the app's backend, at once where there is no first one. */
export function createTicketKeeper(
  first: UploadTicket | null,
  fetchTicket: () => Promise<UploadTicket>,
  now: () => number = Date.now,
): TicketKeeper {
  const expiresSoon = (ticket: UploadTicket): boolean => ticket.expiresAt - now() <= marginMs
  let ticket = first
  // A ticket that looks stale on arrival means this clock is wrong: then only the server's refusal counts.
  let clockIsWrong = first !== null && expiresSoon(first)
  let renewal: Promise<string> | null = null
  const renew = (): Promise<string> => {
    renewal ??= fetchTicket()
      .then((next) => {
        ticket = next
        clockIsWrong = expiresSoon(next)
        return next.token
      })
      .finally(() => {
        renewal = null
      })
    return renewal
  }
  return {
    current: () =>
      ticket === null || (!clockIsWrong && expiresSoon(ticket)) ? renew() : Promise.resolve(ticket.token),
    renew,
  }
}

/** What it means to an upload that the app's backend gave no ticket: refused for good, it is the upload's end. */
export function ticketError(cause: unknown): HippoError {
  const error = toHippoError(cause, 'network')
  if (error.retryable || error.code === 'ticket_expired') return error
  const { status, hint } = error
  if (status === 404 || status === 410) {
    return new HippoError('upload_failed', 'The video of this recording does not exist any more.', {
      ...{ status, cause },
      retryable: false,
      hint: 'It was discarded or removed meanwhile; what was recorded can still be downloaded.',
    })
  }
  return new HippoError('ticket_expired', 'The app’s backend gave no new upload ticket.', {
    ...{ status, hint, cause },
  })
}
