import { parse, serialize } from 'hono/utils/cookie'
import type { Services } from '../services.js'

const cookieName = 'hippo_preview'
const yearInSeconds = 365 * 24 * 3600

/** Opens one video's preview page; part of the address that only its recorder is given. */
export function previewKey(services: Services, token: string): string {
  return services.signer.derive('preview-key', token)
}

/** Whether these request headers carry the preview cookie of this video. */
export function mayPreview(services: Services, token: string, headers: Headers): boolean {
  const value = parse(headers.get('cookie') ?? '', cookieName)[cookieName]
  return value !== undefined && services.signer.isDerived('preview-cookie', token, value)
}

/**
 * Guards `/video/preview/:token`: null where the page may be shown, else the redirect to send instead.
 * A valid key is turned into a cookie, so that it does not stay in the address bar, the history or a referrer.
 */
export function previewRedirect(services: Services, token: string, request: Request): Response | null {
  const key = new URL(request.url).searchParams.get('key')
  if (key !== null && services.signer.isDerived('preview-key', token, key)) {
    const headers = new Headers({ Location: `${services.publicUrl}/video/preview/${token}`, ...unkept })
    // The page and its media lie under two paths; a cookie reaches one.
    for (const path of [`/video/preview/${token}`, `/media/${token}`]) {
      headers.append('Set-Cookie', previewCookie(services, token, path))
    }
    return new Response(null, { status: 303, headers })
  }
  if (mayPreview(services, token, request.headers)) return null
  return new Response(null, {
    status: 303,
    // Anybody may ask for any token; a header takes no line break and no letter beyond Latin.
    headers: { Location: `${services.publicUrl}/video/play/${encodeURIComponent(token)}`, ...unkept },
  })
}

const unkept = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' }

function previewCookie(services: Services, token: string, path: string): string {
  return serialize(cookieName, services.signer.derive('preview-cookie', token), {
    path,
    httpOnly: true,
    sameSite: 'Lax',
    secure: services.publicUrl.startsWith('https:'),
    maxAge: yearInSeconds,
  })
}
