import * as v from 'valibot'
import type { Signer } from '../signer.js'

/** What a session ticket vouches for. */
export interface SessionTicket {
  accountId: string
  videoId: string
  sessionId: string
  /** When hello was said, less what had been watched by then, in epoch milliseconds. */
  issuedAt: number
}

const claims = v.object({ acc: v.string(), vid: v.string(), sid: v.string(), iat: v.number() })

/** Makes the ticket that each beat of one session carries. The same hello always gets the same ticket. */
export function signSessionTicket(signer: Signer, ticket: SessionTicket): string {
  const { accountId, videoId, sessionId, issuedAt } = ticket
  return signer.sign({ aud: 'beat', acc: accountId, vid: videoId, sid: sessionId, iat: issuedAt })
}

/** Reads a ticket; null where this server did not make it, or made it for another session. */
export function readSessionTicket(signer: Signer, ticket: string, sessionId: string): SessionTicket | null {
  const result = v.safeParse(claims, signer.verify(ticket, 'beat'))
  if (!result.success || result.output.sid !== sessionId) return null
  const { acc, vid, iat } = result.output
  return { accountId: acc, videoId: vid, sessionId, issuedAt: iat }
}
