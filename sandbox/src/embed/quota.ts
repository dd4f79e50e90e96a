import type { Context, MiddlewareHandler } from 'hono'
import { createRateLimit } from '../interactions/rate-limit.js'
import type { Services } from '../services.js'
import { plainAddress } from '../viewing/address.js'
import { remoteAddress } from '../viewing/remote-address.js'
import { refuse } from './refuse.js'
import { visitorOf } from './visitor.js'

const hourMs = 3_600_000
/** What makes a video. */
const creates = /\/(recordings|imports\/url|imports\/file)$/

/** So many new videos an hour for one visitor and, as an id is easily changed, for one network address. */
export function quota(services: Services): MiddlewareHandler {
  const { settings, clock } = services
  const ofAddress = createRateLimit(settings.EMBED_ADDRESS_RECORDINGS_PER_HOUR, hourMs, clock)
  const ofVisitor = createRateLimit(settings.EMBED_VISITOR_RECORDINGS_PER_HOUR, hourMs, clock)
  return async (c, next) => {
    if (c.req.method !== 'POST' || !creates.test(c.req.path)) return next()
    const retryAfterMs = ofAddress.take(addressOf(services, c)) ?? ofVisitor.take(visitorOf(c.req.raw))
    if (retryAfterMs === null) return next()
    return refuse(c, {
      code: 'rate_limited',
      status: 429,
      message: 'Too many recordings within an hour.',
      hint: 'Wait, or raise EMBED_VISITOR_RECORDINGS_PER_HOUR and EMBED_ADDRESS_RECORDINGS_PER_HOUR.',
      retryAfterMs,
    })
  }
}

/** The nearest proxy's word where one is trusted: what a page writes before it is not believed. */
function addressOf({ settings }: Services, c: Context): string {
  const told = settings.TRUST_PROXY ? c.req.header('x-forwarded-for')?.split(',').at(-1) : undefined
  return plainAddress(told ?? remoteAddress(c) ?? '')
}
