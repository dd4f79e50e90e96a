import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { Hono } from 'hono'
import type { Services } from '../services.js'
import { findEmbedScript } from './find-script.js'

/** Serves the script that pages put in the place of Hippo's. Any page may load it; what it may do is asked elsewhere. */
export function scriptRoutes({ log }: Services): Hono {
  if (findEmbedScript() === null)
    log.warn('embed_script_not_built', { hint: 'Run the build of the library.' })
  const app = new Hono()
  app.get('/embed-script.js', async (c) => {
    const file = findEmbedScript()
    if (file === null) return c.text('The embed script is not built: run `npm run build`.\n', 404)
    const script = await readFile(file)
    const etag = `"${createHash('sha256').update(script).digest('base64url').slice(0, 27)}"`
    const headers = {
      ETag: etag,
      'Cache-Control': 'public, max-age=600',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'X-Content-Type-Options': 'nosniff',
    }
    const known = c.req.header('if-none-match')?.split(',') ?? []
    if (known.some((each) => each.trim().replace(/^W\//, '') === etag)) return c.body(null, 304, headers)
    return c.body(script, 200, { ...headers, 'Content-Type': 'text/javascript; charset=utf-8' })
  })
  return app
}
