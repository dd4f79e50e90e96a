import { sendAnswer } from './nodeAnswer.js'
import { toRequest } from './nodeRequest.js'
import type { FastifyReplyLike, FastifyRequestLike, NodeRequest, NodeResponse } from './nodeTypes.js'

/** Handles a request of `node:http` and of what is built on it. */
export type NodeHandler = (
  request: NodeRequest | FastifyRequestLike,
  response: NodeResponse | FastifyReplyLike,
) => Promise<void>

/** Fastify wraps both; what it has read of the body is on its own request. */
function unwrapRequest(request: NodeRequest | FastifyRequestLike): NodeRequest {
  if (!('raw' in request)) return request
  const { raw, body, rawBody, originalUrl } = request
  return Object.assign(raw, {
    body,
    ...(rawBody === undefined ? {} : { rawBody }),
    ...(originalUrl === undefined ? {} : { originalUrl }),
  })
}

function unwrapResponse(response: NodeResponse | FastifyReplyLike): NodeResponse {
  if (!('raw' in response)) return response
  response.hijack()
  return response.raw
}

/**
 * Fits a handler of the fetch standard to `node:http`, Express, Fastify and functions that give `rawBody`. Put it
 * before any body parser where the handler needs the sender's own bytes, as one for webhooks does.
 *
 * @example
 * app.all('/api/hippo/*splat', toNodeHandler(hippo))                      // Express
 * fastify.all('/api/hippo/*', toNodeHandler(hippo))                       // Fastify
 * app.post('/webhooks/hippo', toNodeHandler(createWebhookHandler({ … }))) // before express.json()
 */
export function toNodeHandler(handler: (request: Request) => Promise<Response>): NodeHandler {
  return async (incoming, outgoing) => {
    const response = unwrapResponse(outgoing)
    const gone = new AbortController()
    response.once('close', () => {
      if (!response.writableFinished) gone.abort()
    })
    try {
      const request = await toRequest(unwrapRequest(incoming), gone.signal)
      await sendAnswer(request ? await handler(request) : new Response(null, { status: 413 }), response)
    } catch {
      // An answer under way can only be cut, or what came of it would pass for whole.
      if (response.headersSent) response.destroy()
      // A malformed address or a connection that broke; nothing of it is worth telling the other side.
      else if (!response.destroyed) await sendAnswer(new Response(null, { status: 400 }), response)
    }
  }
}
