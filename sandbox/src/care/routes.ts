import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { decodeUpdateVideoRequest, encodeVideo } from 'react-hippo-video/contract'
import { authenticate } from '../accounts/authenticate.js'
import type { ApiEnv } from '../http/env.js'
import { findById, needById } from '../recordings/find.js'
import { findVideo } from '../recordings/library.js'
import { notFound } from '../http/error.js'
import type { Services } from '../services.js'
import { emptyTrash } from './empty-trash.js'
import { removeVideo } from './remove-video.js'
import { restoreVideo } from './restore-video.js'
import { updateVideo } from './update-video.js'

/** A picture of 4 MB as base64, and a little beside it. */
const largestBody = 6 * 1024 ** 2
const trashEveryMs = 60_000

const capabilities = {
  import_file: true,
  update_video: true,
  delete_video: true,
  interactions: true,
  webhook: true,
  retention: true,
  periods: true,
  timeline: true,
  viewer_sort: true,
  viewer_search: true,
  video_search: true,
}

/** What an owner changes in a video: title, thumbnail, access, removal and its undoing. Ours, not Hippo's. */
export function careRoutes(services: Services): Hono<ApiEnv> {
  services.jobs.every('trash', trashEveryMs, () => emptyTrash(services))

  const routes = new Hono<ApiEnv>()
  const guards = [bodyLimit({ maxSize: largestBody }), authenticate(services)] as const
  routes.get('/api/v1/me/capabilities', ...guards, (c) => c.json({ status: 200, code: 200, capabilities }))
  routes.post('/api/v1/me/video/:id{[0-9]+}', ...guards, async (c) => {
    const video = await needById(services, c.req.param('id'))
    await updateVideo(services, video, decodeUpdateVideoRequest(c.get('params')))
    return c.json(encodeVideo(await findVideo(services, video.id)))
  })
  routes.delete('/api/v1/me/video/:id{[0-9]+}', ...guards, async (c) => {
    await removeVideo(services, await needById(services, c.req.param('id')))
    return c.json({ status: 200, code: 200 })
  })
  routes.post('/api/v1/me/video/:id{[0-9]+}/restore', ...guards, async (c) => {
    const video = await findById(services, c.req.param('id'))
    if (video === null) throw notFound('This video')
    await restoreVideo(services, video)
    return c.json(encodeVideo(await findVideo(services, video.id)))
  })
  return routes
}
