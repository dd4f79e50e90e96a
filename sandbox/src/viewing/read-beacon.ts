import type { Context } from 'hono'
import { ApiError, invalidRequest } from '../http/error.js'
import { isAllowedOrigin } from '../http/origin.js'
import { parseJson } from '../http/parse-json.js'
import type { Services } from '../services.js'

/** Reads JSON sent as text by a page that may. Without a preflight, a foreign page is only kept out here. */
export async function readBeacon(services: Services, c: Context): Promise<unknown> {
  const origin = c.req.header('origin')
  if (origin !== undefined && !isAllowedOrigin(services, origin)) {
    throw new ApiError(403, 'ForbiddenOrigin', 'Pages of this origin may not report views.')
  }
  const text = await c.req.text()
  try {
    return parseJson(text)
  } catch {
    throw invalidRequest('The body is not JSON.')
  }
}
