import { Hono } from 'hono'
import * as v from 'valibot'
import { encodeVideo, encodeVideoPage } from 'react-hippo-video/contract'
import { authenticate } from '../accounts/authenticate.js'
import type { ApiEnv } from '../http/env.js'
import { readParams } from '../http/params.js'
import type { Services } from '../services.js'
import { needById } from './find.js'
import { listVideos, toLibraryVideo } from './library.js'
import { recordedOf } from './recorded.js'

const listParams = v.object({
  page: v.optional(
    v.pipe(
      v.union([v.string(), v.number()]),
      v.transform(Number),
      v.integer('must be a whole number'),
      v.minValue(1, 'must be at least 1'),
      v.maxValue(1_000_000, 'is too large'),
    ),
    1,
  ),
  /** Ours: only what was recorded for this subject. */
  owner: v.optional(v.string()),
  /** Ours: only those with this in their title. */
  search: v.optional(v.pipe(v.string(), v.maxLength(200, 'is too long'))),
})

const videoParams = v.object({
  /** Ours: also answer for what was removed and can still be restored. */
  removed: v.optional(v.picklist(['true', 'false'], 'must be true or false'), 'false'),
})

/** The account's videos, in Hippo's form. */
export function libraryRoutes(services: Services): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>()
  routes.get('/api/v1/me/videos/list', authenticate(services), async (c) => {
    const { page, owner, search } = readParams(listParams, c.get('params'))
    return c.json(
      encodeVideoPage(await listVideos(services, page, { owner, search: search?.trim() || undefined })),
    )
  })
  // Digits alone: `reports` and `viewer_profile` lie beside it.
  routes.get('/api/v1/me/video/:id{[0-9]+}', authenticate(services), async (c) => {
    const removed = readParams(videoParams, c.get('params')).removed === 'true'
    const row = await needById(services, c.req.param('id'), { removed })
    const recording = await recordedOf(services, row)
    return c.json({ ...encodeVideo(toLibraryVideo(services, row)), ...(recording && { recording }) })
  })
  return routes
}
