import { join } from 'node:path'
import { Hono, type Context } from 'hono'
import { ApiError, notFound } from '../http/error.js'
import { needByToken, type VideoRow } from '../recordings/find.js'
import { mayPreview } from '../recordings/preview.js'
import type { Services } from '../services.js'
import type { Container } from './container.js'
import { pictureRoutes } from './picture-routes.js'
import { markFailed, processVideo } from './process.js'
import { polishVideo } from './polish.js'
import { sendFile } from './send-file.js'
import { sendSource } from './source.js'

/** Files for viewers, and the jobs that make them. */
export function mediaRoutes(services: Services): Hono {
  const { jobs } = services
  jobs.handle('process', ({ videoId }) => processVideo(services, String(videoId)), {
    concurrency: 2,
    onDead: ({ videoId }) => markFailed(services, String(videoId)),
  })
  jobs.handle('polish', ({ videoId }) => polishVideo(services, String(videoId)), { attempts: 3 })

  const routes = new Hono()
  const video = (container: Container) => async (c: Context) => {
    const row = await needByToken(services, c.req.param('token') ?? '')
    const name = fileName(row, container, c.req.query('v'))
    if (name === null) throw notFound('This file')
    return sendFile(c.req.raw, join(services.paths.mediaOf(row.id), name), {
      type: `video/${container}`,
      ...(c.req.query('download') === undefined ? {} : { downloadName: `${row.title}.${container}` }),
    })
  }
  routes.get('/media/:token/video.mp4', video('mp4'))
  routes.get('/media/:token/video.webm', video('webm'))
  routes.get('/media/:token/source', async (c) => {
    const row = await needByToken(services, c.req.param('token'))
    if (!mayPreview(services, row.token, c.req.raw.headers)) {
      throw new ApiError(
        403,
        'Forbidden',
        'Only the person who recorded may see this before it is published.',
      )
    }
    return sendSource(services, c.req.raw, row)
  })
  routes.route('/', pictureRoutes(services))
  return routes
}

/** `v` names the very file a page began to play, which may have been followed by a better one since. */
function fileName(row: VideoRow, container: Container, version: string | undefined): string | null {
  if (version !== undefined && /^[0-9a-f]{16}$/.test(version)) return `${version}.${container}`
  return container === 'mp4' ? row.mp4_file : row.webm_file
}
