import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { Hono } from 'hono'
import { notFound } from '../http/error.js'
import { needByToken } from '../recordings/find.js'
import type { Services } from '../services.js'
import { guardMedia } from '../viewing/guard-media.js'
import { drawPicture, type PictureKind } from './picture.js'
import { sendFile } from './send-file.js'

const tokenLength = 43
const keptPictures = 200

/** Thumbnails with and without the play icon, and the preview picture; a placeholder until there is a frame. */
export function pictureRoutes(services: Services): Hono {
  const drawn = new Map<string, Promise<Buffer>>()

  /** Drawn once per file name, which never names another picture. */
  function draw(kind: PictureKind, file: string | null): Promise<Buffer> {
    const key = `${kind} ${file ?? ''}`
    const known = drawn.get(key)
    if (known) return known
    const oldest = drawn.keys().next()
    if (drawn.size >= keptPictures && !oldest.done) drawn.delete(oldest.value)
    const picture = drawPicture(kind, file)
    picture.catch(() => drawn.delete(key))
    drawn.set(key, picture)
    return picture
  }

  async function answer(request: Request, kind: PictureKind, token: string): Promise<Response> {
    const video = await needByToken(services, token)
    guardMedia(services, video, request)
    const audience = video.access === 'open' ? 'public' : 'private'
    if (kind === 'preview' && video.preview_file !== null) {
      const animated = join(services.paths.mediaOf(video.id), video.preview_file)
      return sendFile(request, animated, { type: 'image/gif', cacheControl: `${audience}, max-age=60` })
    }
    const file = video.thumbnail_file && join(services.paths.mediaOf(video.id), video.thumbnail_file)
    const bytes = await draw(kind, file)
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
    const headers = {
      'Content-Type': kind === 'preview' ? 'image/gif' : 'image/jpeg',
      // The placeholder gives way to a frame within seconds, the still to the animation.
      'Cache-Control':
        file === null || kind === 'preview' ? `${audience}, no-cache` : `${audience}, max-age=60`,
      'Cross-Origin-Resource-Policy': 'cross-origin',
      ETag: etag,
    }
    if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), {
      headers: { ...headers, 'Content-Length': String(bytes.byteLength) },
    })
  }

  const routes = new Hono()
  routes.get('/thumbnails/:file', (c) => {
    const file = c.req.param('file')
    const token = file.slice(0, tokenLength)
    // Tokens may hold underscores themselves; their length is what is certain.
    const ending = file.slice(tokenLength)
    if (ending === '.jpg') return answer(c.req.raw, 'thumbnail', token)
    if (ending === '_play.jpg') return answer(c.req.raw, 'thumbnail_play', token)
    throw notFound('This picture')
  })
  routes.get('/previews/:file', (c) => {
    const file = c.req.param('file')
    if (file.slice(tokenLength) !== '.gif') throw notFound('This picture')
    return answer(c.req.raw, 'preview', file.slice(0, tokenLength))
  })
  return routes
}
