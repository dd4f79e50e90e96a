import { forbidden } from './access.js'

/**
 * Refuses writes that another site's page could have caused. The header cannot be set across origins without a
 * preflight, which is never answered; browsers say the rest themselves. Callers that are no browser say neither
 * `Sec-Fetch-Site` nor `Origin` and have no cookies to be abused.
 *
 * @throws HippoError `forbidden`
 */
export function checkSameOrigin(request: Request, allowedOrigins: readonly string[]): void {
  if (request.headers.get('x-hippo-client') !== '1') {
    throw forbidden('A write needs the header X-Hippo-Client: 1.', 'Use createClient, or set it yourself.')
  }
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  const isListed = origin !== null && allowedOrigins.includes(origin)
  // Behind a proxy the address in the request is not the public one, but the browser knows what it compared.
  const isSame =
    site === null ? origin === null || origin === new URL(request.url).origin : site === 'same-origin'
  if (isSame || isListed) return
  throw forbidden('Another origin may not write.', 'List it in allowedOrigins if it is yours.')
}
