import { Hono } from 'hono'
import { HippoError, encodeAppError, type Playback } from 'react-hippo-video/contract'
import type { Services } from '../services.js'
import { passOf } from '../viewing/page-pass.js'
import { findByToken } from './find.js'
import { playbackOf } from './playback.js'

/** What players ask while a video is not ready yet; a pass comes as a bearer, in the address or in the page's cookie. */
export function playbackRoutes(services: Services): Hono {
  const routes = new Hono()
  routes.get('/video/play/:token/state', async (c) => {
    const video = await findByToken(services, c.req.param('token'))
    c.header('Cache-Control', 'no-store')
    if (video === null) {
      return c.json(
        encodeAppError(new HippoError('not_found', 'No video has this link.', { status: 404 })),
        404,
      )
    }
    const holder = passOf(services, video.id, c.req.raw)?.holder ?? null
    const playback = await playbackOf(services, video, { holder })
    return c.json(playback, statusOf(playback))
  })
  return routes
}

/** HTTP status of an answer that says how a video stands. */
function statusOf({ status }: Playback): 200 | 403 | 410 {
  if (status === 'gone') return 410
  return status === 'private' ? 403 : 200
}
