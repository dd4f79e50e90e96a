import { type HippoGrant, viewerGrant } from 'react-hippo-video/server'

const cookie = 'demo_user'

/** A name that is its own subject, mail address and cookie. */
const isName = (name: string): boolean => /^[a-z][a-z0-9-]{0,39}$/.test(name)

/**
 * Lets somebody be whom they say, as only a demo may: there is no password. `?as=ada` is Ada until `?as=` ends that.
 * Whoever does so has less than the demo user that everybody is without it.
 */
export function answerLogin(request: Request): Response {
  const name = new URL(request.url).searchParams.get('as') ?? ''
  if (name !== '' && !isName(name))
    return new Response('A name is small letters, digits and -.', { status: 400 })
  const life = name === '' ? '; Max-Age=0' : ''
  const headers = {
    location: '/',
    'cache-control': 'no-store',
    'set-cookie': `${cookie}=${name}; Path=/; HttpOnly; SameSite=Lax${life}`,
  }
  return new Response(null, { status: 303, headers })
}

/** What the person who is signed in may do: everything with their own videos, and nothing with others'. */
export function grantOf(request: Request): HippoGrant | null {
  const pairs = (request.headers.get('cookie') ?? '').split(/;\s*/).map((pair) => pair.split('='))
  const name = pairs.find(([key]) => key === cookie)?.[1] ?? ''
  if (!isName(name)) return null
  return { ...viewerGrant(name), viewer: { email: `${name}@example.com`, name } }
}
