import type { Ingest } from '../viewing/ingest.js'
import { readVisitor } from '../viewing/visitor.js'
import type { PlannedSession } from './plan.js'
import { headersOf } from './visits.js'

/** Plays a planned viewing through the ingest, as its page would have; gives back when its last word came. */
export async function playSession(ingest: Ingest, session: PlannedSession): Promise<number> {
  const { id, video, at, lead, visitorId, referrer, habits, beats, actions } = session
  const visitor = readVisitor({
    headers: headersOf(habits),
    remoteAddress: null,
    // The place comes as it does from any proxy that is trusted.
    trustProxy: true,
    lookup: null,
  })
  const { ticket } = await ingest.hello(
    { token: video.token, sessionId: id, referrer, visitorId },
    visitor,
    lead,
    at,
  )
  let last = at
  for (const [index, { afterMs, beat }] of beats.entries()) {
    last = at + afterMs
    const { durationMs } = video
    await ingest.beat({ sessionId: id, ticket, sequence: index + 1, played: true, durationMs, ...beat }, last)
  }
  for (const kind of actions) await ingest.act({ sessionId: id, ticket, id: `${id}-${kind}`, kind }, last)
  return last
}
