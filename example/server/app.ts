import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { adminGrant, createActivityHub, createHippoServer } from 'react-hippo-video/server'
import { createWebhookHandler } from 'react-hippo-video/webhooks'
import { answerLogin, grantOf } from './login.js'
import { setting } from './setting.js'

const pages = fileURLToPath(new URL('../client/', import.meta.url))

/** Where this app's own webhook endpoint is. */
export const hookPath = '/hooks/hippo'

/** The whole of what an app writes: its key stays here, each call says who is asking, and what happens is passed on. */
export function createApp(): Hono {
  const activity = createActivityHub()
  const user = process.env.DEMO_USER ?? 'demo-user'

  const hippo = createHippoServer({
    baseUrl: setting('HIPPO_BASE_URL'),
    credentials: { email: setting('HIPPO_EMAIL'), apiKey: setting('HIPPO_API_KEY') },
    // A real app reads its own login here and answers null for strangers. Strangers are the demo user in this one.
    authorize: (request) =>
      grantOf(request) ?? {
        ...adminGrant(user),
        viewer: { email: `${user}@example.com`, name: 'Demo user' },
        member: true,
      },
    activity,
  })

  const webhook = createWebhookHandler({
    secrets: setting('HIPPO_WEBHOOK_SECRET'),
    onEvent: (event) => activity.publish(event),
    onError: ({ message, hint }) => process.stderr.write(`${message} ${hint ?? ''}\n`),
  })

  const app = new Hono()
  app.get('/healthz', (c) => c.text('ok'))
  app.get('/demo/login', (c) => answerLogin(c.req.raw))
  app.post(hookPath, (c) => webhook(c.req.raw))
  app.all('/api/hippo/*', (c) => hippo(c.req.raw))
  app.use('*', serveStatic({ root: pages }))
  app.get('*', (c) => c.html(readFileSync(`${pages}index.html`, 'utf8')))
  return app
}
