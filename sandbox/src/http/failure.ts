import type { Context, ErrorHandler, NotFoundHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { encodeErrorBody, HippoError } from 'react-hippo-video/contract'
import type { Services } from '../services.js'
import { ApiError, invalidRequest } from './error.js'

/** Turns whatever a route throws into an answer: Hippo's error body on REST routes, a sentence elsewhere. */
export function answerError(services: Services): ErrorHandler {
  return (error, c) => {
    if (error instanceof HTTPException) return answer(services, c, fromException(error))
    if (error instanceof ApiError) return answer(services, c, error)
    if (error instanceof HippoError && error.code === 'invalid_request') {
      return answer(services, c, invalidRequest([error.message, error.hint].filter(Boolean).join(' ')))
    }
    services.log.error('request_failed', { path: c.req.path, name: error.name, message: error.message })
    return answer(services, c, new ApiError(500, 'ServerError', 'The server had a problem.'))
  }
}

export function answerNotFound(services: Services): NotFoundHandler {
  return (c) => answer(services, c, new ApiError(404, 'NotFound', 'There is nothing at this address.'))
}

function answer(services: Services, c: Context, error: ApiError): Response {
  const status = error.status as ContentfulStatusCode
  if (!isRest(c.req.path)) return c.text(`${error.message}\n`, status)
  const asked = c.req.header('x-sandbox-error-transport') ?? services.account.errorTransport
  const body = encodeErrorBody({ code: error.status, type: error.type, message: error.message })
  return c.json(body, asked === 'body' ? 200 : status)
}

/** Hippo keeps one of its calls outside of `/api/v1`. */
function isRest(path: string): boolean {
  return path.startsWith('/api/v1/') || /^\/webhook(\/|$)/.test(path)
}

function fromException(error: HTTPException): ApiError {
  return error.status === 413
    ? new ApiError(413, 'TooLarge', 'The body is too large.')
    : new ApiError(error.status, 'InvalidRequest', error.message)
}
