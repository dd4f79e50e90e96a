import type { VideoAccess } from 'react-hippo-video/contract'
import * as v from 'valibot'
import { ApiError } from '../http/error.js'
import type { Signer } from '../signer.js'

/** What a session ticket vouches for. */
export interface SessionTicket {
  accountId: string
  videoId: string
  sessionId: string
  /** When hello was said, less what had been watched by then, in epoch milliseconds. */
  issuedAt: number
  /** To whom the video was open when hello was said. */
  access: VideoAccess
}

const claims = v.object({
  acc: v.string(),
  vid: v.string(),
  sid: v.string(),
  iat: v.number(),
  access: v.optional(v.picklist(['open', 'signed', 'account']), 'open'),
})

/** Makes the ticket that each beat of one session carries. The same hello always gets the same ticket. */
export function signSessionTicket(signer: Signer, ticket: SessionTicket): string {
  const { accountId, videoId, sessionId, issuedAt, access } = ticket
  return signer.sign({ aud: 'beat', acc: accountId, vid: videoId, sid: sessionId, iat: issuedAt, access })
}

/** Reads a ticket; null where this server did not make it. */
function readTicket(signer: Signer, ticket: string): SessionTicket | null {
  const result = v.safeParse(claims, signer.verify(ticket, 'beat'))
  if (!result.success) return null
  const { acc, vid, sid, iat, access } = result.output
  return { accountId: acc, videoId: vid, sessionId: sid, issuedAt: iat, access }
}

/** Reads a ticket; null where this server did not make it, or made it for another session. */
export function readSessionTicket(signer: Signer, ticket: string, sessionId: string): SessionTicket | null {
  const read = readTicket(signer, ticket)
  return read?.sessionId === sessionId ? read : null
}

/** The same for routes. @throws ApiError 401 for one that this server did not make, 403 for another session's */
export function needSessionTicket(signer: Signer, ticket: string, sessionId: string): SessionTicket {
  const read = readTicket(signer, ticket)
  if (read === null) throw new ApiError(401, 'InvalidTicket', 'The ticket is forged. Say hello again.')
  if (read.sessionId === sessionId) return read
  throw new ApiError(403, 'InvalidTicket', 'The ticket is for another session. Say hello again.')
}

/** Whether a ticket opens what its video holds: a change of access ends those that were given out before it. */
export function ticketOpens({ access }: SessionTicket, video: { access: VideoAccess }): boolean {
  return video.access === 'open' || video.access === access
}
