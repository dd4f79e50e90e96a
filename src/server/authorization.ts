import { HippoError } from '../core/error.js'
import { forbidden } from './access.js'
import { type HippoGrant, readGrant } from './grant.js'
import { adminGrant } from './grants.js'
import { internalError } from './internalError.js'
import { isNeighbour, isOwnAddress } from './neighbours.js'
import type { HippoServerOptions } from './options.js'

// Absent where the platform has no such thing.
declare const process: { env?: Record<string, string | undefined> } | undefined

const ownHosts: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Development servers forward from this machine to itself; anything else came through a proxy or a tunnel. */
function isForwardedFromAfar({ headers }: Request): boolean {
  const said = (name: string): string[] =>
    headers
      .get(name)
      ?.split(',')
      .map((each) => each.trim()) ?? []
  const hosts = said('x-forwarded-host').map((host) => host.replace(/:\d+$/, ''))
  const addresses = [...said('x-forwarded-for'), ...said('x-real-ip')]
  return (
    headers.has('forwarded') ||
    hosts.some((host) => !ownHosts.has(host)) ||
    addresses.some((address) => !isOwnAddress(address))
  )
}

/** Both must hold: a forgotten NODE_ENV on a public host opens nothing, and neither does a tunnel to this machine. */
function isDevelopment(request: Request): boolean {
  const isDeclared = typeof process !== 'undefined' && process.env?.NODE_ENV === 'development'
  const isFromHere = !isNeighbour(request) && !isForwardedFromAfar(request)
  return isDeclared && ownHosts.has(new URL(request.url).hostname) && isFromHere
}

/** Finds the grant of a request. @throws HippoError `unauthorized`, `forbidden` or `not_configured` */
export async function findGrant(
  request: Request,
  authorize: HippoServerOptions['authorize'],
): Promise<HippoGrant> {
  if (!authorize) {
    if (isDevelopment(request)) return adminGrant('developer')
    throw forbidden(
      'Nobody is allowed in: this server has no authorize.',
      'Pass authorize: (request) => viewerGrant(user.id), or null for somebody who is not signed in. ' +
        'Only requests from localhost with NODE_ENV=development go without.',
    )
  }
  let answer: unknown
  try {
    answer = await authorize(request)
  } catch (cause) {
    throw internalError(cause)
  }
  if (answer) return readGrant(answer)
  throw new HippoError('unauthorized', 'Nobody is signed in.', { status: 401 })
}
