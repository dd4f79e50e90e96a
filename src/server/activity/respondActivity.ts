import type { ActivityFrame } from '../../contract/app/activity.js'
import type { Granted } from '../granted.js'
import { followActivity, type FollowActivityOptions } from './followActivity.js'
import type { ActivityHub } from './hub.js'

export interface RespondActivityOptions extends Pick<FollowActivityOptions, 'pingMs'> {
  /** When the stream ends, so that whoever follows is authorised anew, in milliseconds. @default 900000 */
  lifeMs?: number
  /** See `activityGrantMs` of `createHippoServer`. @default 30000 */
  grantMs?: number
}

/** What a page holds for a stream that did not work, as it ended so soon. */
const leastGrantMs = 1000

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  // Kept nowhere, and neither compressed nor held back on the way.
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
  'x-content-type-options': 'nosniff',
}

/** Ids are made by stores; what a page sends back may be anything. */
function readLastEventId(request: Request): string | null {
  const id = request.headers.get('last-event-id') ?? ''
  return /^[\x21-\x7e]{1,200}$/.test(id) ? id : null
}

function encodeFrame(frame: ActivityFrame): string {
  const id = frame.type === 'event' ? `id: ${frame.event.id}\n` : ''
  return `${id}data: ${JSON.stringify(frame)}\n\n`
}

/**
 * Answers with the activity stream as server-sent events. Frames are made as they are asked for, so a slow
 * reader costs one frame of memory.
 *
 * @throws HippoError `forbidden` at once; later troubles break the stream, and the page connects again.
 */
export function respondActivity(
  granted: Granted,
  request: Request,
  hub: ActivityHub,
  { lifeMs = 15 * 60_000, grantMs = 30_000, pingMs }: RespondActivityOptions = {},
): Response {
  granted.access.need('activity:read')
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(lifeMs)])
  const lastEventId = readLastEventId(request)
  const tellUntil = Date.now() + Math.max(grantMs, leastGrantMs)
  const frames = followActivity(granted, hub, { lastEventId, signal, pingMs, tellUntil })
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await frames.next()
        if (done) controller.close()
        else controller.enqueue(encoder.encode(encodeFrame(value)))
      },
      async cancel() {
        await frames.return(undefined)
      },
    },
    { highWaterMark: 0 },
  )
  return new Response(body, { headers })
}
