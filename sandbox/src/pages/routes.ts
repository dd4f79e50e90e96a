import { type Context, Hono } from 'hono'
import { previewRedirect } from '../recordings/preview.js'
import { findByToken } from '../recordings/find.js'
import type { Services } from '../services.js'
import { passOf, passRedirect } from '../viewing/page-pass.js'
import { assetRoutes } from './asset-routes.js'
import { findPageAssets, type PageEntry } from './assets.js'
import { absences, absentBody, embedBody, watchBody, type Absence } from './bodies.js'
import { embedAncestors, securePage } from './headers.js'
import { metaTags } from './meta.js'
import { oembedRoutes } from './oembed-routes.js'
import { previewPass } from './preview-pass.js'
import { shell } from './shell.js'
import { videoPage, type VideoPage } from './video-page.js'

/** The pages people open: watch, embed, preview, and what link previews ask for. */
export function pagesRoutes(services: Services): Hono {
  const app = new Hono()
  const assets = findPageAssets()
  if (assets.folder === null) services.log.warn('pages_not_built', { hint: 'Run the build of the sandbox.' })

  async function show(c: Context, entry: PageEntry, token: string, preview: boolean): Promise<Response> {
    const { nonce, headers } = securePage(services, entry === 'embed' ? embedAncestors(services) : ["'self'"])
    const page = await videoPage(services, token, {
      preview,
      holderFor: (videoId) => passOf(services, videoId, c.req.raw)?.holder ?? null,
    })
    const absence = absenceOf(page)
    if (page === null || absence !== null) {
      const { title, status } = absence ?? absences.missing
      return c.html(
        shell({ entry, title, assets, nonce, body: absentBody(absence ?? absences.missing) }),
        status,
        headers,
      )
    }
    const { title, playback, recorded, links, isOpen } = page
    const own = passOf(services, links.videoId, c.req.raw)?.text ?? null
    const pass = own ?? (preview && !isOpen ? previewPass(services, links.videoId) : null)
    const data = { shareUrl: links.recordedUrl, playback, recorded, preview, pass }
    const head = metaTags(services, page)
    const body = entry === 'embed' ? embedBody(page) : watchBody(page)
    return c.html(shell({ entry, title, assets, nonce, head, body, data }), 200, headers)
  }

  app.get('/video/play/:token', async (c) => {
    const token = c.req.param('token')
    const video = await findByToken(services, token)
    const moved = video && passRedirect(services, video.id, c.req.raw)
    return moved ?? show(c, 'watch', token, false)
  })
  app.get('/video/embed/:token', (c) => show(c, 'embed', c.req.param('token'), false))
  app.get('/video/preview/:token', (c) => {
    const token = c.req.param('token')
    return previewRedirect(services, token, c.req.raw) ?? show(c, 'watch', token, true)
  })
  app.route('/', oembedRoutes(services))
  app.route('/', assetRoutes(assets.folder))
  return app
}

/** Why this page has nothing to show; null where it has. */
function absenceOf(page: VideoPage | null): Absence | null {
  if (page === null) return absences.missing
  if (page.playback.status === 'gone') return absences.discarded
  return page.playback.status === 'private' ? absences.private : null
}
