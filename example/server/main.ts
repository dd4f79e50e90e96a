import { createServer } from 'node:net'
import { serve } from '@hono/node-server'
import { createApp, hookPath } from './app.js'
import { registerWebhook } from './own-webhook.js'

const port = Number(process.env.PORT ?? 4700)
const app = createApp()

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
      void registerWebhook(`http://localhost:${port}${hookPath}`)
        .catch((error: unknown) => {
          const why = error instanceof Error ? error.message : String(error)
          process.stderr.write(`The webhook could not be set, so nothing will be live: ${why}\n`)
        })
        .then(() => process.stdout.write(`${JSON.stringify({ event: 'started', port })}\n`))
    })
    const stop = (): void => {
      // An open stream of events would keep the server for as long as somebody watches.
      if ('closeAllConnections' in server) server.closeAllConnections()
      server.close(() => process.exit(0))
    }
    process.on('SIGTERM', stop)
    process.on('SIGINT', stop)
  })
})
