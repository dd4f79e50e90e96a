import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { adminGrant, createHippoServer } from 'react-hippo-video/server'

function setting(name: string): string {
  const value = process.env[name]
  if (value) return value
  process.stderr.write(`The example needs ${name}. npm start at the top of the project sets it.\n`)
  process.exit(1)
}

const port = Number(process.env.PORT ?? 4700)
const pages = fileURLToPath(new URL('../client/', import.meta.url))

// The whole of what an app writes: its key stays here, and each call says who is asking.
const hippo = createHippoServer({
  baseUrl: setting('HIPPO_BASE_URL'),
  credentials: { email: setting('HIPPO_EMAIL'), apiKey: setting('HIPPO_API_KEY') },
  // A real app reads its own login here and answers null for strangers. Everybody is the demo user in this one.
  authorize: () => adminGrant('demo-user'),
})

const app = new Hono()
app.get('/healthz', (c) => c.text('ok'))
app.all('/api/hippo/*', (c) => hippo(c.req.raw))
app.use('*', serveStatic({ root: pages }))
app.get('*', (c) => c.html(readFileSync(`${pages}index.html`, 'utf8')))

const probe = createServer()
probe.once('error', () => {
  process.stderr.write(
    `Port ${port} is taken by another program: stop that one, or set EXAMPLE_PORT to another number.\n`,
  )
  process.exit(1)
})
probe.listen(port, '127.0.0.1', () => {
  probe.close(() => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () => {
      process.stdout.write(`${JSON.stringify({ event: 'started', port })}\n`)
    })
    const stop = (): void => {
      server.close(() => process.exit(0))
    }
    process.on('SIGTERM', stop)
    process.on('SIGINT', stop)
  })
})
