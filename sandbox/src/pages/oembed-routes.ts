import { Hono } from 'hono'
import { isAllowedOrigin } from '../http/origin.js'
import type { Services } from '../services.js'
import { privateSentence } from '../viewing/access.js'
import { readPass } from '../viewing/pass.js'
import { oembedOf, tokenOf } from './oembed.js'
import { videoPage } from './video-page.js'

/** A size in a query: digits, or nothing. */
function pixels(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : Infinity
}

/**
 * `GET /services/oembed?url=…`: 400 without an address, 401 for a private video without a pass in its address, 404
 * for one that shows no video, 501 for XML.
 */
export function oembedRoutes(services: Services): Hono {
  const app = new Hono()
  app.get('/services/oembed', async (c) => {
    const { url, format = 'json', maxwidth, maxheight } = c.req.query()
    const origin = c.req.header('origin')
    if (origin !== undefined && isAllowedOrigin(services, origin))
      c.header('Access-Control-Allow-Origin', origin)
    c.header('Vary', 'Origin')
    if (!url) return c.text('Name the address of a video: ?url=…\n', 400)
    if (format !== 'json') return c.text('Only format=json is served.\n', 501)
    const token = tokenOf(services, url)
    const pass = URL.canParse(url) ? new URL(url).searchParams.get('pass') : null
    const holderFor = (videoId: string) => readPass(services.signer, pass, videoId, services.clock())
    const page = token === null ? null : await videoPage(services, token, { holderFor })
    if (page === null || page.playback.status === 'gone') return c.text('No video has this address.\n', 404)
    // The status that oEmbed itself names for what is not public.
    if (page.playback.status === 'private') return c.text(`${privateSentence}\n`, 401)
    const most = { width: pixels(maxwidth), height: pixels(maxheight) }
    return c.json(oembedOf(services, page, most, page.isOpen ? null : pass))
  })
  return app
}
