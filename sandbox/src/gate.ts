import { Hono } from 'hono'

/** Answers before the database is open, so that whoever watches the port sees a server that is starting. */
export interface Gate {
  fetch(request: Request, env?: object): Response | Promise<Response>
  /** From now on `app` answers. */
  open(app: Hono): void
}

export function createGate(): Gate {
  let current = starting()
  return {
    fetch: (request, env) => current.fetch(request, env),
    open(app) {
      current = app
    },
  }
}

function starting(): Hono {
  const app = new Hono()
  app.get('/healthz', (c) => c.text('ok'))
  app.all('*', (c) => c.text('The server is starting.\n', 503, { 'Retry-After': '1' }))
  return app
}
