import { join } from 'node:path'
import { Hono, type Context } from 'hono'
import { ApiError, notFound } from '../http/error.js'
import { needByToken, type VideoRow } from '../recordings/find.js'
import { mayPreview } from '../recordings/preview.js'
import type { Services } from '../services.js'
import { guardMedia } from '../viewing/guard-media.js'
import type { PublishedForm } from './container.js'
import { pictureRoutes } from './picture-routes.js'
import { makePreview } from './make-preview.js'
import { markFailed } from './mark-failed.js'
import { polishVideo } from './polish.js'
import { processVideo } from './process.js'
import { sendFile } from './send-file.js'
import { sendSource } from './source.js'

/** Files for viewers, and the jobs that make them. */
export function mediaRoutes(services: Services): Hono {
  const { jobs } = services
  jobs.handle('process', ({ videoId }) => processVideo(services, String(videoId)), {
    concurrency: 2,
    onDead: ({ videoId }) =>
      markFailed(services, String(videoId), 'The server could not make this file playable.'),
  })
  jobs.handle('polish', ({ videoId }) => polishVideo(services, String(videoId)), { attempts: 3 })
  jobs.handle('preview', ({ videoId }) => makePreview(services, String(videoId)), { attempts: 3 })

  const routes = new Hono()
  const video = (form: PublishedForm) => async (c: Context) => {
    const row = await needByToken(services, c.req.param('token') ?? '')
    guardMedia(services, row, c.req.raw)
    const name = fileName(row, form, c.req.query('v'))
    if (name === null) throw notFound('This file')
    return sendFile(c.req.raw, join(services.paths.mediaOf(row.id), name), {
      type: mediaTypes[form],
      ...(c.req.query('download') === undefined ? {} : { downloadName: `${row.title}.${form}` }),
    })
  }
  routes.get('/media/:token/video.mp4', video('mp4'))
  routes.get('/media/:token/video.webm', video('webm'))
  routes.get('/media/:token/audio.mp3', video('mp3'))
  routes.get('/media/:token/audio.wav', video('wav'))
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

const mediaTypes: Record<PublishedForm, string> = {
  mp4: 'video/mp4',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
}

/** `v` names the very file a page began to play, which may have been followed by a better one since. */
function fileName(row: VideoRow, form: PublishedForm, version: string | undefined): string | null {
  if (version !== undefined && /^[0-9a-f]{16}$/.test(version)) return `${version}.${form}`
  if (form === 'mp4') return row.mp4_file
  if (form === 'webm') return row.webm_file
  return row.audio_file?.endsWith(`.${form}`) === true ? row.audio_file : null
}
