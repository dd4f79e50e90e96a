import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { decodeActionInput } from 'react-hippo-video/contract'
import { ApiError, invalidRequest, notFound } from '../http/error.js'
import { needByToken } from '../recordings/find.js'
import type { Services } from '../services.js'
import { mayWatch, privateSentence } from '../viewing/access.js'
import type { Commit } from '../viewing/group-commit.js'
import { opensMedia } from '../viewing/media-key.js'
import { needVideo } from '../viewing/need-video.js'
import { passOf } from '../viewing/page-pass.js'
import { readBeacon } from '../viewing/read-beacon.js'
import { asRequest } from '../viewing/rest.js'
import { needSessionTicket, ticketOpens } from '../viewing/ticket.js'
import { readConversation } from './conversation.js'
import { deedOf } from './deed.js'
import { createRateLimit } from './rate-limit.js'
import { settingsOf } from './settings.js'
import type { DeedResult, TakenDeed } from './take-deeds.js'

const largestAction = 16 * 1024
const actionsPerMinute = 60

/** What pages send when a viewer does something, as text/plain JSON, and what viewers left in a video. */
export function actionRoutes(services: Services, take: Commit<TakenDeed, DeedResult>): Hono {
  const { signer, clock } = services
  const limit = createRateLimit(actionsPerMinute, 60_000, clock)
  const app = new Hono()

  app.post('/actions', bodyLimit({ maxSize: largestAction }), async (c) => {
    const body = await readBeacon(services, c)
    const { sessionId, ticket: signed, id, action } = asRequest(() => decodeActionInput(body))
    const ticket = needSessionTicket(signer, signed, sessionId)
    const waitMs = limit.take(sessionId)
    if (waitMs !== null) {
      c.header('Retry-After', String(Math.ceil(waitMs / 1000)))
      throw new ApiError(429, 'TooManyActions', 'That is more than a person does in a minute.')
    }
    const video = await needVideo(services, ticket.videoId)
    if (!ticketOpens(ticket, video)) throw new ApiError(403, 'PrivateVideo', privateSentence)
    const settings = settingsOf(video)
    const result = await take({ ticket, id, deed: deedOf(settings, action), at: clock() })
    if (result === 'no_session') throw notFound('This session')
    if (result === 'no_comment') throw invalidRequest('This video has no such comment.')
    c.header('Cache-Control', 'no-store')
    return c.json(await readConversation(services, video, settings))
  })

  app.get('/conversations/:token', async (c) => {
    const video = await needByToken(services, c.req.param('token'))
    const mayRead =
      opensMedia(services, video, c.req.query('key')) ||
      mayWatch(video, passOf(services, video.id, c.req.raw)?.holder ?? null)
    if (!mayRead) throw new ApiError(403, 'PrivateVideo', privateSentence)
    c.header('Cache-Control', 'no-store')
    return c.json(await readConversation(services, video, settingsOf(video)))
  })
  return app
}
