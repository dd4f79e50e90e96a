import { Hono, type Context } from 'hono'
import { ApiError, notFound } from '../http/error.js'
import type { Services } from '../services.js'
import { mayWatch, privateSentence } from '../viewing/access.js'
import { readAgent } from '../viewing/agent.js'
import type { Commit } from '../viewing/group-commit.js'
import { opensMedia } from '../viewing/media-key.js'
import { needVideo } from '../viewing/need-video.js'
import { passOf } from '../viewing/page-pass.js'
import { remoteAddress } from '../viewing/remote-address.js'
import { readSessionTicket, type SessionTicket, ticketOpens } from '../viewing/ticket.js'
import { countStranger } from './count-stranger.js'
import { createRateLimit } from './rate-limit.js'
import { settingsOf } from './settings.js'
import { clickKey, type DeedResult, type TakenDeed } from './take-deeds.js'

const strangersPerMinute = 60
const longestId = 200

/**
 * `GET /video/cta/:videoId?s=<session>&t=<ticket>&c=<click>` counts the press and leads to the owner's page; to no
 * other, whatever the address says. `preview=1` leads there and counts nothing.
 */
export function ctaRoutes(services: Services, take: Commit<TakenDeed, DeedResult>): Hono {
  const { clock } = services
  const limit = createRateLimit(strangersPerMinute, 60_000, clock)
  const app = new Hono()

  app.get('/video/cta/:videoId{[0-9]+}', async (c) => {
    const video = await needVideo(services, c.req.param('videoId'))
    const { callToAction } = settingsOf(video)
    if (callToAction === null) throw notFound('A call to action of this video')
    const ticket = ticketOf(services, c, video.id)
    const mayFollow =
      (ticket !== null && ticketOpens(ticket, video)) ||
      opensMedia(services, video, c.req.query('key')) ||
      mayWatch(video, passOf(services, video.id, c.req.raw)?.holder ?? null)
    if (!mayFollow) throw new ApiError(403, 'PrivateVideo', privateSentence)
    if (isPress(c)) {
      const clickId = c.req.query('c')?.slice(0, longestId) || undefined
      const result =
        ticket === null
          ? 'no_session'
          : await take({ ticket, id: clickKey(clickId), deed: { kind: 'call_to_actions' }, at: clock() })
      const isStranger = result === 'no_session' && !readAgent(c.req.header('user-agent') ?? null).isBot
      if (isStranger && limit.take(remoteAddress(c) ?? '') === null) {
        await countStranger(services, video, clickId)
      }
    }
    return new Response(null, {
      status: 302,
      headers: {
        Location: new URL(callToAction.url).href,
        'Referrer-Policy': 'no-referrer',
        'Cache-Control': 'no-store',
        'X-Robots-Tag': 'noindex, nofollow',
      },
    })
  })
  return app
}

/** Whether a person asks: not a look ahead by a browser or a mail system, and not the owner trying it out. */
function isPress(c: Context): boolean {
  const purpose = c.req.header('sec-purpose') ?? c.req.header('purpose') ?? c.req.header('x-moz') ?? ''
  return (
    c.req.method === 'GET' && !/prefetch|preview|prerender/i.test(purpose) && c.req.query('preview') !== '1'
  )
}

function ticketOf({ signer }: Services, c: Context, videoId: string): SessionTicket | null {
  const { s: sessionId, t: signed } = c.req.query()
  if (!sessionId || !signed) return null
  const ticket = readSessionTicket(signer, signed, sessionId)
  return ticket?.videoId === videoId ? ticket : null
}
