import { Hono } from 'hono'
import * as v from 'valibot'
import { authenticate } from '../accounts/authenticate.js'
import type { ApiEnv } from '../http/env.js'
import { readParams } from '../http/params.js'
import { linksOf } from '../recordings/links.js'
import type { Services } from '../services.js'
import { needVideo } from './need-video.js'
import { signPass } from './pass.js'

const maybe = <Schema extends v.GenericSchema>(schema: Schema) => v.optional(v.nullable(schema), null)

const passParams = v.object({
  viewer_email: maybe(v.pipe(v.string(), v.trim(), v.email('must be a mail address'), v.maxLength(320))),
  viewer_name: maybe(v.pipe(v.string(), v.trim(), v.maxLength(200))),
  member: v.optional(
    v.pipe(
      v.union([v.boolean(), v.picklist(['true', 'false', '1', '0'])]),
      v.transform((value) => value === true || value === 'true' || value === '1'),
    ),
    false,
  ),
})

/** `POST /api/v1/me/video/:id/pass`: leave to watch for one person, and the link that carries it. Ours. */
export function passRoutes(services: Services): Hono<ApiEnv> {
  const { signer, clock, settings } = services
  const routes = new Hono<ApiEnv>()
  routes.post('/api/v1/me/video/:id{[0-9]+}/pass', authenticate(services), async (c) => {
    const video = await needVideo(services, c.req.param('id'))
    const { viewer_email, viewer_name, member } = readParams(passParams, c.get('params'))
    const expiresAt = clock() + settings.PASS_LIFE_MS
    const pass = signPass(signer, {
      videoId: video.id,
      email: viewer_email,
      name: viewer_name,
      isMember: member,
      expiresAt,
    })
    return c.json({
      status: 200,
      code: 200,
      pass,
      expires_at: expiresAt,
      share_url: `${linksOf(services, video).recordedUrl}?pass=${pass}`,
    })
  })
  return routes
}
