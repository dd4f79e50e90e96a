import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { createActivityHub, createHippoServer, viewerGrant } from 'react-hippo-video/server'
import { createWebhookHandler } from 'react-hippo-video/webhooks'
import { signedIn } from './signed-in.js'

const { HIPPO_EMAIL = '', HIPPO_API_KEY = '', HIPPO_WEBHOOK_SECRET = '' } = process.env

const activity = createActivityHub()

const hippo = createHippoServer({
  baseUrl: process.env.HIPPO_BASE_URL,
  credentials: { email: HIPPO_EMAIL, apiKey: HIPPO_API_KEY },
  authorize(request) {
    const user = signedIn(request)
    return user ? viewerGrant(user.id) : null
  },
  activity,
})

const webhook = createWebhookHandler({
  secrets: HIPPO_WEBHOOK_SECRET,
  onEvent: (event) => activity.publish(event),
})

const app = new Hono()
app.all('/api/hippo/*', (c) => hippo(c.req.raw))
app.post('/hooks/hippo', (c) => webhook(c.req.raw))

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000), hostname: '127.0.0.1' })
