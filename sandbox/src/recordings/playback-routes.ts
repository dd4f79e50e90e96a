import { Hono } from 'hono'
import { HippoError, encodeAppError } from 'react-hippo-video/contract'
import type { Services } from '../services.js'
import { playbackFor } from './playback.js'

/** What players ask while a video is not ready yet. */
export function playbackRoutes(services: Services): Hono {
  const routes = new Hono()
  routes.get('/video/play/:token/state', async (c) => {
    const playback = await playbackFor(services, c.req.param('token'))
    c.header('Cache-Control', 'no-store')
    if (playback === null) {
      return c.json(
        encodeAppError(new HippoError('not_found', 'No video has this link.', { status: 404 })),
        404,
      )
    }
    return c.json(playback, playback.status === 'gone' ? 410 : 200)
  })
  return routes
}
