import { join } from 'node:path'
import { Hono } from 'hono'
import { ApiError, notFound } from '../http/error.js'
import { sendFile } from '../media/send-file.js'
import { needByToken } from '../recordings/find.js'
import type { VideoIds } from '../recordings/links.js'
import type { Services } from '../services.js'

const audience = 'download'

const types: Record<string, string> = {
  mp4: 'video/mp4',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
}

/** Address of a video's file for whoever is told of a viewing: signed, and of no use after a while. */
export function downloadUrl(services: Services, video: VideoIds): string {
  const { signer, settings, publicUrl, clock } = services
  const expires = clock() + settings.WEBHOOK_DOWNLOAD_LIFE_MS
  const key = signer.sign({ aud: audience, video: video.id, exp: expires })
  return `${publicUrl}/downloads/${video.token}?key=${encodeURIComponent(key)}`
}

/** The route behind it. The key opens one video, whoever may watch it otherwise. */
export function downloadRoutes(services: Services): Hono {
  const routes = new Hono()
  routes.get('/downloads/:token', async (c) => {
    const video = await needByToken(services, c.req.param('token'))
    const claims = services.signer.verify(c.req.query('key') ?? '', audience)
    if (claims?.['video'] !== video.id || Number(claims['exp']) < services.clock()) {
      throw new ApiError(403, 'Forbidden', 'This download address is no longer valid.')
    }
    const file = video.mp4_file ?? video.webm_file ?? video.audio_file
    if (file === null) throw notFound('This file')
    const ending = file.split('.').at(-1) ?? ''
    return sendFile(c.req.raw, join(services.paths.mediaOf(video.id), file), {
      type: types[ending] ?? 'application/octet-stream',
      downloadName: `${video.title}.${ending}`,
    })
  })
  return routes
}
