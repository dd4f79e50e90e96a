import { type Context, Hono } from 'hono'
import { previewRedirect } from '../recordings/preview.js'
import type { Services } from '../services.js'
import { assetRoutes } from './asset-routes.js'
import { findPageAssets, type PageEntry } from './assets.js'
import { absences, absentBody, embedBody, watchBody } from './bodies.js'
import { embedAncestors, securePage } from './headers.js'
import { metaTags } from './meta.js'
import { oembedRoutes } from './oembed-routes.js'
import { shell } from './shell.js'
import { videoPage } from './video-page.js'

/** The pages people open: watch, embed, preview, and what link previews ask for. */
export function pagesRoutes(services: Services): Hono {
  const app = new Hono()
  const assets = findPageAssets()
  if (assets.folder === null) services.log.warn('pages_not_built', { hint: 'Run the build of the sandbox.' })

  async function show(c: Context, entry: PageEntry, token: string, preview: boolean): Promise<Response> {
    const { nonce, headers } = securePage(services, entry === 'embed' ? embedAncestors(services) : ["'self'"])
    const page = await videoPage(services, token, { preview })
    if (page === null || page.playback.status === 'gone') {
      const absence = page === null ? absences.missing : absences.discarded
      const { title, status } = absence
      return c.html(shell({ entry, title, assets, nonce, body: absentBody(absence) }), status, headers)
    }
    const { title, playback, recorded, links } = page
    const data = { shareUrl: links.recordedUrl, playback, recorded, preview }
    const head = metaTags(services, page)
    const body = entry === 'embed' ? embedBody(page) : watchBody(page)
    return c.html(shell({ entry, title, assets, nonce, head, body, data }), 200, headers)
  }

  app.get('/video/play/:token', (c) => show(c, 'watch', c.req.param('token'), false))
  app.get('/video/embed/:token', (c) => show(c, 'embed', c.req.param('token'), false))
  app.get('/video/preview/:token', (c) => {
    const token = c.req.param('token')
    return previewRedirect(services, token, c.req.raw) ?? show(c, 'watch', token, true)
  })
  app.route('/', oembedRoutes(services))
  app.route('/', assetRoutes(assets.folder))
  return app
}
