import { parse, serialize } from 'hono/utils/cookie'
import type { Services } from '../services.js'
import { type PassHolder, readPass } from './pass.js'

const cookieName = 'hippo_pass'

/** A pass with what it says. */
export interface ShownPass {
  text: string
  holder: PassHolder
}

/** The pass that a request brings: as a bearer, in the address, or in the page's cookie; null without a valid one. */
export function passOf(services: Services, videoId: string, request: Request): ShownPass | null {
  const bearer = /^Bearer (\S+)$/.exec(request.headers.get('authorization') ?? '')?.[1]
  const cookie = parse(request.headers.get('cookie') ?? '', cookieName)[cookieName]
  for (const text of [bearer, addressPass(request), cookie]) {
    const holder = readPass(services.signer, text, videoId, services.clock())
    if (text && holder !== null) return { text, holder }
  }
  return null
}

/** `?pass=` of a request. */
export function addressPass(request: Request): string | null {
  return new URL(request.url).searchParams.get('pass')
}

/**
 * Moves a valid `?pass=` into a cookie of this page, so that it does not stay in the address bar, the history or a
 * referrer; null where there is nothing to move.
 */
export function passRedirect(
  { signer, clock, publicUrl }: Services,
  videoId: string,
  request: Request,
): Response | null {
  const text = addressPass(request)
  const holder = readPass(signer, text, videoId, clock())
  if (text === null || holder === null) return null
  const { pathname, searchParams } = new URL(request.url)
  searchParams.delete('pass')
  const query = searchParams.size === 0 ? '' : `?${searchParams.toString()}`
  const cookie = serialize(cookieName, text, {
    path: pathname,
    httpOnly: true,
    sameSite: 'Lax',
    secure: publicUrl.startsWith('https:'),
    // Browsers keep none for longer than 400 days, and refuse to be asked to.
    maxAge: Math.min(Math.floor((holder.expiresAt - clock()) / 1000), 400 * 24 * 3600),
  })
  return new Response(null, {
    status: 303,
    headers: {
      // Under the name by which the page was asked for: the cookie is for no other.
      Location: `${pathname}${query}`,
      'Set-Cookie': cookie,
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
    },
  })
}
