import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { notFound } from '../http/error.js'
import { parseRange } from './range.js'

export interface SendFileOptions {
  type: string
  /** @default 'private, max-age=0, must-revalidate' */
  cacheControl?: string
  /** Name under which a browser saves it; absent, it plays it. */
  downloadName?: string
}

/** Answers GET and HEAD for one file: whole, by range, or not at all when the asker has it already. */
export async function sendFile(request: Request, file: string, options: SendFileOptions): Promise<Response> {
  const handle = await open(file).catch(() => null)
  if (handle === null) throw notFound('This file')
  let streaming = false
  try {
    const { size, mtimeMs } = await handle.stat()
    const etag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`
    const modified = new Date(Math.floor(mtimeMs / 1000) * 1000).toUTCString()
    const headers = new Headers({
      'Content-Type': options.type,
      'Accept-Ranges': 'bytes',
      'Cache-Control': options.cacheControl ?? 'private, max-age=0, must-revalidate',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'X-Content-Type-Options': 'nosniff',
      ETag: etag,
      'Last-Modified': modified,
    })
    if (options.downloadName !== undefined) {
      headers.set(
        'Content-Disposition',
        `attachment; filename*=UTF-8''${encodeURIComponent(options.downloadName)}`,
      )
    }
    if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
    const condition = request.headers.get('if-range')
    const fresh = condition === null || condition === etag || condition === modified
    const range = fresh ? parseRange(request.headers.get('range'), size) : null
    if (range === 'unsatisfiable') {
      headers.set('Content-Range', `bytes */${size}`)
      return new Response(null, { status: 416, headers })
    }
    const { start, end } = range ?? { start: 0, end: size - 1 }
    if (range !== null) headers.set('Content-Range', `bytes ${start}-${end}/${size}`)
    headers.set('Content-Length', String(end - start + 1))
    const status = range === null ? 200 : 206
    if (request.method === 'HEAD' || size === 0) return new Response(null, { status, headers })
    streaming = true
    const body = Readable.toWeb(handle.createReadStream({ start, end }))
    return new Response(body as ReadableStream<Uint8Array>, { status, headers })
  } finally {
    if (!streaming) await handle.close()
  }
}
