import { WebhookError } from './webhookError.js'

const parsed = new WeakSet<Request>()

/**
 * Notes that a body parser has been at this request's body, whatever bytes it holds now. For adapters, which
 * have to make the `Request` anew from what a parser left.
 */
export function markBodyParsed(request: Request): void {
  parsed.add(request)
}

/** Whether the sender's own bytes are gone. */
export function isBodyParsed(request: Request): boolean {
  return request.bodyUsed || parsed.has(request)
}

/** Says how to come by raw bytes. */
export function bodyParsedError(): WebhookError {
  return new WebhookError(
    'body_parsed',
    'Let nothing parse it before. ' +
      "Express: express.raw({ type: 'application/json' }) on this route, before express.json(). " +
      'Next.js: request.arrayBuffer() in a route handler; bodyParser: false in the pages router. ' +
      "Fastify: addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body)).",
  )
}
