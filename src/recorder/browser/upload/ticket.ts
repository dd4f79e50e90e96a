import type { UploadTicket } from '../../../contract/app/recordings.js'

/** Renewed this long before it runs out, so that no request is sent with a ticket that dies on its way. */
const marginMs = 60_000

/** Leave to upload, kept fresh. */
export interface TicketKeeper {
  /** The ticket to send now, renewed first where it is about to run out. */
  current(): Promise<string>
  /** Fetches another one after the server refused this; calls at the same time share one request. */
  renew(): Promise<string>
}

/** Keeps one recording's ticket fresh; `fetchTicket` asks the app's backend. */
export function createTicketKeeper(
  first: UploadTicket,
  fetchTicket: () => Promise<UploadTicket>,
  now: () => number = Date.now,
): TicketKeeper {
  const expiresSoon = (ticket: UploadTicket): boolean => ticket.expiresAt - now() <= marginMs
  let ticket = first
  // A ticket that looks stale on arrival means this clock is wrong: then only the server's refusal counts.
  let clockIsWrong = expiresSoon(first)
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
    current: () => (!clockIsWrong && expiresSoon(ticket) ? renew() : Promise.resolve(ticket.token)),
    renew,
  }
}
