import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { decodeVideoInteractions, type VideoInteractions } from 'react-hippo-video/contract'
import { authenticate } from '../accounts/authenticate.js'
import type { ApiEnv } from '../http/env.js'
import { invalidRequest } from '../http/error.js'
import { needVideo } from '../viewing/need-video.js'
import type { Services } from '../services.js'
import { asRequest } from '../viewing/rest.js'
import { saveSettings, settingsOf } from './settings.js'

const largestBody = 256 * 1024
const path = '/api/v1/me/video/:id{[0-9]+}/interactions'

/** What the owner sets and reads. Ours; Hippo sets it in its own app. */
export function settingsRoutes(services: Services): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>()
  const answer = (interactions: VideoInteractions) => ({ status: 200, code: 200, interactions })

  routes.get(path, authenticate(services), async (c) =>
    c.json(answer(settingsOf(await needVideo(services, c.req.param('id'))))),
  )

  routes.post(path, bodyLimit({ maxSize: largestBody }), authenticate(services), async (c) => {
    const video = await needVideo(services, c.req.param('id'))
    const body = parsed(c.get('params')['interactions'])
    const settings = asRequest(() => decodeVideoInteractions(body))
    await saveSettings(services, video, settings)
    return c.json(answer(settings))
  })
  return routes
}

/** A form carries it as JSON in a field. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    throw invalidRequest('Parameter interactions: must be JSON.')
  }
}
